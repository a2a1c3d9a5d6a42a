import { datePartsOf, type IsoDate } from '../tracking/calendar-date.ts';
import { dutchHolidays, type HolidayName } from '../tracking/holidays.ts';

/** A day on a page of the calendar: something of a case, or a holiday. */
export type MonthLine<D> = { on: IsoDate; date: D } | { on: IsoDate; holiday: HolidayName };

export interface Month<D> {
  /** "2026-12". */
  key: string;
  /** The first day, to write the month's name from. */
  first: IsoDate;
  lines: MonthLine<D>[];
}

/**
 * Dates by month, with the holidays of those months from `today` on. A month without a date of a case is left
 * out: the agenda tells of work, holidays only stand by it.
 */
export function byMonth<D extends { on: IsoDate }>(dates: readonly D[], today: IsoDate): Month<D>[] {
  const months = new Map<string, MonthLine<D>[]>();
  for (const date of dates) {
    const key = date.on.slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), { on: date.on, date }]);
  }
  return [...months.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, lines]) => ({
      key,
      first: `${key}-01`,
      lines: [...holidaysIn<D>(key, today), ...lines].sort((a, b) => a.on.localeCompare(b.on)),
    }));
}

function holidaysIn<D>(month: string, today: IsoDate): MonthLine<D>[] {
  return [...dutchHolidays(datePartsOf(`${month}-01`).year)]
    .filter(([on]) => on.startsWith(month) && on >= today)
    .map(([on, holiday]) => ({ on, holiday }));
}
