/** A sentence with where it begins in its text (UTF-16). */
export interface Sentence {
  text: string;
  start: number;
}

/**
 * Splits at a full stop, question or exclamation mark that is followed by a space and a capital, a quote or a
 * digit-free start, so that "art. 3", "p. 12" and "o.a. de" stay whole.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const ending = /[.!?…]+["”’')\]]*(?=\s+["“‘'(]?\p{Lu})/gu;
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') sentences.push({ text: piece.trim(), start: start + lead });
    start = end;
  };
  for (const match of text.matchAll(ending)) add(match.index + match[0].length);
  add(text.length);
  return sentences;
}

/** How many words a reader counts: runs with at least one letter or digit. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
