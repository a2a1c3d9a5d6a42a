import { datePartsOf, dutchDateAt, type IsoDate, weekdayOf } from '../domain/tracking/calendar-date.ts';

/**
 * Dates in Dutch from own tables: the browser's and the server's Intl data differ between versions, and a page
 * must read the same on both.
 */
const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
/** Abbreviated as the Taalunie does: "mei" has nothing to leave out, "mrt." leaves letters out inside. */
const SHORT_MONTHS = [
  'jan.',
  'feb.',
  'mrt.',
  'apr.',
  'mei',
  'juni',
  'juli',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'dec.',
] as const;

/**
 * 'full': "vrijdag 4 december 2026" · 'long': "4 december 2026" (letters) · 'weekday': "vrijdag 4 december" ·
 * 'short': "4 dec. 2026" (tables) · 'day': "vr 4 dec." (narrow columns) · 'numeric': "4-12-2026".
 */
export type DateStyle = 'full' | 'long' | 'weekday' | 'short' | 'day' | 'numeric';

/** A day in Dutch. Throws a RangeError for a day that does not exist. */
export function formatDate(date: IsoDate, style: DateStyle = 'full'): string {
  const { year, month, day } = datePartsOf(date);
  const weekday = WEEKDAYS[weekdayOf(date) - 1]!;
  const monthName = MONTHS[month - 1]!;
  const shortMonth = SHORT_MONTHS[month - 1]!;
  switch (style) {
    case 'full':
      return `${weekday} ${day} ${monthName} ${year}`;
    case 'long':
      return `${day} ${monthName} ${year}`;
    case 'weekday':
      return `${weekday} ${day} ${monthName}`;
    case 'short':
      return `${day} ${shortMonth} ${year}`;
    case 'day':
      return `${weekday.slice(0, 2)} ${day} ${shortMonth}`;
    case 'numeric':
      return `${day}-${month}-${year}`;
  }
}

/** "december 2026", for the month in which a day falls. */
export function formatMonth(date: IsoDate): string {
  const { year, month } = datePartsOf(date);
  return `${MONTHS[month - 1]} ${year}`;
}

/** "5 tot en met 19 december 2026": month and year are said once when they are the same. */
export function formatDateRange(from: IsoDate, until: IsoDate): string {
  const start = datePartsOf(from);
  const end = datePartsOf(until);
  if (from === until) return formatDate(from, 'long');
  if (start.year !== end.year) return `${formatDate(from, 'long')} tot en met ${formatDate(until, 'long')}`;
  const month = start.month === end.month ? '' : ` ${MONTHS[start.month - 1]}`;
  return `${start.day}${month} tot en met ${formatDate(until, 'long')}`;
}

/** "nog 13 dagen", "nog 1 dag", "vandaag", "1 dag te laat": from days left, negative when the date has passed. */
export function daysLeftInWords(days: number): string {
  if (days === 0) return 'vandaag';
  const count = Math.abs(days);
  const words = count === 1 ? '1 dag' : `${count} dagen`;
  return days > 0 ? `nog ${words}` : `${words} te laat`;
}

const dutchClock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "14:03" in Dutch time, for an instant in milliseconds since 1970. */
export const formatTime = (instant: number): string => dutchClock.format(instant);

/** A moment as day and time in the Netherlands: "vrijdag 4 december 2026, 14:03". */
export const formatMoment = (instant: number): string =>
  `${formatDate(dutchDateAt(instant))}, ${formatTime(instant)}`;
