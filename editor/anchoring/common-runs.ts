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
  const reached = new Int32Array(a.length + b.length + 1);
  const places: number[] = [];
  for (let i = 0; i + SEED <= a.length; i++) {
    places.length = 0;
    for (let j = heads[seedHash(a, i) >>> shift]!; j >= 0 && places.length <= MOST_PLACES; j = chain[j]!) {
      if (sameSeed(a, i, b, j)) places.push(j);
    }
    if (places.length > MOST_PLACES) continue;
    for (const j of places) addRun(runs, a, b, i, j, reached);
  }
  return withoutFragments(runs, a.length, b.length);
}

/** A run is a mere fragment when runs at least this many times as long account for all of its words. */
const LONGER = 3;

/**
 * Leaves out fragments: short runs of which every old word lies in a much longer run and every new word lies
 * in a much longer run as well. Such phrases recur all over a note and say nothing about what went where.
 */
function withoutFragments(runs: CommonRuns, oldCount: number, newCount: number): CommonRuns {
  const oldCover = longestCover(runs.old, runs.length, oldCount);
  const newCover = longestCover(runs.next, runs.length, newCount);
  const kept: CommonRuns = { old: [], next: [], length: [] };
  runs.length.forEach((length, run) => {
    const old = runs.old[run]!;
    const next = runs.next[run]!;
    const needed = length * LONGER;
    if (covered(oldCover, old, length, needed) && covered(newCover, next, length, needed)) return;
    kept.old.push(old);
    kept.next.push(next);
    kept.length.push(length);
  });
  return kept;
}

/** For every word the length of the longest run over it. */
function longestCover(starts: number[], lengths: number[], count: number): Int32Array {
  const cover = new Int32Array(count);
  starts.forEach((start, run) => {
    const length = lengths[run]!;
    for (let at = start; at < start + length; at++) if (cover[at]! < length) cover[at] = length;
  });
  return cover;
}

function covered(cover: Int32Array, start: number, length: number, needed: number): boolean {
  for (let at = start; at < start + length; at++) if (cover[at]! < needed) return false;
  return true;
}

/** Extends the seed at (i, j) both ways, unless its diagonal is already done there. */
function addRun(
  runs: CommonRuns,
  a: Int32Array,
  b: Int32Array,
  i: number,
  j: number,
  reached: Int32Array,
): void {
  const diagonal = j - i + a.length;
  const done = reached[diagonal]!;
  if (i < done) return;
  let back = 0;
  while (i - back > done && j - back > 0 && i - back > 0 && a[i - back - 1] === b[j - back - 1]) back += 1;
  let end = SEED;
  while (i + end < a.length && j + end < b.length && a[i + end] === b[j + end]) end += 1;
  reached[diagonal] = i + end;
  runs.old.push(i - back);
  runs.next.push(j - back);
  runs.length.push(end + back);
}
