import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import { ReadyList } from '../../components/letters/ready/ready-list.tsx';
import { ReadyNext } from '../../components/letters/ready/ready-next.tsx';
import {
  keepPrivate,
  keepPrivateInput,
  redactPrivate,
  redactPrivateInput,
} from '../../domain/letters/ready/decide-privacy.server.ts';
import { readyRoom } from '../../domain/letters/ready/ready-room.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { countWords } from '../../i18n/ready-check.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Klaar om vast te stellen? – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => readyRoom(ctx, param('caseId')));

const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  keep: ({ ctx, form }, caseId) => keepPrivate(ctx, caseId, form(keepPrivateInput)),
  redact: ({ ctx, form }, caseId) => redactPrivate(ctx, caseId, form(redactPrivateInput)),
};

export const shouldRevalidate = freshAfterConflict;

export const action = acting(async (request) => {
  const act = actOf(acts, request.field('act'));
  await act(request, request.param('caseId'));
  return redirect(`/adviezen/${request.param('caseId')}/concept/klaar`);
});

export default function Ready() {
  const { caseId, check, canDecide, freeze, writing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const list = { caseId, canDecide, deciding: search.get('blijft'), answer };
  return (
    <Page
      title="Klaar om vast te stellen?"
      width="form"
      lead="Alles wat nog tussen deze tekst en de vaststelling staat. Elke regel zegt wat u kunt doen en brengt u naar de plek."
    >
      <FailureSummary answer={answer} />
      <section className="stack" aria-labelledby="eerst">
        <h2 id="eerst">Dit moet eerst{check.first.length > 0 ? ` (${check.first.length})` : ''}</h2>
        {check.first.length > 0 ? (
          <>
            <p>Zolang dit er staat, kan de brief niet worden vastgelegd.</p>
            <ReadyList items={check.first} {...list} />
          </>
        ) : (
          <p className="ready-done">Niets. De brief kan worden vastgelegd.</p>
        )}
      </section>
      <ReadyNext caseId={caseId} freeze={freeze} ready={check.first.length === 0} writing={writing} />
      <section className="stack" aria-labelledby="nogeens">
        <h2 id="nogeens">
          Kijk hier nog eens naar{check.again.length > 0 ? ` (${check.again.length})` : ''}
        </h2>
        {check.again.length > 0 ? (
          <>
            <p>Dit houdt niets tegen. Het maakt de brief wel beter.</p>
            <ReadyList items={check.again} {...list} />
          </>
        ) : (
          <EmptyState title="Hier is niets meer te doen" level={3}>
            <p>Hier staan lange zinnen, vragen in een advies en bevindingen die nog niet zijn gebruikt.</p>
          </EmptyState>
        )}
        <p className="quiet">
          {countWords(check.counts.used, 'bevinding is gebruikt', 'bevindingen zijn gebruikt')},{' '}
          {countWords(check.counts.setAside, 'is', 'zijn')} weggelaten met een reden,{' '}
          {countWords(check.counts.open, 'wacht', 'wachten')} nog.
        </p>
      </section>
    </Page>
  );
}
