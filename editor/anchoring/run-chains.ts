import type { CommonRuns } from './common-runs.ts';

/** Runs that follow each other in both texts, with what they weigh together. */
export interface Chain {
  /** Indices of runs, in text order. */
  runs: number[];
  score: number;
}

/** Words that may lie between two runs of a chain, in the old and in the new text. */
const OLD_REACH = 160;
const NEW_REACH = 420;
/** Runs may overlap by this many words, as around an inserted sentence that begins like the next. */
const OVERLAP = 8;

/** What stepping over a gap costs: little for a rewritten stretch, more for a difference in length. */
function gapCost(oldGap: number, newGap: number): number {
  return 0.02 * Math.min(oldGap, newGap) + 0.35 * Math.log2(1 + Math.abs(oldGap - newGap));
}

/** The best predecessor and the score of every run. */
interface Links {
  before: Int32Array;
  score: Float64Array;
}

/**
 * Links runs into chains by dynamic programming over the runs in old order (the chaining step of minimap2;
 * Li, 2018). `sums` are prefix sums of word weights of the old text, so a run of rare words outweighs a run
 * of common ones. The strongest chain comes first; each run is in one chain.
 */
export function chainRuns(runs: CommonRuns, sums: Float64Array): Chain[] {
  const endOf = runs.old.map((start, run) => start + runs.length[run]!);
  const order = ascending(runs.old);
  const byEnd = ascending(endOf);
  const ends = byEnd.map((run) => endOf[run]!);
  const links: Links = {
    before: new Int32Array(order.length).fill(-1),
    score: new Float64Array(order.length),
  };
  let low = 0;
  for (const run of order) {
    const start = runs.old[run]!;
    while (low < ends.length && ends[low]! < start - OLD_REACH) low += 1;
    linkRun(run, runs, sums, byEnd, ends, low, links);
  }
  return collectChains(links);
}

/**
 * Indices of whole numbers in ascending order, equal ones in their own order. Sorting numbers that hold
 * value and index together is several times faster than sorting with a comparison.
 */
function ascending(values: ArrayLike<number>): Int32Array {
  const count = values.length;
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index++) keys[index] = values[index]! * count + index;
  keys.sort();
  return Int32Array.from(keys, (key) => key - Math.floor(key / count) * count);
}

/** Indices in descending order of score, to a hundredth. */
const strongestFirst = (scores: ArrayLike<number>) =>
  ascending(Array.from(scores, (score) => -Math.round(score * 100)));

function linkRun(
  run: number,
  runs: CommonRuns,
  sums: Float64Array,
  byEnd: Int32Array,
  ends: Int32Array,
  low: number,
  links: Links,
): void {
  const start = runs.old[run]!;
  const next = runs.next[run]!;
  const length = runs.length[run]!;
  let best = sums[start + length]! - sums[start]!;
  let before = -1;
  for (let k = low; k < ends.length && ends[k]! <= start + OVERLAP; k++) {
    const other = byEnd[k]!;
    if (runs.old[other]! >= start || runs.next[other]! >= next) continue;
    const oldGap = start - ends[k]!;
    const newGap = next - runs.next[other]! - runs.length[other]!;
    const overlap = Math.max(0, -oldGap, -newGap);
    if (newGap > NEW_REACH || overlap > OVERLAP || overlap >= length) continue;
    const gain = sums[start + length]! - sums[start + overlap]!;
    const score = links.score[other]! + gain - gapCost(oldGap + overlap, newGap + overlap);
    if (score > best) {
      best = score;
      before = other;
    }
  }
  links.score[run] = best;
  links.before[run] = before;
}

/** Cuts the linked runs into chains, best end first; a chain stops where a better one has passed. */
function collectChains({ before, score }: Links): Chain[] {
  const taken = new Uint8Array(score.length);
  const chains: Chain[] = [];
  for (const last of strongestFirst(score)) {
    if (taken[last]) continue;
    const runs: number[] = [];
    let run = last;
    while (run >= 0 && !taken[run]) {
      taken[run] = 1;
      runs.push(run);
      run = before[run]!;
    }
    chains.push({ runs: runs.reverse(), score: score[last]! - (run >= 0 ? score[run]! : 0) });
  }
  return Array.from(strongestFirst(chains.map((chain) => chain.score)), (index) => chains[index]!);
}
