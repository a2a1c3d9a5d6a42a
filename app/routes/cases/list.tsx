import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CaseBoard } from '../../components/cases/case-board.tsx';
import { CaseTable, type ShownCase } from '../../components/cases/case-table.tsx';
import { ListChoices } from '../../components/cases/list-choices.tsx';
import { Page } from '../../components/layout/page.tsx';
import { mayInCouncil } from '../../domain/accounts/permissions.ts';
import { type CaseLine, listCases } from '../../domain/cases/list-cases.server.ts';
import { isOver } from '../../domain/cases/phases.ts';
import { type WaitingFor, waitingFor } from '../../domain/cases/waiting-for.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Adviezen – Adviestafel' }];

export const loader = signedIn(({ ctx, request }) => {
  const asked = new URL(request.url).searchParams;
  const view = { over: asked.get('toon') === 'afgesloten', board: asked.get('beeld') === 'bord' };
  const all = listCases(ctx);
  const lines = all.filter(({ row }) => isOver(row.state) === view.over);
  const turns = waitingFor(ctx, lines);
  return {
    view,
    lines: lines.map((line) => asShown(line, turns.get(line.row.id)!)),
    counts: {
      running: all.filter(({ row }) => !isOver(row.state)).length,
      over: all.filter(({ row }) => isOver(row.state)).length,
    },
    mayRegister: mayInCouncil(ctx.actor, 'case:register'),
    readsRubrics: mayInCouncil(ctx.actor, 'rubric:read'),
  };
});

const asShown = ({ row, lead, dueOn, dueFor, daysLeft }: CaseLine, waiting: WaitingFor): ShownCase => ({
  id: row.id,
  title: row.title,
  referenceNo: row.referenceNo,
  state: row.state,
  solicited: row.solicited,
  lead,
  dueOn,
  dueFor,
  daysLeft,
  waiting,
});

export default function Cases() {
  const { lines, view, counts, mayRegister, readsRubrics } = useLoaderData<typeof loader>();
  const register = mayRegister ? (
    <LinkButton to="/adviezen/nieuw" look="primary">
      Nieuwe adviesaanvraag
    </LinkButton>
  ) : undefined;
  if (counts.running + counts.over === 0) return <NoCases register={register} />;
  return (
    <Page
      title="Adviezen"
      width="wide"
      lead="Wat het eerst klaar moet zijn, staat bovenaan."
      aside={register}
    >
      <ListChoices view={view} counts={counts} />
      {lines.length === 0 ? (
        <p>{view.over ? 'Er is nog geen advies afgesloten.' : 'Er loopt nu geen advies.'}</p>
      ) : view.board ? (
        <CaseBoard lines={lines} over={view.over} />
      ) : (
        <CaseTable lines={lines} caption={view.over ? 'Afgesloten adviezen' : 'Lopende adviezen'} />
      )}
      {readsRubrics ? (
        <p className="cluster">
          <TextLink to="/toetskaders">Bekijk de toetskaders</TextLink>
          <TextLink to="/jaren">Door de jaren heen</TextLink>
        </p>
      ) : null}
    </Page>
  );
}

function NoCases({ register }: { register?: ReactNode }) {
  return (
    <Page title="Adviezen" width="wide">
      <EmptyState title="Er zijn nog geen adviezen" step={register}>
        <p>Hier staan straks alle adviezen, met wie aan de beurt is en hoeveel dagen er nog zijn.</p>
      </EmptyState>
    </Page>
  );
}
