import type { TextRange } from './anchored.ts';
import { normalWord, type Words } from './words.ts';

const space = /[\s\u00a0\u202f\u2007]/u;
/** Characters that typists and word processors take for one another. */
const lookalikes: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
};
const plain = (character: string) => (space.test(character) ? ' ' : (lookalikes[character] ?? character));

/** Words `from`..`to` (inclusive) of a text. */
export interface WordSpan {
  text: string;
  words: Words;
  from: number;
  to: number;
}

/**
 * The range in the new text that answers to `range` in the old one, when the outer words of both are known:
 * keeps a range that begins or ends inside a word there, and takes the punctuation at the edges along
 * (opening quotes, the full stop) as far as the new text has the same.
 */
export function matchEdges(range: TextRange, old: WordSpan, next: WordSpan): TextRange {
  return { start: matchStart(range.start, old, next), end: matchEnd(range.end, old, next) };
}

function matchStart(start: number, old: WordSpan, next: WordSpan): number {
  const oldWord = old.words.starts[old.from]!;
  const newWord = next.words.starts[next.from]!;
  if (start > oldWord) return newWord + sameOffset(old, next, old.from, next.from, start - oldWord, 0);
  return newWord - sharedTail(old.text.slice(start, oldWord), next.text, newWord);
}

function matchEnd(end: number, old: WordSpan, next: WordSpan): number {
  const oldWord = old.words.ends[old.to]!;
  const newWord = next.words.ends[next.to]!;
  if (end < oldWord) {
    const inside = end - old.words.starts[old.to]!;
    const whole = newWord - next.words.starts[next.to]!;
    return next.words.starts[next.to]! + sameOffset(old, next, old.to, next.to, inside, whole);
  }
  return newWord + sharedHead(old.text.slice(oldWord, end), next.text, newWord);
}

/** The offset inside the new word when both words are written alike, otherwise the edge of the word. */
function sameOffset(
  old: WordSpan,
  next: WordSpan,
  a: number,
  b: number,
  inside: number,
  edge: number,
): number {
  const before = old.text.slice(old.words.starts[a], old.words.ends[a]);
  const after = next.text.slice(next.words.starts[b], next.words.ends[b]);
  return before.length === after.length && normalWord(before) === normalWord(after) ? inside : edge;
}

/** How many characters before `end` in the text match the end of `piece`; a run of space matches any other. */
function sharedTail(piece: string, text: string, end: number): number {
  let taken = end;
  for (let at = piece.length - 1; at >= 0; ) {
    if (space.test(piece[at]!)) {
      while (at >= 0 && space.test(piece[at]!)) at -= 1;
      while (taken > 0 && space.test(text[taken - 1]!)) taken -= 1;
    } else {
      if (taken === 0 || plain(text[taken - 1]!) !== plain(piece[at]!)) break;
      at -= 1;
      taken -= 1;
    }
  }
  return end - taken;
}

/** How many characters from `start` on in the text match the beginning of `piece`. */
function sharedHead(piece: string, text: string, start: number): number {
  let taken = start;
  for (let at = 0; at < piece.length; ) {
    if (space.test(piece[at]!)) {
      while (at < piece.length && space.test(piece[at]!)) at += 1;
      while (taken < text.length && space.test(text[taken]!)) taken += 1;
    } else {
      if (taken === text.length || plain(text[taken]!) !== plain(piece[at]!)) break;
      at += 1;
      taken += 1;
    }
  }
  return taken - start;
}
