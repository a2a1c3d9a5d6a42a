import { type CommonRuns, findCommonRuns } from './common-runs.ts';
import { fillGap, type Gap } from './fill-gap.ts';
import { type Chain, chainRuns } from './run-chains.ts';
import { createLexicon, type Lexicon, splitWords, type Words, wordWeights } from './words.ts';

/** Two versions of a text with, for every old word, where it stands now. */
export interface VersionAlignment {
  oldText: string;
  newText: string;
  old: Words;
  next: Words;
  /** Index of the new word for each old word, -1 when it is gone; one to one. */
  toNew: Int32Array;
  /** Index of the old word for each new word, -1 when it is new. */
  toOld: Int32Array;
  /** Which chain of runs carried each old word, -1 for words that are gone. Within a chain order is kept. */
  chainOf: Int32Array;
  /** Number of words in each chain. */
  chainSizes: number[];
  /** Weight of each word number, see {@link wordWeights}. */
  weights: Float64Array;
  lexicon: Lexicon;
}

/** A chain that is left with fewer free words than this is an accident. */
const FEWEST_WORDS = 4;
/** A gap of at most this many words on both sides holds the edits of one or two sentences. */
const SMALL = 40;
/** Words compared beyond the last run of a chain. */
const END_REACH = 60;

/**
 * Aligns the words of two versions once, free of order: runs of equal words are chained, and the strongest
 * chain takes its words first, so that a copied sentence elsewhere cannot draw words away from the place
 * where everything around it also matches. Then the small changes between the runs are compared word by word.
 * Linear in the length of the texts but for the gaps; costs about as much as splitting them into words.
 */
export function alignVersions(oldText: string, newText: string): VersionAlignment {
  const lexicon = createLexicon();
  const old = splitWords(oldText, lexicon);
  const next = splitWords(newText, lexicon);
  const alignment: VersionAlignment = {
    oldText,
    newText,
    old,
    next,
    toNew: new Int32Array(old.ids.length).fill(-1),
    toOld: new Int32Array(next.ids.length).fill(-1),
    chainOf: new Int32Array(old.ids.length).fill(-1),
    chainSizes: [],
    weights: wordWeights(lexicon, old, next),
    lexicon,
  };
  const runs = findCommonRuns(old, next);
  const large: ChainGap[] = [];
  chainRuns(runs, prefixSums(old.ids, alignment.weights)).forEach((chain, number) => {
    alignment.chainSizes.push(0);
    takeChain(alignment, runs, chain, number, large);
  });
  for (const gap of large) fillWords(alignment, gap);
  return alignment;
}

function prefixSums(ids: Int32Array, weights: Float64Array): Float64Array {
  const sums = new Float64Array(ids.length + 1);
  for (let index = 0; index < ids.length; index++) sums[index + 1] = sums[index]! + weights[ids[index]!]!;
  return sums;
}

/**
 * Gives a chain its still free words and fills the small gaps between and around them at once: they hold the
 * edits of a sentence in its own place. Large gaps wait in `large`, for weaker chains may own words there.
 */
function takeChain(
  alignment: VersionAlignment,
  runs: CommonRuns,
  chain: Chain,
  number: number,
  large: ChainGap[],
): void {
  if (!hasFreeWords(alignment, runs, chain)) return;
  const free = freeStretches(alignment, runs, chain);
  if (free.reduce((count, { length }) => count + length, 0) < FEWEST_WORDS) return;
  for (const { old, next, length } of free) {
    for (let step = 0; step < length; step++) pairWords(alignment, old + step, next + step, number);
  }
  for (const gap of gapsAround(alignment, free, number)) {
    const small = gap.toOld - gap.fromOld <= SMALL && gap.toNew - gap.fromNew <= SMALL;
    if (small) fillWords(alignment, gap);
    else large.push(gap);
  }
}

/** Whether enough words of the chain are free; most weak chains are not worth a closer look. */
function hasFreeWords({ toNew, toOld }: VersionAlignment, runs: CommonRuns, chain: Chain): boolean {
  let count = 0;
  for (const run of chain.runs) {
    const old = runs.old[run]!;
    const next = runs.next[run]!;
    for (let step = 0; step < runs.length[run]!; step++) {
      if (toNew[old + step] !== -1 || toOld[next + step] !== -1) continue;
      count += 1;
      if (count === FEWEST_WORDS) return true;
    }
  }
  return false;
}

interface Stretch {
  old: number;
  next: number;
  length: number;
}

/** The parts of a chain's runs that no stronger chain took; each old and new word once, in order. */
function freeStretches({ toNew, toOld }: VersionAlignment, runs: CommonRuns, chain: Chain): Stretch[] {
  const free: Stretch[] = [];
  let oldEnd = 0;
  let newEnd = 0;
  for (const run of chain.runs) {
    const old = runs.old[run]!;
    const next = runs.next[run]!;
    let open: Stretch | null = null;
    for (let step = Math.max(0, oldEnd - old, newEnd - next); step < runs.length[run]!; step++) {
      if (toNew[old + step] !== -1 || toOld[next + step] !== -1) {
        open = null;
      } else if (open) {
        open.length += 1;
      } else {
        open = { old: old + step, next: next + step, length: 1 };
        free.push(open);
      }
    }
    oldEnd = Math.max(oldEnd, old + runs.length[run]!);
    newEnd = Math.max(newEnd, next + runs.length[run]!);
  }
  return free;
}

function pairWords(alignment: VersionAlignment, old: number, next: number, chain: number): void {
  alignment.toNew[old] = next;
  alignment.toOld[next] = old;
  alignment.chainOf[old] = chain;
  alignment.chainSizes[chain]! += 1;
}

/** A gap that belongs to a chain. */
interface ChainGap extends Gap {
  chain: number;
}

/** The gaps between the stretches of a chain, before the first and after the last. */
function gapsAround({ toNew, toOld }: VersionAlignment, stretches: Stretch[], chain: number): ChainGap[] {
  const first = stretches[0]!;
  const gaps: ChainGap[] = [
    {
      chain,
      fromOld: reach(toNew, first.old, -1),
      toOld: first.old,
      fromNew: reach(toOld, first.next, -1),
      toNew: first.next,
    },
  ];
  stretches.forEach((stretch, index) => {
    const fromOld = stretch.old + stretch.length;
    const fromNew = stretch.next + stretch.length;
    const following = stretches[index + 1];
    const toOldWord = following?.old ?? reach(toNew, fromOld, 1);
    const toNewWord = following?.next ?? reach(toOld, fromNew, 1);
    if (toOldWord > fromOld && toNewWord > fromNew) {
      gaps.push({ chain, fromOld, toOld: toOldWord, fromNew, toNew: toNewWord });
    }
  });
  return gaps;
}

/** Pairs the equal and still free words of a gap in order. */
function fillWords(alignment: VersionAlignment, gap: ChainGap): void {
  const { old, next, weights, toNew, toOld } = alignment;
  fillGap(
    gap,
    (word) => weights[old.ids[word]!]!,
    (a, b) => old.ids[a] === next.ids[b] && toNew[a] === -1 && toOld[b] === -1,
    (a, b) => pairWords(alignment, a, b, gap.chain),
  );
}

/** How far the free words stretch from `from` in a direction, at most {@link END_REACH}. */
function reach(taken: Int32Array, from: number, direction: 1 | -1): number {
  let at = from;
  for (let steps = 0; steps < END_REACH; steps++) {
    const word = direction === 1 ? at : at - 1;
    if (word < 0 || word >= taken.length || taken[word] !== -1) break;
    at += direction;
  }
  return at;
}
