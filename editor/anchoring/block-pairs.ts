import type { VersionAlignment } from './align-versions.ts';
import { foldTypography } from './fold-typography.ts';
import type { NoteText } from './note-text.ts';
import { type Words, wordsWithin } from './words.ts';

/** Share of a block's weight that must come from one other block for the two to be compared. */
const KIN = 0.4;

/**
 * For each new block the index of the old block with which it is compared, or -1 when it is new: the one it
 * has most words of, if that is a good part of either. Several parts of a split block share their origin.
 * Blocks without words (a row of dashes) are paired when they read the same, in order; empty ones never.
 */
export function pairBlocks(alignment: VersionAlignment, old: NoteText, next: NoteText): Int32Array {
  const home = blockOfWords(alignment.old, old);
  const oldWeights = old.blocks.map(() => 0);
  alignment.old.ids.forEach((id, word) => {
    oldWeights[home[word]!]! += alignment.weights[id]!;
  });
  const partners = Int32Array.from(next.blocks, (block) => {
    const shares = new Map<number, number>();
    const { from, to } = wordsWithin(alignment.next, block.start, block.end);
    let total = 0;
    for (let word = from; word < to; word++) {
      const weight = alignment.weights[alignment.next.ids[word]!]!;
      const origin = alignment.toOld[word]!;
      total += weight;
      if (origin >= 0) shares.set(home[origin]!, (shares.get(home[origin]!) ?? 0) + weight);
    }
    const [best, share] = [...shares].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
    return best >= 0 && share >= KIN * Math.min(total, oldWeights[best]!) ? best : -1;
  });
  pairWordless(partners, old, next, oldWeights);
  return partners;
}

function blockOfWords(words: Words, { blocks }: NoteText): Int32Array {
  const home = new Int32Array(words.ids.length);
  let block = 0;
  for (let word = 0; word < home.length; word++) {
    while (blocks[block]!.end <= words.starts[word]!) block += 1;
    home[word] = block;
  }
  return home;
}

/** Pairs blocks without words by what they read, each once. */
function pairWordless(partners: Int32Array, old: NoteText, next: NoteText, oldWeights: number[]): void {
  const waiting = new Map<string, number[]>();
  const reads = ({ text }: NoteText, { start, end }: { start: number; end: number }) =>
    foldTypography(text.slice(start, end)).trim();
  old.blocks.forEach((block, index) => {
    if (oldWeights[index]! > 0) return;
    const key = reads(old, block);
    if (key === '') return;
    waiting.set(key, [...(waiting.get(key) ?? []), index]);
  });
  next.blocks.forEach((block, index) => {
    if (partners[index]! >= 0) return;
    const partner = waiting.get(reads(next, block))?.shift();
    if (partner !== undefined) partners[index] = partner;
  });
}
