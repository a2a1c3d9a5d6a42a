import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CallList } from '../../components/home/call-list.tsx';
import { DutyList } from '../../components/home/duty-list.tsx';
import { Page } from '../../components/layout/page.tsx';
import { mayInCouncil } from '../../domain/accounts/permissions.ts';
import { callsForMe } from '../../domain/annotations/for-me.server.ts';
import { myTurn } from '../../domain/tracking/my-turn.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { stateWords } from '../../i18n/moves.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Mijn beurt – Adviestafel' }];

export const loader = signedIn(({ ctx }) => {
  const knowsCases = mayInCouncil(ctx.actor, 'case:list');
  const turn = knowsCases ? myTurn(ctx) : { duties: [], waiting: [] };
  return {
    name: ctx.actor.name,
    today: ctx.today(),
    duties: turn.duties,
    calls: callsForMe(ctx),
    waiting: turn.waiting.map(({ row }) => ({ id: row.id, title: row.title, state: row.state })),
    mayRegister: mayInCouncil(ctx.actor, 'case:register'),
    managesPeople: ctx.actor.role === 'admin',
  };
});

export default function MyTurn() {
  const { duties, calls, waiting, today, mayRegister, managesPeople } = useLoaderData<typeof loader>();
  return (
    <Page title="Mijn beurt" width="reading" lead="Dit wacht op u. Wat het eerst moet, staat bovenaan.">
      {duties.length > 0 ? (
        <DutyList duties={duties} today={today} />
      ) : calls.length === 0 ? (
        <NothingWaits managesPeople={managesPeople} />
      ) : null}
      <CallList calls={calls} />
      {waiting.length > 0 ? (
        <Disclosure summary={`Hier zijn anderen aan de beurt (${waiting.length})`}>
          <ul>
            {waiting.map((line) => (
              <li key={line.id}>
                <Link to={`/adviezen/${line.id}`}>{line.title}</Link>: {stateWords[line.state].toLowerCase()}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {mayRegister ? (
        <p>
          <Link to="/adviezen/nieuw">Leg een nieuwe adviesaanvraag vast</Link>
        </p>
      ) : null}
    </Page>
  );
}

function NothingWaits({ managesPeople }: { managesPeople: boolean }) {
  if (managesPeople)
    return (
      <EmptyState
        title="U beheert de mensen en hun rollen"
        step={<LinkButton to="/mensen">Naar de mensen</LinkButton>}
      >
        <p>Als beheerder ziet u geen nota's, oordelen of brieven. Zo blijft de raad onafhankelijk.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="Er wacht nu niets op u"
      step={<LinkButton to="/adviezen">Bekijk alle adviezen</LinkButton>}
    >
      <p>Is er iets voor u te doen, dan staat het hier, met de dag waarop het klaar moet zijn.</p>
    </EmptyState>
  );
}
