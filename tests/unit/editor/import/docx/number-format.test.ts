import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '#editor/import/docx/number-format.ts';

describe('formatNumber', () => {
  it.each([
    [4, 'decimal', '4'],
    [27, 'lowerLetter', 'aa'],
    [28, 'upperLetter', 'BB'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [9, 'lowerRoman', 'ix'],
    [3, 'ordinal', '3e'],
    [7, 'decimalZero', '07'],
    [7, 'none', ''],
    [7, 'thaiNumbers', '7'],
  ])('writes %i as %s: %s', (value, format, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });

  it('writes different numbers differently and stays short, also for a hostile start value', () => {
    const format = fc.constantFrom('decimal', 'lowerRoman', 'upperLetter', 'ordinal');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 200_000 }),
        format,
        (a, b, kind) => {
          fc.pre(a !== b);
          expect(formatNumber(a, kind)).not.toBe(formatNumber(b, kind));
          expect(formatNumber(a, kind).length).toBeLessThan(200);
        },
      ),
    );
  });
});
