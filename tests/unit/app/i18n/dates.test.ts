import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#app/domain/tracking/calendar-date.ts';
import { type DateStyle, daysLeftInWords, formatDate, formatDateRange, formatTime } from '#app/i18n/dates.ts';

describe('a date in Dutch', () => {
  it.each<[DateStyle, string]>([
    ['full', 'vrijdag 4 december 2026'],
    ['long', '4 december 2026'],
    ['weekday', 'vrijdag 4 december'],
    ['short', '4 dec. 2026'],
    ['day', 'vr 4 dec.'],
    ['numeric', '4-12-2026'],
  ])('in style %s reads "%s"', (style, text) => expect(formatDate('2026-12-04', style)).toBe(text));

  it('is written in full when nothing is asked', () => {
    expect(formatDate('2026-03-01')).toBe('zondag 1 maart 2026');
  });

  it('says the same as the Dutch locale, every day', () => {
    const locale = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        expect(formatDate(date)).toBe(locale.format(new Date(`${date}T12:00:00Z`)));
      }),
    );
  });

  it('refuses a day that does not exist', () => {
    expect(() => formatDate('2026-02-30')).toThrow(RangeError);
  });
});

describe('a stretch of days', () => {
  it.each([
    ['2026-12-05', '2026-12-19', '5 tot en met 19 december 2026'],
    ['2026-11-28', '2026-12-04', '28 november tot en met 4 december 2026'],
    ['2026-12-21', '2027-01-03', '21 december 2026 tot en met 3 januari 2027'],
    ['2026-12-04', '2026-12-04', '4 december 2026'],
  ])('from %s to %s reads "%s"', (from, until, text) => expect(formatDateRange(from, until)).toBe(text));
});

describe('days left', () => {
  it.each([
    [13, 'nog 13 dagen'],
    [1, 'nog 1 dag'],
    [0, 'vandaag'],
    [-1, '1 dag te laat'],
    [-3, '3 dagen te laat'],
  ])('%i reads "%s"', (days, words) => expect(daysLeftInWords(days)).toBe(words));
});

describe('a time', () => {
  it('is the clock in the Netherlands, in winter and summer', () => {
    expect(formatTime(Date.parse('2026-12-04T13:03:00Z'))).toBe('14:03');
    expect(formatTime(Date.parse('2026-07-04T22:03:00Z'))).toBe('00:03');
  });
});
