import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommonRuns } from '#editor/anchoring/common-runs.ts';
import { distanceToBeginning, editDistance } from '#editor/anchoring/edit-distance.ts';
import { fillGap } from '#editor/anchoring/fill-gap.ts';
import { foldTypography } from '#editor/anchoring/fold-typography.ts';
import { longestIncreasing } from '#editor/anchoring/increasing-order.ts';
import { chainRuns } from '#editor/anchoring/run-chains.ts';
import { createLexicon, splitWords } from '#editor/anchoring/words.ts';

function runsOf(a: string, b: string) {
  const lexicon = createLexicon();
  const runs = findCommonRuns(splitWords(a, lexicon), splitWords(b, lexicon));
  return runs.old.map((old, run) => [old, runs.next[run], runs.length[run]]);
}

describe('findCommonRuns', () => {
  it('finds two chapters that changed places', () => {
    expect(runsOf('a b c d e f g h', 'e f g h a b c d')).toEqual([
      [0, 4, 4],
      [4, 0, 4],
    ]);
  });

  it('finds nothing in texts that share no four words in a row', () => {
    expect(runsOf('a b c x d e f', 'a b c y d e f')).toEqual([]);
  });

  it('gives only runs that are equal and cannot be made longer', () => {
    const text = fc
      .array(fc.constantFrom(1, 2, 3, 4, 5, 6), { maxLength: 40 })
      .map((ids) => Int32Array.from(ids));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const words = (ids: Int32Array) => ({ ids, starts: ids, ends: ids });
        const { old, next, length } = findCommonRuns(words(a), words(b));
        old.forEach((i, run) => {
          const [j, size] = [next[run]!, length[run]!];
          expect([...a.subarray(i, i + size)]).toEqual([...b.subarray(j, j + size)]);
          expect(i === 0 || j === 0 || a[i - 1] !== b[j - 1]).toBe(true);
          expect(i + size >= a.length || j + size >= b.length || a[i + size] !== b[j + size]).toBe(true);
        });
      }),
    );
  });
});

describe('chainRuns', () => {
  const sums = Float64Array.from({ length: 101 }, (_, index) => index);

  it('joins runs in order over a small change and leaves a far one apart', () => {
    const runs = { old: [0, 12, 30], next: [0, 13, 900], length: [10, 15, 6] };
    expect(chainRuns(runs, sums).map((chain) => chain.runs)).toEqual([[0, 1], [2]]);
  });

  it('puts every run in one chain', () => {
    const run = fc.tuple(fc.nat(80), fc.nat(80), fc.integer({ min: 4, max: 20 }));
    fc.assert(
      fc.property(fc.array(run), (list) => {
        const runs = {
          old: list.map((r) => r[0]),
          next: list.map((r) => r[1]),
          length: list.map((r) => r[2]),
        };
        const all = chainRuns(runs, sums).flatMap((chain) => chain.runs);
        expect(all.sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
      }),
    );
  });
});

describe('fillGap', () => {
  it('finds as many equal words in order as there are', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const pairs: [number, number][] = [];
        const gap = { fromOld: 0, toOld: a.length, fromNew: 0, toNew: b.length };
        fillGap(
          gap,
          () => 100,
          (i, j) => a[i] === b[j],
          (i, j) => pairs.unshift([i, j]),
        );
        for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
        for (let at = 1; at < pairs.length; at++) {
          expect(pairs[at]![0]).toBeGreaterThan(pairs[at - 1]![0]);
          expect(pairs[at]![1]).toBeGreaterThan(pairs[at - 1]![1]);
        }
        expect(pairs).toHaveLength(longestCommon(a, b));
      }),
    );
  });
});

/** The length of a longest common subsequence, straight from its definition. */
function longestCommon(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + longestCommon(a.slice(1), b.slice(1));
  return Math.max(longestCommon(a.slice(1), b), longestCommon(a, b.slice(1)));
}

describe('longestIncreasing', () => {
  it('keeps the most items that stayed in order', () => {
    expect(longestIncreasing([3, 4, 5, 0, 1])).toEqual([0, 1, 2]);
    expect(longestIncreasing([])).toEqual([]);
  });
});

describe('editDistance', () => {
  it('counts insertions, deletions and replacements', () => {
    expect(editDistance('raad', 'raden')).toBe(3);
    expect(editDistance('', 'raad')).toBe(4);
  });

  it('leaves the rest of the second text free when only its beginning counts', () => {
    expect(distanceToBeginning('raad', 'raad van state')).toBe(0);
    expect(distanceToBeginning('raad', '')).toBe(4);
  });
});

describe('foldTypography', () => {
  it('sees through quotation marks, spaces, dashes, soft hyphens and composition', () => {
    expect(foldTypography('„Be\u00adleid”\u00a0– e\u0301e\u0301n')).toBe('"Beleid" - één');
  });
});
