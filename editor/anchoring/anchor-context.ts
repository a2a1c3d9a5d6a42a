import type { VersionAlignment } from './align-versions.ts';
import type { Landing } from './landing.ts';

/** What the words around a passage say about the place where it landed. */
export interface Surroundings {
  /** Share by weight of the neighbours that went along on the side where most did. */
  best: number;
  /** The same on the other side. */
  least: number;
  /**
   * The neighbours on both sides stayed together elsewhere, so the passage was taken out from between them:
   * either someone moved it, or what was found is a copy.
   */
  torn: boolean;
}

/** Words looked at on each side. */
const WINDOW = 16;
/** New words by which a neighbour may have drifted away. */
const DRIFT = 24;
/** New words within which the two sides of a passage count as still together, and as its neighbourhood. */
const TOGETHER = 400;

/** Weighs the neighbours of a passage (old words `from`..`to`) that landed; a missing side (edge of the text) agrees. */
export function surroundingsOf(
  alignment: VersionAlignment,
  landing: Landing,
  from: number,
  to: number,
): Surroundings {
  const before = shareAlong(alignment, landing, from - 1, -1);
  const after = shareAlong(alignment, landing, to, 1);
  const sides = [before ?? after ?? 1, after ?? before ?? 1];
  return { best: Math.max(...sides), least: Math.min(...sides), torn: isTorn(alignment, landing, from, to) };
}

/** Share by weight of the neighbours on one side that landed beside the passage; null at the text's edge. */
function shareAlong(
  alignment: VersionAlignment,
  landing: Landing,
  first: number,
  step: 1 | -1,
): number | null {
  const { toNew, old, weights } = alignment;
  const edge = step === 1 ? landing.lastNew : landing.firstNew;
  let along = 0;
  let total = 0;
  for (let distance = 1, word = first; distance <= WINDOW; distance++, word += step) {
    if (word < 0 || word >= old.ids.length) break;
    const weight = weights[old.ids[word]!]!;
    const away = (toNew[word]! - edge) * step;
    total += weight;
    if (toNew[word]! >= 0 && away > 0 && away <= distance + DRIFT) along += weight;
  }
  return total === 0 ? null : along / total;
}

/** Whether the nearest words outside the passage's chain stayed together, in one chain, far from the landing. */
function isTorn(alignment: VersionAlignment, landing: Landing, from: number, to: number): boolean {
  const left = strangerBeside(alignment, landing.chain, from - 1, -1);
  const right = strangerBeside(alignment, landing.chain, to, 1);
  if (left < 0 || right < 0 || alignment.chainOf[left] !== alignment.chainOf[right]) return false;
  const start = alignment.toNew[left]!;
  const end = alignment.toNew[right]!;
  if (Math.abs(end - start) > TOGETHER) return false;
  return (
    landing.lastNew < Math.min(start, end) - TOGETHER / 4 ||
    landing.firstNew > Math.max(start, end) + TOGETHER / 4
  );
}

/** The nearest old word in a direction that another chain carried; -1 when there is none. */
function strangerBeside({ chainOf }: VersionAlignment, chain: number, first: number, step: 1 | -1): number {
  let word = first;
  while (chainOf[word] === -1 || chainOf[word] === chain) word += step;
  return chainOf[word] === undefined ? -1 : word;
}
