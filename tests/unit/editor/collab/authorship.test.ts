import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WrittenStep, writtenBy } from '#editor/collab/authorship.ts';

/** The plain reckoning: one author per position. */
function letterByLetter(size: number, steps: readonly WrittenStep[]): (string | null)[] {
  const authors: (string | null)[] = Array.from({ length: size }, () => null);
  for (const { map, author } of steps)
    for (let at = map.length - 3; at >= 0; at -= 3)
      authors.splice(map[at]!, map[at + 1]!, ...Array.from({ length: map[at + 2]! }, () => author));
  return authors;
}

/** Steps that fit a document which begins with this size: each a replacement of a stretch. */
const stepsFrom = (size: number) =>
  fc
    .array(fc.tuple(fc.nat(1000), fc.nat(6), fc.nat(6), fc.constantFrom('anna', 'bram', 'cor')), {
      maxLength: 40,
    })
    .map((wishes) => {
      let length = size;
      return wishes.map(([where, take, put, author]): WrittenStep => {
        const start = where % (length + 1);
        const old = Math.min(take, length - start);
        length += put - old;
        return { map: old + put === 0 ? [] : [start, old, put], author };
      });
    });

describe('who wrote what', () => {
  it('is the same as reckoned letter by letter, in as few stretches as can be', () => {
    fc.assert(
      fc.property(
        fc.nat(30).chain((size) => fc.tuple(fc.constant(size), stepsFrom(size))),
        ([size, steps]) => {
          const spans = writtenBy(size, steps);
          expect(
            spans.flatMap(({ from, to, author }) => Array.from({ length: to - from }, () => author)),
          ).toEqual(letterByLetter(size, steps));
          spans.slice(1).forEach((span, index) => {
            expect(span.from).toBe(spans[index]!.to);
            expect(span.author).not.toBe(spans[index]!.author);
          });
        },
      ),
    );
  });

  it('takes several places of one step in the positions before it', () => {
    expect(writtenBy(10, [{ map: [2, 0, 1, 6, 2, 0], author: 'anna' }])).toEqual([
      { from: 0, to: 2, author: null },
      { from: 2, to: 3, author: 'anna' },
      { from: 3, to: 9, author: null },
    ]);
  });
});
