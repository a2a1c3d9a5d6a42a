import type { StoryLine } from '../../domain/events/story.server.ts';
import { dutchDateAt, type IsoDate } from '../../domain/tracking/calendar-date.ts';
import { formatDate, formatTime } from '../../i18n/dates.ts';
import { storySentences } from '../../i18n/story.ts';

/** The story of a case in sentences, a day at a time, newest first. */
export function Story({ lines }: { lines: StoryLine[] }) {
  return (
    <section className="stack" aria-labelledby="verhaal">
      <h2 id="verhaal">Wat er gebeurde</h2>
      <ol className="story">
        {byDay(lines).map(({ day, happened }) => (
          <li key={day} className="story__line">
            <h3 className="story__day">{formatDate(day, 'full')}</h3>
            <ul className="story__happened">
              {happened.map((line) => (
                <li key={line.id}>
                  <time className="quiet small" dateTime={new Date(line.at).toISOString()}>
                    {formatTime(line.at)}
                  </time>
                  <p>{storySentences[line.kind](line.actor ?? 'Het systeem', line.params)}</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Lines come oldest first; days and lines within them are turned round. */
function byDay(lines: StoryLine[]): { day: IsoDate; happened: StoryLine[] }[] {
  const days: { day: IsoDate; happened: StoryLine[] }[] = [];
  for (const line of [...lines].reverse()) {
    const day = dutchDateAt(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.happened.push(line);
    else days.push({ day, happened: [line] });
  }
  return days;
}
