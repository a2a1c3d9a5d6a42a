import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Page } from '../../components/layout/page.tsx';
import { OriginalPicture } from '../../components/notes/original-picture.tsx';
import { originalPage } from '../../domain/notes/page-picture.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { OutsideLink, TextLink } from '../../ui/link/text-link.tsx';
import { PreviousNext } from '../../ui/previous-next/previous-next.tsx';

export const meta: MetaFunction = () => [{ title: 'Bladzijde uit het origineel – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const wanted = new URL(request.url).searchParams.get('nr') ?? '1';
  return originalPage(ctx, param('caseId'), param('noteVersionId'), Number(wanted));
});

export default function OriginalPage() {
  const { caseId, noteVersionId, fileName, number, sha256, picture } = useLoaderData<typeof loader>();
  const note = `/adviezen/${caseId}/nota`;
  const base = `${note}/${noteVersionId}`;
  const toText = picture?.block ? `${note}#${picture.block}` : note;
  return (
    <Page
      title={picture ? `Bladzijde ${picture.page} uit het origineel` : 'Het origineel'}
      width="reading"
      lead={`${fileName}, versie ${number}.${printedWords(picture)}`}
      aside={
        <TextLink to={toText}>
          {picture?.block ? 'Lees deze bladzijde in de nota' : 'Terug naar de nota'}
        </TextLink>
      }
    >
      {picture ? (
        <Leaf base={base} page={picture.page} pages={picture.pages} />
      ) : (
        <p>Dit bestand heeft geen bladzijden om te laten zien. U kunt het wel downloaden.</p>
      )}
      <p className="small">
        <OutsideLink href={`${base}/origineel`}>Download het origineel</OutsideLink>
      </p>
      <p className="small quiet">
        Controlegetal (SHA-256): <span className="hash">{sha256}</span>
      </p>
    </Page>
  );
}

const printedWords = (picture: { printed: string | null } | null): string =>
  picture?.printed ? ` Op deze bladzijde staat nummer ${picture.printed} gedrukt.` : '';

/** The picture between the ways to the other pages. */
function Leaf({ base, page, pages }: { base: string; page: number; pages: number }) {
  const step = (to: number) =>
    to >= 1 && to <= pages ? { to: `?nr=${to}`, label: `Bladzijde ${to}` } : undefined;
  const steps = (
    <PreviousNext previous={step(page - 1)} next={step(page + 1)} position={`${page} van ${pages}`} />
  );
  return (
    <>
      {steps}
      <OriginalPicture base={base} page={page} pages={pages} />
      {steps}
      <p className="small">
        <OutsideLink href={`${base}/bladzijde/${page}.webp`}>
          Open alleen dit plaatje, om in te zoomen
        </OutsideLink>
      </p>
      <Form method="get" className="tool-form">
        <TextField
          name="nr"
          type="number"
          label="Ga naar bladzijde"
          width="short"
          min={1}
          max={pages}
          required
          defaultValue={page}
          key={page}
        />
        <Button type="submit">Toon</Button>
      </Form>
    </>
  );
}
