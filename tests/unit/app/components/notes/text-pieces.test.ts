import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lastSectionAbove, sectionsInSight } from '#app/components/notes/text-pieces.ts';

/** A section or part as far as it is looked at: where it stands, and how often somebody asked. */
interface Piece {
  tagName: string;
  id: string;
  children: Piece[];
  asked: number;
  getBoundingClientRect(): { top: number; bottom: number };
}

function piece(tagName: string, id: string, top: number, bottom: number, children: Piece[] = []): Piece {
  return {
    tagName,
    id,
    children,
    asked: 0,
    getBoundingClientRect() {
      this.asked += 1;
      return { top, bottom };
    },
  };
}

/** Sections of these heights, in parts of so many, scrolled so far; the window is 600 pixels high. */
function text(heights: readonly number[], perPart: number, scrolled: number) {
  vi.stubGlobal('innerHeight', 600);
  let top = -scrolled;
  const sections = heights.map((height, at) => {
    const made = piece('SECTION', `s${at}`, top, top + height);
    top += height;
    return { made, box: { top: top - height, bottom: top } };
  });
  const parts: Piece[] = [];
  for (let at = 0; at < sections.length; at += perPart) {
    const inside = sections.slice(at, at + perPart);
    const [first, last] = [inside[0]!.box.top, inside.at(-1)!.box.bottom];
    parts.push(
      piece(
        'DIV',
        `p${at}`,
        first,
        last,
        inside.map(({ made }) => made),
      ),
    );
  }
  const root = { children: perPart === 1 ? sections.map(({ made }) => made) : parts };
  return { root: root as unknown as Element, sections };
}

const layout = fc.record({
  heights: fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 60 }),
  perPart: fc.constantFrom(1, 4, 9),
  scrolled: fc.integer({ min: 0, max: 20_000 }),
});

describe('the pieces of a text', () => {
  it('finds exactly the sections in the window, in parts or not', () => {
    fc.assert(
      fc.property(layout, ({ heights, perPart, scrolled }) => {
        const { root, sections } = text(heights, perPart, scrolled);
        const seen = sections.filter(({ box }) => box.bottom > 0 && box.top < 600).map(({ made }) => made.id);
        expect(sectionsInSight(root).map(({ id }) => id)).toEqual(seen);
      }),
    );
  });

  it('finds the last section that begins above a height and is wanted', () => {
    fc.assert(
      fc.property(layout, ({ heights, perPart, scrolled }) => {
        const { root, sections } = text(heights, perPart, scrolled);
        const even = (id: string) => Number(id.slice(1)) % 2 === 0;
        const wanted = sections.findLast(({ box, made }) => box.top < 200 && even(made.id));
        expect(lastSectionAbove(root, 200, ({ id }) => even(id))?.id).toBe(wanted?.made.id);
      }),
    );
  });

  it('measures no section of a part that is far off', () => {
    const { root, sections } = text(Array<number>(900).fill(300), 9, 90_000);
    sectionsInSight(root);
    lastSectionAbove(root, 200, () => true);
    const far = sections.filter(({ box }) => box.bottom < -3_000 || box.top > 3_600);
    expect(far.length).toBeGreaterThan(800);
    expect(far.filter(({ made }) => made.asked > 0)).toEqual([]);
  });
});
