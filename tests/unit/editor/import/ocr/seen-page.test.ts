import { describe, expect, it } from 'vitest';
import { toPgm } from '#editor/import/ocr/recogniser.ts';
import { itemsOf } from '#editor/import/ocr/seen-page.ts';

const line = (
  words: [text: string, x0: number, x1: number, confidence: number][],
  y: number,
  rowHeight = 28,
) => ({
  words: words.map(([text, x0, x1, confidence]) => ({
    text,
    confidence,
    bbox: { x0, x1, y0: y - (text.length > 1 ? 20 : 8), y1: y },
  })),
  bbox: { x0: 0, x1: 500, y0: y - 20, y1: y + 6 },
  baseline: { x0: 0, x1: 500, y0: y, y1: y },
  rowAttributes: { rowHeight },
});

describe('words of a scan', () => {
  it('mark what the recogniser was not sure of', () => {
    const items = itemsOf(
      [
        line(
          [
            ['zorg', 0, 60, 96],
            ['vlioeibare', 70, 160, 55],
          ],
          100,
        ),
      ],
      0.36,
    );
    expect(items.map((item) => item.confidence)).toEqual([undefined, 0.55]);
  });

  it('get one size per kind of line, although heights waver', () => {
    const rows = [28, 27, 29, 40].map((height, at) => line([['tekst', 0, 60, 95]], 100 + at * 40, height));
    const sizes = itemsOf(rows, 0.36).map((item) => item.size);
    expect(new Set(sizes.slice(0, 3)).size).toBe(1);
    expect(sizes[3]).toBeGreaterThan(1.3 * sizes[0]!);
  });

  it('see a round bullet in a small letter with room after it, and drop specks', () => {
    const items = itemsOf(
      [
        line(
          [
            ['e', 0, 8, 70],
            ['Eerste', 40, 120, 95],
            ['~', 300, 310, 12],
          ],
          100,
        ),
      ],
      0.36,
    );
    expect(items.map((item) => item.text)).toEqual(['•', 'Eerste']);
  });

  it('are handed over as a plain grey map', () => {
    const map = toPgm({ width: 2, height: 1, pixels: new Uint8Array([0, 255]) });
    expect(map.toString('latin1')).toBe('P5\n2 1\n255\n\u0000ÿ');
  });
});
