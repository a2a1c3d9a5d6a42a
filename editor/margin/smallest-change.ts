/** A change of a text: the words from `start` up to `end` (UTF-16) become `words`. */
export interface TextChange {
  start: number;
  end: number;
  words: string;
}

/**
 * The least that turns one text into the other, in whole words: a suggestion then touches no more than it means, so
 * that two people can propose something in one sentence without being in each other's way. Null when nothing changes.
 */
export function smallestChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  while (start > 0 && (splitsWord(before, start) || splitsWord(after, start))) start -= 1;
  while (tail > 0 && (splitsWord(before, before.length - tail) || splitsWord(after, after.length - tail)))
    tail -= 1;
  return { start, end: before.length - tail, words: after.slice(start, after.length - tail) };
}

const wordSign = /[\p{L}\p{N}\p{M}]/u;

/** Whether a cut at `at` would run through a word, or through the two halves of one character. */
const splitsWord = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  (/[\uD800-\uDBFF]/.test(text[at - 1]!) || (isWordSign(text, at - 1) && isWordSign(text, at)));

/** Halves of a character beyond the first plane count as part of a word. */
const isWordSign = (text: string, at: number): boolean =>
  wordSign.test(text[at]!) || /[\uD800-\uDFFF]/.test(text[at]!);
