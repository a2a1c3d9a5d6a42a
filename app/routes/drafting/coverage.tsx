import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { CoverageList, FoldedList } from '../../components/drafting/coverage/coverage-list.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { coverageRoom } from '../../domain/drafting/coverage-room.server.ts';
import {
  leaveOutFinding,
  leaveOutInput,
  makeSourceFromForm,
  sourceFormInput,
  takeUpFinding,
  takeUpInput,
} from '../../domain/drafting/decide-finding.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Wat is nog niet gebruikt? – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => coverageRoom(ctx, param('caseId')));

const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  use: ({ ctx, form }, caseId) => makeSourceFromForm(ctx, caseId, form(sourceFormInput)),
  leaveOut: ({ ctx, form }, caseId) => leaveOutFinding(ctx, caseId, form(leaveOutInput)),
  takeUp: ({ ctx, form }, caseId) => takeUpFinding(ctx, caseId, form(takeUpInput)),
};

export const action = acting((request) => {
  const act = actOf(acts, request.field('act'));
  act(request, request.param('caseId'));
  return redirect(`/adviezen/${request.param('caseId')}/concept/bronnen`);
});

export default function Coverage() {
  const room = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { open, used, setAside } = room.coverage;
  const list = { room, deciding: search.get('kies'), answer };
  return (
    <Page
      title="Wat is nog niet gebruikt?"
      width="form"
      lead="Wat de leden opmerkten en welke punten zwak of verdeeld zijn. Gebruik het in de brief, of laat het weg met een reden."
    >
      <FailureSummary answer={answer} />
      <section className="stack" aria-labelledby="open">
        <h2 id="open">Nog te beslissen ({open.length})</h2>
        {open.length > 0 ? (
          <CoverageList findings={open} {...list} />
        ) : (
          <EmptyState title="Alles heeft een plek" level={3}>
            <p>Hier staan aantekeningen en zwakke punten waarover u nog niets hebt besloten.</p>
          </EmptyState>
        )}
      </section>
      <FoldedList summary="In de brief" findings={used} {...list} />
      <FoldedList summary="Bewust weggelaten" findings={setAside} {...list} />
      <div className="cluster">
        <LinkButton to={`/adviezen/${room.caseId}/concept`}>Terug naar het concept</LinkButton>
        <LinkButton to={`/adviezen/${room.caseId}/concept/klaar`} look="quiet">
          Klaar om vast te stellen?
        </LinkButton>
      </div>
    </Page>
  );
}
