/**
 * A day of the civil calendar as "YYYY-MM-DD". A term is counted in days, not in hours: with days as plain
 * numbers no change to summer time can add or lose one.
 */
export type IsoDate = string;

/** Days since 1 January 1970, the only form in which dates are reckoned with. */
type DayNumber = number;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DAYS_PER_ERA = 146_097;

/** Whether the text is a day that exists: "2027-02-29" is not. */
export function isIsoDate(text: string): boolean {
  return ISO_DATE.test(text) && fromDayNumber(dayNumberOf(text)) === text;
}

/** The day that lies `days` later, or earlier when negative. Throws a RangeError for a day that does not exist. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Nights from the first day to the second: 0 for the same day, negative when the second lies earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export function weekdayOf(date: IsoDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Year, month (1–12) and day of the month. Throws a RangeError for a day that does not exist. */
export function datePartsOf(date: IsoDate): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError(`Not a calendar date: ${date}`);
  return partsOf(date);
}

/** Composes a day from its parts; a day that does not exist becomes the one that many days later. */
export function isoDateOf(year: number, month: number, day: number): IsoDate {
  return fromDayNumber(civilToDayNumber(year, month, 1) + day - 1);
}

/** Made once: to make one takes a hundred times as long as to use it. */
const dutchCalendar = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that it is in the Netherlands at an instant (milliseconds since 1970, as `Date.now()` gives). */
export function dutchDateAt(instant: number): IsoDate {
  const parts = dutchCalendar.formatToParts(instant);
  const part = (type: string) => parts.find((found) => found.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function toDayNumber(date: IsoDate): DayNumber {
  if (!isIsoDate(date)) throw new RangeError(`Not a calendar date: ${date}`);
  return dayNumberOf(date);
}

function dayNumberOf(text: string): DayNumber {
  const { year, month, day } = partsOf(text);
  return civilToDayNumber(year, month, day);
}

function partsOf(text: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

/**
 * Days since 1970 in the proleptic Gregorian calendar. Years begin in March, so that the leap day comes last.
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
function civilToDayNumber(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/** The inverse of {@link civilToDayNumber}: Hinnant's civil_from_days. */
function fromDayNumber(dayNumber: DayNumber): IsoDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
