import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { RubricState } from '../../components/rubrics/rubric-list.tsx';
import { RubricText } from '../../components/rubrics/rubric-text.tsx';
import { beginDraft, retireRubric, reviveRubric } from '../../domain/rubrics/edit-rubric.server.ts';
import { type ReadRubric, readRubric } from '../../domain/rubrics/rubric-list.server.ts';
import { action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { casesInWords, criteriaInWords } from '../../i18n/rubrics.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.line.title ?? 'Toetskader'} – Adviestafel` },
];

export const loader = signedIn(({ ctx, param, request }) =>
  readRubric(ctx, param('rubricKey'), new URL(request.url).searchParams.get('versie')),
);

const acts = { edit: beginDraft, retire: retireRubric, revive: reviveRubric };

export const action = acting(({ ctx, field, param }) => {
  actOf(acts, field('act'))(ctx, param('rubricKey'));
  return redirect(`/toetskaders/${param('rubricKey')}${field('act') === 'edit' ? '/bewerken' : ''}`);
});

/** One rubric to read, and what the secretary can do with it. */
export default function ReadOneRubric() {
  const read = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { line, rubric } = read;
  return (
    <Page title={line.title} width="reading" lead={rubric?.guidingQuestion}>
      <FailureSummary answer={answer} />
      <section className="stack" data-gap="3" aria-label="Over dit toetskader">
        <RubricState line={line} />
        <p>
          {line.supplied ? 'Meegeleverd' : 'Van uw raad'}, {criteriaInWords(line.criteria)},{' '}
          {casesInWords(line.cases)}.{rubric?.advisedUse ? ` ${rubric.advisedUse}` : ''}
        </p>
        {line.versions.length > 1 ? <Versions read={read} /> : null}
        {read.mayManage ? <Acts read={read} /> : null}
      </section>
      {rubric ? <RubricText rubric={rubric} /> : <p>Er is nog geen vastgestelde versie.</p>}
    </Page>
  );
}

function Versions({ read: { line, rubric } }: { read: ReadRubric }) {
  return (
    <p className="cluster">
      {line.versions.map((version) =>
        version === rubric?.version ? (
          <strong key={version}>Versie {version}</strong>
        ) : (
          <Link key={version} className="nl-link" to={`?versie=${version}`}>
            Versie {version}
          </Link>
        ),
      )}
    </p>
  );
}

function Acts({ read: { line, rubric } }: { read: ReadRubric }) {
  return (
    <Form method="post" className="cluster">
      {line.supplied ? null : (
        <Button look="primary" name="act" value="edit">
          {line.hasDraft ? 'Ga verder met het concept' : 'Maak een nieuwe versie'}
        </Button>
      )}
      {rubric ? (
        <LinkButton to={`/toetskaders?kopie=${rubric.key}@${rubric.version}#nieuw`}>
          Maak een kopie
        </LinkButton>
      ) : null}
      {line.versions.length > 0 ? (
        <Button look="quiet" name="act" value={line.retired ? 'revive' : 'retire'}>
          {line.retired ? 'Neem weer in gebruik' : 'Neem uit gebruik'}
        </Button>
      ) : null}
    </Form>
  );
}
