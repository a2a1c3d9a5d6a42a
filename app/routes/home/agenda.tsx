import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AgendaMonths, LateDates, PastDates } from '../../components/home/agenda-list.tsx';
import { Page } from '../../components/layout/page.tsx';
import { mayInCouncil } from '../../domain/accounts/permissions.ts';
import { readAgenda } from '../../domain/agenda/agenda.server.ts';
import { byMonth } from '../../domain/agenda/months.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Agenda – Adviestafel' }];

export const loader = signedIn(({ ctx }) => {
  const { late, coming, past } = readAgenda(ctx);
  return {
    late,
    past,
    months: byMonth(coming, ctx.today()),
    mayTake: mayInCouncil(ctx.actor, 'agenda:read'),
  };
});

export default function Agenda() {
  const { late, past, months, mayTake } = useLoaderData<typeof loader>();
  const empty = late.length + past.length + months.length === 0;
  return (
    <Page title="Agenda" width="reading" lead="De dagen die tellen, van alle adviezen die u mag zien.">
      {empty ? (
        <EmptyState
          title="Er staan nog geen dagen in de agenda"
          step={<LinkButton to="/adviezen">Bekijk alle adviezen</LinkButton>}
        >
          <p>
            Hier komen de adviesdatum, het einde van het beoordelen, de vergadering en de reactiedatum van elk
            advies. Ze verschijnen zodra de secretaris een advies plant.
          </p>
        </EmptyState>
      ) : null}
      {late.length > 0 ? <LateDates dates={late} /> : null}
      <AgendaMonths months={months} />
      {!empty && months.length === 0 ? <p className="quiet">Er komen nu geen dagen meer aan.</p> : null}
      {past.length > 0 ? (
        <Disclosure summary={`Wat voorbij is (${past.length})`}>
          <PastDates dates={past} />
        </Disclosure>
      ) : null}
      {mayTake && !empty ? <TakeAlong /> : null}
    </Page>
  );
}

/** A plain link: the answer is a file, no page. */
function TakeAlong() {
  return (
    <p>
      <a className="nl-link" href="/agenda.ics" download>
        Zet deze dagen in uw eigen agenda
      </a>
      <span className="quiet"> (bestand agenda.ics, alleen titels en dagen)</span>
    </p>
  );
}
