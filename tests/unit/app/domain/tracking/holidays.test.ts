import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '#app/domain/tracking/calendar-date.ts';
import { dutchHolidays, easterSunday, freeDayReason } from '#app/domain/tracking/holidays.ts';

const anyYear = fc.integer({ min: 2014, max: 2299 });

describe('the Dutch holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
  ])('put Easter of %i on %s', (year, date) => expect(easterSunday(year)).toBe(date));

  it('of 2027 are the nine of the Algemene termijnenwet', () => {
    expect(Object.fromEntries(dutchHolidays(2027))).toEqual({
      '2027-01-01': 'newYear',
      '2027-03-26': 'goodFriday',
      '2027-03-29': 'easterMonday',
      '2027-04-27': 'kingsDay',
      '2027-05-05': 'liberationDay',
      '2027-05-06': 'ascensionDay',
      '2027-05-17': 'whitMonday',
      '2027-12-25': 'christmasDay',
      '2027-12-26': 'boxingDay',
    });
  });

  it('keep King’s Day on Saturday the 26th when the 27th is a Sunday', () => {
    expect(dutchHolidays(2025).get('2025-04-26')).toBe('kingsDay');
    expect(dutchHolidays(2025).has('2025-04-27')).toBe(false);
    expect(dutchHolidays(2031).get('2031-04-26')).toBe('kingsDay');
  });

  it('name 5 May after the liberation also when Ascension falls on it', () => {
    expect(dutchHolidays(2016).get('2016-05-05')).toBe('liberationDay');
  });

  it('that hang on Easter always fall on their own weekday', () => {
    const weekdays = { goodFriday: 5, easterMonday: 1, whitMonday: 1 } as const;
    fc.assert(
      fc.property(anyYear, (year) => {
        expect(weekdayOf(easterSunday(year))).toBe(7);
        for (const [date, name] of dutchHolidays(year)) {
          if (name in weekdays) expect(weekdayOf(date)).toBe(weekdays[name as keyof typeof weekdays]);
          if (name === 'kingsDay') expect(weekdayOf(date)).not.toBe(7);
        }
      }),
    );
  });

  it('name a free day by its holiday first, then by the council’s own list, then by the weekend', () => {
    expect(freeDayReason('2026-12-26')).toBe('boxingDay');
    expect(freeDayReason('2026-12-27')).toBe('sunday');
    expect(freeDayReason('2026-05-15', ['2026-05-15'])).toBe('equatedDay');
    expect(freeDayReason('2026-05-15')).toBeNull();
    expect(freeDayReason(addDays('2026-05-15', 1))).toBe('saturday');
  });
});
