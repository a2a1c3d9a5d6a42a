import { addDays, datePartsOf, type IsoDate, isoDateOf, weekdayOf } from './calendar-date.ts';

/** The days of the Algemene termijnenwet; the key of the name that a screen shows. */
export type HolidayName =
  | 'newYear'
  | 'goodFriday'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascensionDay'
  | 'whitMonday'
  | 'christmasDay'
  | 'boxingDay';

/**
 * The recognised holidays of a year: Algemene termijnenwet art. 3 lid 1, and Good Friday by lid 2. Easter
 * Sunday and Whit Sunday are Sundays anyway. 5 May counts every year here, whatever employers do. Days that
 * the King equates with a holiday for some years (lid 3) cannot be computed: those are a council's setting.
 * King's Day exists since 2014.
 */
export function dutchHolidays(year: number): ReadonlyMap<IsoDate, HolidayName> {
  const easter = easterSunday(year);
  const kingsBirthday = isoDateOf(year, 4, 27);
  // In this order, so that Liberation Day keeps its name when Ascension falls on it (2016).
  return new Map<IsoDate, HolidayName>([
    [isoDateOf(year, 1, 1), 'newYear'],
    [addDays(easter, -2), 'goodFriday'],
    [addDays(easter, 1), 'easterMonday'],
    [weekdayOf(kingsBirthday) === 7 ? addDays(kingsBirthday, -1) : kingsBirthday, 'kingsDay'],
    [addDays(easter, 39), 'ascensionDay'],
    [isoDateOf(year, 5, 5), 'liberationDay'],
    [addDays(easter, 50), 'whitMonday'],
    [isoDateOf(year, 12, 25), 'christmasDay'],
    [isoDateOf(year, 12, 26), 'boxingDay'],
  ]);
}

/** Why a day is no working day, or null when it is one. A holiday is named before a weekend. */
export function freeDayReason(
  date: IsoDate,
  equatedDays: readonly IsoDate[] = [],
): HolidayName | 'saturday' | 'sunday' | 'equatedDay' | null {
  const holiday = dutchHolidays(datePartsOf(date).year).get(date);
  if (holiday) return holiday;
  if (equatedDays.includes(date)) return 'equatedDay';
  const weekday = weekdayOf(date);
  if (weekday === 6) return 'saturday';
  return weekday === 7 ? 'sunday' : null;
}

/** Easter Sunday by the anonymous Gregorian computus (Nature, 1876; Meeus, "Astronomical Algorithms", ch. 8). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const monthAndDay = epact + weekdayShift - 7 * late + 114;
  return isoDateOf(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1);
}
