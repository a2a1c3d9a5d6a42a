import type { TextVersion } from '../../domain/annotations/text-history.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate, formatTime } from '../../i18n/dates.ts';
import { WordChanges } from '../versions/word-changes.tsx';

/** Every text of an annotation or a reply, the newest first, with what changed against the one before it. */
export function TextTimeLine({ versions }: { versions: readonly TextVersion[] }) {
  return (
    <ol className="time-line" reversed>
      {[...versions].reverse().map(({ version, at, body, changes }) => (
        <li key={version}>
          <p className="margin-card__who">
            {formatDate(dutchDateAt(at))}, {formatTime(at)}
            {changes ? '' : ': de eerste tekst'}
          </p>
          <p className="margin-card__body">{changes ? <WordChanges words={changes} side="both" /> : body}</p>
        </li>
      ))}
    </ol>
  );
}
