import type { IsoDate } from '../tracking/calendar-date.ts';

const clock = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** What the clocks in the Netherlands show at an instant, as if that were a moment in UTC. */
function wallClockAt(instant: number): number {
  const parts = clock.formatToParts(instant);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

/**
 * The instant at which the clocks in the Netherlands show this day and time. In the hour that is skipped in spring
 * that is an hour later; of the hour that comes twice in autumn, the first.
 * @param time "HH:MM"
 */
export function dutchInstant(date: IsoDate, time: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const hour = 3_600_000;
  const found = [2, 1].map((ahead) => wanted - ahead * hour).find((at) => wallClockAt(at) === wanted);
  return found ?? wanted - hour;
}

/** "HH:MM" on the clocks in the Netherlands. */
export const dutchTimeAt = (instant: number): string =>
  new Date(wallClockAt(instant)).toISOString().slice(11, 16);
