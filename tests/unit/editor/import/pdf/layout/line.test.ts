import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachRaised } from '#editor/import/pdf/layout/attach-raised.ts';
import { splitColumns } from '#editor/import/pdf/layout/columns.ts';
import { makeLines, makePieces } from '#editor/import/pdf/layout/line.ts';
import { item } from '#tests/fixtures/pdf/items.ts';

describe('making lines', () => {
  it('puts runs on one baseline together, from left to right', () => {
    const lines = makeLines(
      makePieces([item('wereld', 80, 100), item('Hallo', 50, 100), item('Twee', 50, 114)]),
      1,
    );
    expect(lines.map((line) => line.text)).toEqual(['Hallo wereld', 'Twee']);
  });

  it('keeps every run exactly once', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const items = places.map(({ x, y }, index) => item(`w${index}`, x, y));
        const kept = makeLines(makePieces(items), 1).flatMap((line) => line.items);
        expect(new Set(kept)).toEqual(new Set(items));
        expect(kept).toHaveLength(items.length);
      }),
    );
  });

  it('hangs a small raised digit on the line it belongs to', () => {
    const items = [item('gedaan.', 50, 100), item('3', 85, 96, { size: 6 })];
    attachRaised(items);
    expect(items[1]).toMatchObject({ raised: 'superscript', y: 100 });
    expect(makeLines(makePieces(items), 1)).toHaveLength(1);
  });
});

describe('finding columns', () => {
  const words = 'een regel tekst die de kolom vult ja';
  const column = (x: number) => [0, 1, 2, 3, 4, 5].map((row) => item(words, x, 100 + row * 14));

  it('reads the left column before the right, also when their lines stand level', () => {
    const regions = splitColumns(makePieces([...column(50), ...column(320)]), 50, 500);
    expect(regions.map((region) => Math.min(...region.pieces.map((piece) => piece.x)))).toEqual([50, 320]);
  });

  it('keeps a heading over both columns before them', () => {
    const heading = item(
      'Een kop die over beide kolommen van de bladzijde loopt, van links naar rechts',
      50,
      60,
    );
    const regions = splitColumns(makePieces([heading, ...column(50), ...column(320)]), 50, 500);
    expect(regions.map((region) => region.pieces.length)).toEqual([1, 6, 6]);
  });

  it('does not take a table for columns', () => {
    const rows = [0, 1, 2, 3, 4].flatMap((row) => [
      item('Post', 50, 100 + row * 14),
      item('€ 1.000', 320, 100 + row * 14),
    ]);
    expect(splitColumns(makePieces(rows), 50, 500)).toHaveLength(1);
  });
});
