import type { ErrataRoom } from '../../../domain/letters/errata/errata-room.server.ts';
import { formatDate } from '../../../i18n/dates.ts';
import { TextLink } from '../../../ui/link/text-link.tsx';

/** Under a sent letter: which corrections belong to it, and the way to make one. */
export function ErrataPanel({ room }: { room: ErrataRoom | null }) {
  if (!room || (room.errata.length === 0 && !room.can['erratum:write'])) return null;
  const address = `/adviezen/${room.caseId}/brief/errata`;
  return (
    <section className="paper stack" aria-labelledby="errata">
      <h2 id="errata">Verbeteringen op deze brief</h2>
      {room.errata.length === 0 ? (
        <p>Staat er een fout in de brief? De brief verandert niet. U verbetert de fout met een erratum.</p>
      ) : (
        <ul className="stack" data-gap="1">
          {room.errata.map((erratum) => (
            <li key={erratum.number}>
              {erratum.reference}
              {erratum.sentOn ? `, verstuurd op ${formatDate(erratum.sentOn)}` : ', nog niet verstuurd'}
            </li>
          ))}
        </ul>
      )}
      <p>
        <TextLink to={address}>
          {room.errata.length === 0 ? 'Schrijf een erratum' : 'Lees de errata'}
        </TextLink>
      </p>
    </section>
  );
}
