import type { ThreadHistory as History } from '../../domain/annotations/text-history.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate, formatTime } from '../../i18n/dates.ts';
import { TextTimeLine } from './text-time-line.tsx';

/** What changed in a thread: every earlier text, and when it was dealt with or opened again, by whom. */
export function ThreadHistory({ history: { lines, turns } }: { history: History }) {
  if (lines.length === 0 && turns.length === 0) return null;
  return (
    <section className="paper stack" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">Geschiedenis</h2>
      {lines.map((line) => (
        <div key={line.id} className="stack" data-gap="1">
          <h3>
            {line.of === 'annotation' ? 'De aantekening' : 'Een reactie'} van {line.author}
            {line.removedAt === null ? '' : ' (weggehaald, alleen u ziet dit)'}
          </h3>
          <TextTimeLine versions={line.versions} />
        </div>
      ))}
      {turns.length > 0 ? (
        <div className="stack" data-gap="1">
          <h3>Open of afgehandeld</h3>
          <ol className="time-line">
            {turns.map(({ id, resolved, who, at }) => (
              <li key={id}>
                {formatDate(dutchDateAt(at))}, {formatTime(at)}: {who}{' '}
                {resolved ? 'handelde dit af' : 'opende dit opnieuw'}.
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </section>
  );
}
