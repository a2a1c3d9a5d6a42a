import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '#app/domain/scoring/csv.ts';

describe('a table for a spreadsheet', () => {
  it('is UTF-8 with a byte order mark, semicolons and CRLF', () => {
    expect(
      csvText([
        ['Lid', 'Reden'],
        ['Zoë', 'een; "twee"\ndrie'],
      ]),
    ).toBe('\uFEFF"Lid";"Reden"\r\n"Zoë";"een; ""twee""\ndrie"\r\n');
  });

  it.each(['=HYPERLINK("http://x")', '+31', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'makes %j a text, no formula',
    (value) => {
      expect(
        csvText([[value]])
          .slice(2)
          .startsWith("'"),
      ).toBe(true);
    },
  );

  it('leaves ordinary words as they are', () => {
    expect(csvText([['De nota zegt: 3 = te weinig']])).toBe('\uFEFF"De nota zegt: 3 = te weinig"\r\n');
  });

  it('never gives a cell that a spreadsheet reads as a formula, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const cell = csvText([[value]]).slice(2);
        expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@]/);
      }),
    );
  });
});
