import type { StoryLine } from '../../domain/events/story.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate, formatTime } from '../../i18n/dates.ts';
import { storySentences } from '../../i18n/story.ts';

/** The story of a case in sentences, newest first. */
export function Story({ lines }: { lines: StoryLine[] }) {
  return (
    <section className="stack" aria-labelledby="verhaal">
      <h2 id="verhaal">Wat er gebeurde</h2>
      <ol className="story">
        {[...lines].reverse().map((line) => (
          <li key={line.id} className="story__line">
            <time className="quiet small" dateTime={new Date(line.at).toISOString()}>
              {formatDate(dutchDateAt(line.at), 'long')}, {formatTime(line.at)}
            </time>
            <p>{storySentences[line.kind](line.actor ?? 'Het systeem', line.params)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
