import type { VersionAlignment } from './align-versions.ts';
import type { Landing } from './landing.ts';

/** Fewest words of a paragraph that can be recognised without its surroundings. */
const FEWEST = 8;

/**
 * Whether a passage lies in one or more whole paragraphs that stand unchanged between line breaks in both
 * versions. Such a paragraph was moved as it is, even when nothing beside it went along; a copied sentence
 * stands in the middle of a paragraph.
 */
export function inMovedParagraph(alignment: VersionAlignment, landing: Landing): boolean {
  const { old, next, toNew, oldText, newText } = alignment;
  let first = landing.firstOld;
  let last = landing.lastOld;
  while (first > 0 && toNew[first - 1]! >= 0 && toNew[first - 1] === toNew[first]! - 1) first -= 1;
  while (last + 1 < toNew.length && toNew[last + 1] === toNew[last]! + 1) last += 1;
  if (last - first + 1 < FEWEST) return false;
  return (
    breaksBefore(oldText, old.ends, old.starts, first) &&
    breaksBefore(newText, next.ends, next.starts, toNew[first]!) &&
    breaksBefore(oldText, old.ends, old.starts, last + 1) &&
    breaksBefore(newText, next.ends, next.starts, toNew[last]! + 1)
  );
}

/** Whether a line begins between word `at - 1` and word `at`; the edges of the text count as line breaks. */
function breaksBefore(text: string, ends: Int32Array, starts: Int32Array, at: number): boolean {
  if (at === 0 || at === starts.length) return true;
  return text.slice(ends[at - 1], starts[at]).includes('\n');
}
