import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  datePartsOf,
  daysBetween,
  dutchDateAt,
  isIsoDate,
  isoDateOf,
  weekdayOf,
} from '#app/domain/tracking/calendar-date.ts';

const anyDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2300, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const anyDays = fc.integer({ min: -3000, max: 3000 });

describe('a calendar date', () => {
  it.each(['2028-02-29', '2000-02-29', '1999-12-31'])('knows that %s exists', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-00-10',
    '26-1-1',
    '2026-1-1',
    '',
    'x',
  ])('refuses %j, which does not exist', (date) => {
    expect(isIsoDate(date)).toBe(false);
    expect(() => addDays(date, 1)).toThrow(RangeError);
    expect(() => datePartsOf(date)).toThrow(RangeError);
  });

  it('counts a day as a day when summer time begins and ends', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('agrees with the universal calendar for every day of four centuries', () => {
    fc.assert(
      fc.property(anyDate, anyDays, (date, days) => {
        const there = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
        expect(addDays(date, days)).toBe(there.toISOString().slice(0, 10));
        expect(weekdayOf(addDays(date, days))).toBe(there.getUTCDay() || 7);
      }),
    );
  });

  it('comes back when as many days are added and taken', () => {
    fc.assert(
      fc.property(anyDate, anyDays, (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('is the same again when composed from its parts', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = datePartsOf(date);
        expect(isoDateOf(year, month, day)).toBe(date);
      }),
    );
  });

  it('is the day in the Netherlands, not in Greenwich', () => {
    expect(dutchDateAt(Date.parse('2026-12-03T23:30:00Z'))).toBe('2026-12-04');
    expect(dutchDateAt(Date.parse('2026-07-03T21:59:59Z'))).toBe('2026-07-03');
    expect(dutchDateAt(Date.parse('2026-07-03T22:00:00Z'))).toBe('2026-07-04');
  });
});
