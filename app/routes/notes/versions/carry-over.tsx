import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../../components/forms/failure-summary.tsx';
import { Page } from '../../../components/layout/page.tsx';
import { GradeCountList } from '../../../components/versions/grade-counts.tsx';
import { annotationsInWords } from '../../../components/versions/grade-words.ts';
import { VersionAct } from '../../../components/versions/version-links.tsx';
import { previewVersion, putVersionInUse } from '../../../domain/notes/versions/put-in-use.server.ts';
import { action as acting, loader as signedIn } from '../../../http/handle.server.ts';
import { Button } from '../../../ui/button/button.tsx';
import { LinkButton } from '../../../ui/button/link-button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Nieuwe versie gebruiken – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => ({
  caseId: param('caseId'),
  preview: previewVersion(ctx, param('caseId'), param('noteVersionId')),
}));

export const action = acting(({ ctx, param }) => {
  putVersionInUse(ctx, param('caseId'), param('noteVersionId'));
  return redirect(`/adviezen/${param('caseId')}/nota/${param('noteVersionId')}/overgezet`);
});

export default function CarryOver() {
  const { caseId, preview } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { version, current, status, counts, blind } = preview;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const base = `/adviezen/${caseId}/nota`;
  return (
    <Page
      title={`Versie ${version.number} van de nota gebruiken`}
      width="form"
      lead={`De raad leest nu versie ${current.number}. Er verandert pas iets als u op de knop drukt.`}
      aside={<TextLink to={base}>Terug naar de nota</TextLink>}
    >
      <FailureSummary answer={answer} />
      {status === 'new' ? (
        <>
          <Form method="post" id="gebruik" className="stack" data-gap="4">
            <section className="paper stack" aria-labelledby="aantekeningen">
              <h2 id="aantekeningen">Wat gebeurt er met de aantekeningen?</h2>
              <p>{totalSentence(total, blind)}</p>
              {total > 0 ? <GradeCountList counts={counts} /> : null}
            </section>
            <section className="paper stack" aria-labelledby="verder">
              <h2 id="verder">Wat gaat er nog meer mee?</h2>
              <ul>
                <li>
                  De aantekeningen waarop een oordeel of een adviespunt rust, blijven daaraan vastzitten.
                </li>
                <li>
                  De leden zien daarna versie {version.number}, met hun aantekeningen op de nieuwe plek.
                </li>
                <li>U kunt teruggaan. Dan staat elke aantekening weer waar zij stond.</li>
              </ul>
              <div className="cluster">
                <LinkButton to={`${base}/${version.id}/vergelijk?met=${current.id}`}>
                  Bekijk eerst de verschillen
                </LinkButton>
                <LinkButton to={`${base}/${version.id}/verbeteren`}>
                  Verbeter eerst de koppen en alinea’s
                </LinkButton>
              </div>
            </section>
          </Form>
          <div className="cluster">
            <Button look="primary" type="submit" form="gebruik">
              Gebruik deze versie
            </Button>
            <VersionAct caseId={caseId} id={version.id} act="setAside">
              Gebruik deze versie niet
            </VersionAct>
          </div>
        </>
      ) : (
        <NothingToDo
          status={status}
          number={version.number}
          current={current.number}
          report={`${base}/${current.id}/overgezet`}
        />
      )}
    </Page>
  );
}

function totalSentence(total: number, blind: boolean): string {
  const others =
    'De aantekeningen van de leden gaan mee naar de nieuwe versie. Hoeveel het er zijn, ziet u na het openen van de oordelen.';
  const seen = `Er ${total === 1 ? 'is' : 'zijn'} ${annotationsInWords(total)} die u mag zien. Zo gaan zij over:`;
  if (total > 0) return blind ? `${others} ${seen}` : seen;
  return blind ? others : 'Er zijn nog geen aantekeningen. U kunt de versie gewoon gebruiken.';
}

function NothingToDo({
  status,
  number,
  current,
  report,
}: {
  status: 'inUse' | 'before';
  number: number;
  current: number;
  report: string;
}) {
  return (
    <EmptyState
      title={status === 'inUse' ? 'De raad gebruikt deze versie al' : 'De raad gebruikte deze versie eerder'}
      step={<LinkButton to={report}>Bekijk hoe de aantekeningen zijn overgezet</LinkButton>}
    >
      <p>
        {status === 'inUse'
          ? 'Er hoeft niets meer te gebeuren.'
          : `Nu leest de raad versie ${current}. Terug naar versie ${number} gaat op de pagina van versie ${current}.`}
      </p>
    </EmptyState>
  );
}
