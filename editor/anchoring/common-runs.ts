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
const MOST_PLACES = 8;

function seedHash(ids: Int32Array, at: number): number {
  let hash = ids[at]!;
  for (let step = 1; step < SEED; step++) hash = Math.imul(hash, 0x9e3779b1) + ids[at + step]!;
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}

/**
 * All seeds of a text in groups of equal ones. `heads` gives by bucket the last place of a group,
 * `otherGroup` from there the last place of the next group in the bucket, `sameGroup` from any place the
 * place before it with the same seed, and `sizes` at the last place how many there are.
 */
interface SeedTable {
  heads: Int32Array;
  otherGroup: Int32Array;
  sameGroup: Int32Array;
  sizes: Int32Array;
  shift: number;
}

function tableOfSeeds(ids: Int32Array): SeedTable {
  const bits = Math.max(4, Math.ceil(Math.log2(ids.length + 1)) + 1);
  const table: SeedTable = {
    heads: new Int32Array(1 << bits).fill(-1),
    otherGroup: new Int32Array(ids.length).fill(-1),
    sameGroup: new Int32Array(ids.length).fill(-1),
    sizes: new Int32Array(ids.length),
    shift: 32 - bits,
  };
  const { heads, otherGroup, sameGroup, sizes, shift } = table;
  for (let at = 0; at + SEED <= ids.length; at++) {
    const bucket = seedHash(ids, at) >>> shift;
    let before = -1;
    let group = heads[bucket]!;
    while (group >= 0 && !sameSeed(ids, group, ids, at)) {
      before = group;
      group = otherGroup[group]!;
    }
    sameGroup[at] = group;
    sizes[at] = group >= 0 ? sizes[group]! + 1 : 1;
    otherGroup[at] = group >= 0 ? otherGroup[group]! : -1;
    if (before >= 0) otherGroup[before] = at;
    else heads[bucket] = at;
  }
  return table;
}

/** The last place of the group with the seed at `at` in `ids`, or -1. `known` is the text of the table. */
function groupOf(table: SeedTable, known: Int32Array, ids: Int32Array, at: number): number {
  let group = table.heads[seedHash(ids, at) >>> table.shift]!;
  while (group >= 0 && !sameSeed(known, group, ids, at)) group = table.otherGroup[group]!;
  return group;
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
  const table = tableOfSeeds(b);
  const reached = new Int32Array(a.length + b.length + 1);
  for (let i = 0; i + SEED <= a.length; i++) {
    const group = groupOf(table, b, a, i);
    if (group < 0 || table.sizes[group]! > MOST_PLACES) continue;
    for (let j = group; j >= 0; j = table.sameGroup[j]!) addRun(runs, a, b, i, j, reached);
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
