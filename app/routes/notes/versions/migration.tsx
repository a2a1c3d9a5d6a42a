import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../../components/forms/failure-summary.tsx';
import { Page } from '../../../components/layout/page.tsx';
import { MigrationLines } from '../../../components/versions/migration-lines.tsx';
import { MigrationSummary } from '../../../components/versions/migration-summary.tsx';
import { migrationReport } from '../../../domain/notes/versions/migration-report.server.ts';
import { openLine } from '../../../domain/notes/versions/open-line.server.ts';
import {
  choosePlace,
  chosenPlaceInput,
  confirmPlace,
  offeredPlaceInput,
  type PlaceOf,
  takeOfferedPlace,
} from '../../../domain/notes/versions/place-annotation.server.ts';
import { takeVersionBack } from '../../../domain/notes/versions/put-in-use.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../../http/handle.server.ts';
import { Button } from '../../../ui/button/button.tsx';
import { LinkButton } from '../../../ui/button/link-button.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Overgezette aantekeningen – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const caseId = param('caseId');
  const report = migrationReport(ctx, caseId, param('noteVersionId'));
  const open = openLine(ctx, caseId, report, new URL(request.url).searchParams.get('kies'));
  return { caseId, report, open };
});

/** The acts on one annotation, by the name of the button that was pressed. */
const acts: Record<string, (acting: Acting, at: PlaceOf) => void> = {
  confirm: ({ ctx }, at) => confirmPlace(ctx, at),
  take: ({ ctx, form }, at) => takeOfferedPlace(ctx, at, form(offeredPlaceInput)),
  choose: ({ ctx, form }, at) => choosePlace(ctx, at, form(chosenPlaceInput)),
};

export const action = acting((request) => {
  const { ctx, field, param } = request;
  const caseId = param('caseId');
  const noteVersionId = param('noteVersionId');
  if (field('act') === 'takeBack') {
    takeVersionBack(ctx, caseId, noteVersionId);
    return redirect(`/adviezen/${caseId}/nota`);
  }
  const act = actOf(acts, field('act'));
  const annotationId = field('annotationId');
  act(request, { caseId, noteVersionId, annotationId });
  return redirect(`/adviezen/${caseId}/nota/${noteVersionId}/overgezet#a-${annotationId}`);
});

export default function Migration() {
  const { caseId, report, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const note = `/adviezen/${caseId}/nota`;
  return (
    <Page
      title="Overgezette aantekeningen"
      width="wide"
      lead="Wat er met elke aantekening gebeurde toen de raad een nieuwe versie van de nota ging gebruiken."
      aside={<TextLink to={note}>Terug naar de nota</TextLink>}
    >
      <FailureSummary answer={answer} />
      {report ? (
        <>
          <MigrationSummary report={report} base={`${note}/${report.version.id}`} />
          <MigrationLines report={report} open={open} answer={answer} />
          {report.mayUndo && report.inUse ? (
            <TakeBack number={report.version.number} previous={report.previous.number} />
          ) : null}
        </>
      ) : (
        <EmptyState title="Er is niets overgezet" step={<LinkButton to={note}>Ga naar de nota</LinkButton>}>
          <p>
            Deze versie van de nota heeft nog geen andere vervangen. Gaat de raad een nieuwe versie gebruiken,
            dan staat hier wat er met elke aantekening gebeurde.
          </p>
        </EmptyState>
      )}
    </Page>
  );
}

/** Going back is folded away: it is seldom wanted, and it says what it does before the button. */
function TakeBack({ number, previous }: { number: number; previous: number }) {
  return (
    <Disclosure summary={`Terug naar versie ${previous}`}>
      <Form method="post" className="stack">
        <p>
          De raad leest dan weer versie {previous}. Elke aantekening staat weer waar zij stond. Wat op versie{' '}
          {number} is geschreven, gaat mee. Keuzes die al zijn gemaakt, blijven bewaard voor als u versie{' '}
          {number} opnieuw gebruikt.
        </p>
        <div>
          <Button look="danger" type="submit" name="act" value="takeBack">
            Ga terug naar versie {previous}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
