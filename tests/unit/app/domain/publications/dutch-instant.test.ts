import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchInstant, dutchTimeAt } from '#app/domain/publications/dutch-instant.ts';
import { dutchDateAt } from '#app/domain/tracking/calendar-date.ts';

describe('a moment on Dutch clocks', () => {
  it.each([
    ['2026-01-15', '10:00', '2026-01-15T09:00:00Z'],
    ['2026-07-15', '10:00', '2026-07-15T08:00:00Z'],
    ['2026-07-15', '00:00', '2026-07-14T22:00:00Z'],
    // Half past two does not exist on the last Sunday of March, and comes twice on that of October.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ])('%s at %s is %s', (date, time, utc) => {
    expect(new Date(dutchInstant(date, time)).toISOString()).toBe(new Date(utc).toISOString());
  });

  it('reads back as it was written, except in the hour that summer time skips', () => {
    const minutes = fc.integer({ min: 0, max: 365 * 24 * 60 * 10 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const written = new Date(Date.UTC(2025, 0, 1) + minute * 60_000).toISOString();
        const [date, time] = [written.slice(0, 10), written.slice(11, 16)];
        const at = dutchInstant(date, time);
        const skipped = dutchTimeAt(at).slice(0, 2) === '03' && time.startsWith('02');
        if (!skipped) expect([dutchDateAt(at), dutchTimeAt(at)]).toEqual([date, time]);
      }),
    );
  });
});
