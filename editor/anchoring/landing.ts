import type { VersionAlignment } from './align-versions.ts';

/** A passage of the old text found in the new one: old words and new words, both inclusive. */
export interface Landing {
  firstOld: number;
  lastOld: number;
  firstNew: number;
  lastNew: number;
  /** Words that are the same, in number and in weight. */
  words: number;
  weight: number;
  chain: number;
}

/** Weight that one inserted word takes away when a landing is held together. */
const STRETCH = 0.05;

/** The heaviest stretch of one chain on which the old words `from`..`to` landed, or null when all are gone. */
export function landingOf(alignment: VersionAlignment, from: number, to: number): Landing | null {
  const open = new Map<number, Landing>();
  let best: Landing | null = null;
  for (let word = from; word < to; word++) {
    const next = alignment.toNew[word]!;
    if (next < 0) continue;
    const chain = alignment.chainOf[word]!;
    const weight = alignment.weights[alignment.old.ids[word]!]!;
    const landing = grow(open.get(chain), word, next, weight, chain);
    open.set(chain, landing);
    if (!best || landing.weight > best.weight) best = { ...landing };
  }
  return best;
}

/** Adds a pair to a landing, or begins anew when too many new words lie in between. */
function grow(
  before: Landing | undefined,
  word: number,
  next: number,
  weight: number,
  chain: number,
): Landing {
  const inserted = before ? next - before.lastNew - (word - before.lastOld) : 0;
  if (!before || inserted * STRETCH > before.weight) {
    return { firstOld: word, lastOld: word, firstNew: next, lastNew: next, words: 1, weight, chain };
  }
  before.lastOld = word;
  before.lastNew = next;
  before.words += 1;
  before.weight += weight;
  return before;
}

/**
 * The new words of a landing together with those that replaced words at its edges: of the new words beside
 * it, as many as the passage (old words `from`..`to`) lost there.
 */
export function widen(
  alignment: VersionAlignment,
  landing: Landing,
  from: number,
  to: number,
): { from: number; to: number } {
  const { toNew, toOld } = alignment;
  const goneLeft = stretchOf(toNew, landing.firstOld - 1, -1, landing.firstOld - from);
  const goneRight = stretchOf(toNew, landing.lastOld + 1, 1, to - 1 - landing.lastOld);
  return {
    from: landing.firstNew - stretchOf(toOld, landing.firstNew - 1, -1, goneLeft),
    to: landing.lastNew + stretchOf(toOld, landing.lastNew + 1, 1, goneRight),
  };
}

/** How many words in a row have no partner, from `first` in a direction, at most `most`. */
function stretchOf(partners: Int32Array, first: number, step: 1 | -1, most: number): number {
  let count = 0;
  while (count < most && partners[first + count * step] === -1) count += 1;
  return count;
}
