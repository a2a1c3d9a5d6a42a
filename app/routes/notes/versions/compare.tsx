import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Page } from '../../../components/layout/page.tsx';
import { ChangedPassages } from '../../../components/versions/changed-passages.tsx';
import { ComparisonView } from '../../../components/versions/comparison-view.tsx';
import { compareNotes } from '../../../domain/notes/versions/compare-notes.server.ts';
import { loader as signedIn } from '../../../http/handle.server.ts';
import { Button } from '../../../ui/button/button.tsx';
import { LinkButton } from '../../../ui/button/link-button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { SelectField } from '../../../ui/field/select-field.tsx';
import { TextLink } from '../../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Versies vergelijken – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const search = new URL(request.url).searchParams;
  const comparison = compareNotes(ctx, param('caseId'), param('noteVersionId'), search.get('met') || null);
  const view = search.get('beeld') === 'onder' ? ('onder' as const) : ('naast' as const);
  return { caseId: param('caseId'), noteVersionId: param('noteVersionId'), comparison, view };
});

export default function Compare() {
  const { caseId, noteVersionId, comparison, view } = useLoaderData<typeof loader>();
  const note = `/adviezen/${caseId}/nota`;
  if (!comparison)
    return (
      <Page title="Versies vergelijken" width="form">
        <EmptyState
          title="Er is nog maar één versie"
          step={<LinkButton to={note}>Ga naar de nota</LinkButton>}
        >
          <p>Stuurt de gemeente een nieuwe versie, dan ziet u hier woord voor woord wat er veranderde.</p>
        </EmptyState>
      </Page>
    );
  const { older, newer, versions, passages, points } = comparison;
  const other = older.id === noteVersionId ? newer.id : older.id;
  return (
    <Page
      title={`Versie ${older.number} en versie ${newer.number} vergelijken`}
      width="wide"
      lead="Wat erbij kwam is onderstreept. Wat wegging is doorgestreept."
      aside={<TextLink to={note}>Terug naar de nota</TextLink>}
    >
      <Form method="get" className="tool-form">
        {versions.length > 2 ? (
          <SelectField
            name="met"
            label="Vergelijk met"
            options={versions
              .filter((version) => version.id !== noteVersionId)
              .map(({ id, number, fileName }) => ({ value: id, label: `Versie ${number}: ${fileName}` }))}
            defaultValue={other}
          />
        ) : (
          <input type="hidden" name="met" value={other} />
        )}
        <Button type="submit" name="beeld" value="naast" pressed={view === 'naast'}>
          Naast elkaar
        </Button>
        <Button type="submit" name="beeld" value="onder" pressed={view === 'onder'}>
          In één tekst
        </Button>
      </Form>
      {passages ? <ChangedPassages passages={passages} points={points} /> : null}
      <ComparisonView comparison={comparison} view={view} />
    </Page>
  );
}
