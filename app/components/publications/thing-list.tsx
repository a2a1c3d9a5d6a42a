import { Link } from '@remix-run/react';
import type {
  PublicationRoom,
  PublicState,
  RoomThing,
} from '../../domain/publications/publication-room.server.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { publicStateWords, publicWords } from '../../i18n/publications.ts';
import { Badge, type BadgeTone } from '../../ui/badge/badge.tsx';

const tones: Record<PublicState, BadgeTone> = {
  absent: 'plain',
  possible: 'plain',
  embargo: 'warning',
  hidden: 'warning',
  public: 'good',
};

/** Every thing of the case with how it stands; choosing one opens it below. */
export function ThingList({ room }: { room: PublicationRoom }) {
  return (
    <nav aria-label="Stukken van dit advies">
      <ul className="public-things">
        {room.things.map((thing) => (
          <li key={thing.kind} className="public-things__thing">
            <Link
              to={`?stuk=${thing.kind}`}
              aria-current={thing.kind === room.open.kind ? 'true' : undefined}
              preventScrollReset
            >
              {publicWords[thing.kind].title}
            </Link>{' '}
            <Badge tone={tones[thing.state]}>{publicStateWords[thing.state]}</Badge>
            <span className="quiet small">{sinceWords(thing)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function sinceWords({ state, since }: RoomThing): string {
  if (since === null) return '';
  if (state === 'embargo') return `tot ${formatMoment(since)}`;
  if (state === 'hidden') return 'zolang de brief niet openbaar is';
  return `sinds ${formatMoment(since)}`;
}
