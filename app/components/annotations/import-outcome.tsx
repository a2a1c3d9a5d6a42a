import type { ImportRoom } from '../../domain/annotations/exchange/import-room.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { outcomeLines } from '../../i18n/import-outcome.ts';

/** What became of a file that was taken over; the numbers add up to everything that was in it. */
export function ImportOutcomeCard({ done }: { done: ImportRoom['imports'][number] }) {
  const { outcome } = done;
  return (
    <article className="paper stack" data-gap="1">
      <h3>{done.fileName || 'Bestand zonder naam'}</h3>
      <p className="small quiet">
        Overgenomen door {done.by}, {formatDate(dutchDateAt(done.at), 'long')}.
      </p>
      <p>In het bestand {outcome.total === 1 ? 'stond 1 ding' : `stonden ${outcome.total} dingen`}:</p>
      <ul>
        {outcomeLines(outcome).map((line) => (
          <li key={line}>{line}.</li>
        ))}
      </ul>
      {outcome.unknownCriteria > 0 ? (
        <p className="small">
          Bij {outcome.unknownCriteria === 1 ? '1 aantekening' : `${outcome.unknownCriteria} aantekeningen`}{' '}
          hoorde een punt van een toetskader dat hier niet bestaat. Dat punt is weggelaten.
        </p>
      ) : null}
    </article>
  );
}

/** The annotations of files that a person must look at: words beside words, or the quote alone. */
export function UnsureImports({ room }: { room: ImportRoom }) {
  if (room.unsure.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="nakijken">
      <h2 id="nakijken">Kijk deze na</h2>
      <ul className="card-list">
        {room.unsure.map((one) => (
          <li key={one.id} className="paper stack" data-gap="1">
            <p>
              <strong>{one.author}</strong>: {one.body}
            </p>
            <p>
              In het bestand bij: <q>{one.quote}</q>
            </p>
            {one.now === null ? (
              <p>Deze woorden staan niet in deze nota. De aantekening staat in de lijst, zonder plek.</p>
            ) : (
              <p>
                Staat nu{one.cite ? ` (${one.cite})` : ''} bij: <q>{one.now}</q>
              </p>
            )}
            <p>
              <a className="nl-link" href={`/adviezen/${room.caseId}/aantekeningen#kaart-${one.id}`}>
                Bekijk in de lijst<span className="visually-hidden">: {one.body.slice(0, 60)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
