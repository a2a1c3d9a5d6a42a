import type { Words } from './words.ts';

/** Runs of equal words in two texts, as parallel arrays of word indices: old[k]..+length equals next[k]..+length. */
export interface CommonRuns {
  old: number[];
  next: number[];
  length: number[];
}

/** Words in a seed: short enough to survive a busy editor, long enough to be rare. */
const SEED = 4;
/** A seed found more often than this in the new text says nothing about where it went. */
const MOST_PLACES = 10;

function seedHash(ids: Int32Array, at: number): number {
  let hash = ids[at]!;
  for (let step = 1; step < SEED; step++) hash = Math.imul(hash, 0x9e3779b1) + ids[at + step]!;
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}

/** Hash table of all seeds of a text: `heads` by bucket, `chain` from each place to the next in its bucket. */
function tableOfSeeds(ids: Int32Array): { heads: Int32Array; chain: Int32Array; shift: number } {
  const bits = Math.max(4, Math.ceil(Math.log2(ids.length + 1)) + 1);
  const heads = new Int32Array(1 << bits).fill(-1);
  const chain = new Int32Array(ids.length).fill(-1);
  const shift = 32 - bits;
  for (let at = ids.length - SEED; at >= 0; at--) {
    const bucket = seedHash(ids, at) >>> shift;
    chain[at] = heads[bucket]!;
    heads[bucket] = at;
  }
  return { heads, chain, shift };
}

function sameSeed(a: Int32Array, i: number, b: Int32Array, j: number): boolean {
  for (let step = 0; step < SEED; step++) if (a[i + step] !== b[j + step]) return false;
  return true;
}

/**
 * All maximal runs of equal words that hold at least one seed (four words) occurring in at most ten places
 * of the new text, wherever they stand: order plays no part, so moved chapters are found like any other.
 * The seed-and-extend step of minimap2 (Li, 2018), on words. Runs come in the order of the old text.
 */
export function findCommonRuns(old: Words, next: Words): CommonRuns {
  const runs: CommonRuns = { old: [], next: [], length: [] };
  const a = old.ids;
  const b = next.ids;
  const { heads, chain, shift } = tableOfSeeds(b);
  const covered = new Int32Array(a.length + b.length + 1);
  const places: number[] = [];
  for (let i = 0; i + SEED <= a.length; i++) {
    places.length = 0;
    for (let j = heads[seedHash(a, i) >>> shift]!; j >= 0 && places.length <= MOST_PLACES; j = chain[j]!) {
      if (sameSeed(a, i, b, j)) places.push(j);
    }
    if (places.length > MOST_PLACES) continue;
    for (const j of places) addRun(runs, a, b, i, j, covered);
  }
  return runs;
}

/** Extends the seed at (i, j) both ways, unless its diagonal is already covered there. */
function addRun(
  runs: CommonRuns,
  a: Int32Array,
  b: Int32Array,
  i: number,
  j: number,
  covered: Int32Array,
): void {
  const diagonal = j - i + a.length;
  const done = covered[diagonal]!;
  if (i < done) return;
  let back = 0;
  while (i - back > done && j - back > 0 && i - back > 0 && a[i - back - 1] === b[j - back - 1]) back += 1;
  let end = SEED;
  while (i + end < a.length && j + end < b.length && a[i + end] === b[j + end]) end += 1;
  covered[diagonal] = i + end;
  runs.old.push(i - back);
  runs.next.push(j - back);
  runs.length.push(end + back);
}
