import fc from 'fast-check';
import { Mapping, StepMap } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { RebasePath } from '#editor/collab/rebase-path.ts';

/** A map of up to three ranges that do not touch, the first within `reach` positions. */
const stepMap = (reach: number) =>
  fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 8 }), old: fc.nat(6), next: fc.nat(6) }), {
      maxLength: 3,
    })
    .chain((ranges) => fc.nat(reach).map((first) => ({ ranges, first })))
    .map(({ ranges, first }) => {
      let at = first;
      return new StepMap(
        ranges.flatMap(({ gap, old, next }) => {
          const start = at + gap;
          at = start + old;
          return [start, old, next];
        }),
      );
    });

const story = fc.record({
  own: fc.array(stepMap(20), { minLength: 1, maxLength: 5 }),
  over: fc.array(stepMap(20), { maxLength: 6 }),
  crowd: fc.array(stepMap(400), { minLength: 200, maxLength: 200 }),
  isCrowded: fc.boolean(),
  landedCount: fc.nat(3),
  overIndexes: fc.shuffledSubarray([0, 1, 2, 3, 4, 5]),
  appliedCount: fc.nat(5),
  assoc: fc.constantFrom(-1, 1),
});

/** The same way as one long mapping, as prosemirror-collab composes it. */
function stockPath(
  own: readonly StepMap[],
  over: readonly StepMap[],
  landed: ReadonlyMap<number, number>,
): Mapping {
  const mapping = new Mapping();
  for (const map of [...own].reverse()) mapping.appendMap(map.invert());
  const mirrors = new Map([...landed].map(([index, at]) => [at, own.length - 1 - index]));
  over.forEach((map, at) => {
    mapping.appendMap(map, mirrors.get(at));
  });
  return mapping;
}

const flagsOf = (result: ReturnType<Mapping['mapResult']>) => [
  result.pos,
  result.deleted,
  result.deletedBefore,
  result.deletedAfter,
  result.deletedAcross,
];

describe('the way of a position through a rebase', () => {
  it('is the same as through one mapping of all its maps with their mirrors', () => {
    fc.assert(
      fc.property(
        story,
        ({ own, over: few, crowd, isCrowded, landedCount, overIndexes, appliedCount, assoc }) => {
          const over = isCrowded ? [...few, ...crowd] : few;
          // The first steps of the author are already among what the others wrote, the next were applied again.
          const known = overIndexes.filter((at) => at < over.length).sort((a, b) => a - b);
          const landed = new Map(
            known.slice(0, Math.min(landedCount, own.length)).map((at, index) => [index, at] as const),
          );
          const path = new RebasePath(own, over, landed);
          const mapping = stockPath(own, over, landed);
          const last = Math.min(own.length, landed.size + appliedCount);
          for (let index = landed.size; index < last; index++) {
            path.add(own[index]!, index);
            mapping.appendMap(own[index]!, own.length - 1 - index);
          }
          for (let index = 0; index <= own.length; index++) {
            const stock = mapping.slice(own.length - index);
            const way = path.from(index);
            const positions = Array.from({ length: 60 }, (_none, at) => (isCrowded ? at * 9 : at));
            expect(positions.map((pos) => flagsOf(way.mapResult(pos, assoc)))).toEqual(
              positions.map((pos) => flagsOf(stock.mapResult(pos, assoc))),
            );
            expect(positions.map((pos) => way.map(pos, assoc))).toEqual(
              positions.map((pos) => stock.map(pos, assoc)),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds a place inside own words back, though others deleted around it', () => {
    const own = [new StepMap([4, 0, 6])];
    const path = new RebasePath(own, [new StepMap([2, 4, 0])], new Map());
    path.add(new StepMap([2, 0, 6]), 0);
    expect(path.from(1).map(7)).toBe(5);
  });
});
