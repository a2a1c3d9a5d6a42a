import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import { readDifferenceView } from '../../components/scoring/difference-address.ts';
import { DifferencesPage, orderedRows } from '../../components/scoring/differences-page.tsx';
import { LargeView } from '../../components/scoring/large-view.tsx';
import { NoRound } from '../../components/scoring/no-round.tsx';
import { ProgressPanel, RevealConfirm } from '../../components/scoring/progress-panel.tsx';
import { SheetRoom } from '../../components/scoring/sheet-room.tsx';
import { scoringRoom } from '../../domain/scoring/scoring-room.server.ts';
import { action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { scoringActs } from '../../http/scoring-acts.server.ts';
import { formatDate } from '../../i18n/dates.ts';

export const meta: MetaFunction = () => [{ title: 'Beoordeling – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => scoringRoom(ctx, param('caseId')));

export const shouldRevalidate = freshAfterConflict;

export const action = acting(async (request) => {
  const act = actOf(scoringActs, request.field('act'));
  const to = await act(request, request.param('caseId'));
  return redirect(`/adviezen/${request.param('caseId')}${to}`);
});

/** Blind scoring while the round runs; after the opening the verschillenkaart. */
export default function Scoring() {
  const room = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const part = search.get('deel');
  const address = `/adviezen/${room.caseId}/beoordeling`;
  const { sheet, progress, reveal, differences } = room;
  if (part === 'openen' && progress && reveal?.refusals.length === 0)
    return <RevealConfirm progress={progress} />;
  if (differences && (part === 'verschillen' || room.stage !== 'open')) {
    const view = readDifferenceView(search);
    if (view.large) return <LargeView rows={orderedRows(differences, view)} view={view} />;
    return (
      <DifferencesPage
        differences={differences}
        view={view}
        address={address}
        older={room.stage === 'open'}
      />
    );
  }
  const who = progress ? (
    <ProgressPanel
      progress={progress}
      reveal={reveal}
      mayType={room.mayType}
      look={sheet && sheet.submittedAt === null ? 'secondary' : 'primary'}
    />
  ) : null;
  if (sheet)
    return (
      <SheetRoom
        sheet={sheet}
        address={address}
        part={part}
        closes={room.closesOn ? formatDate(room.closesOn) : null}
      >
        {who}
      </SheetRoom>
    );
  if (!who) return <NoRound stage={room.stage} />;
  return (
    <Page title="Beoordeling" width="form" lead="De leden beoordelen de nota, ieder voor zich.">
      <FailureSummary answer={answer} />
      {who}
    </Page>
  );
}
