/** How often each word of the document stands in the middle of a line, in lower case. */
export type Vocabulary = Map<string, number>;

const wordPattern = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;

/**
 * Counts the words of the document as evidence for repairing hyphens. The last word of a line that ends in a
 * hyphen and the first of the next are left out: they are what has to be decided.
 */
export function buildVocabulary(lines: Iterable<string>): Vocabulary {
  const vocabulary: Vocabulary = new Map();
  let cut = false;
  for (const line of lines) {
    const words = line.match(wordPattern) ?? [];
    const endsCut = /[\p{L}][-\u2010\u00ad]\s*$/u.test(line);
    words.forEach((word, at) => {
      if ((at === 0 && cut) || (at === words.length - 1 && endsCut)) return;
      const key = word.toLowerCase();
      vocabulary.set(key, (vocabulary.get(key) ?? 0) + 1);
    });
    cut = endsCut;
  }
  return vocabulary;
}

/** What to do where two lines meet: how many signs to drop from the first, and what to put between. */
export interface Seam {
  drop: number;
  between: '' | ' ';
}

/** No more of the text than this is looked at: searching a whole paragraph per line would be quadratic. */
const longestWord = 100;

const space: Seam = { drop: 0, between: ' ' };

/**
 * How to join `text` (up to a line end) and `after` (the next line). "be-" + "leid" loses its hyphen;
 * "zorg- en welzijn", "Noord-" + "Holland" and "65-" + "plus" keep it; when the document writes the word with its
 * hyphen more often than without ("e-mail"), the hyphen stays.
 */
export function seamOf(text: string, after: string, vocabulary: Vocabulary): Seam {
  const before = text.slice(-longestWord);
  if (before.endsWith('\u00ad')) return { drop: 1, between: '' };
  if (/[\p{L}\d]\/$/u.test(before)) return { drop: 0, between: '' };
  const isAddress = /(?:https?:\/\/|www\.)\S*$/.test(before);
  if (isAddress && /[/._=&?]$/.test(before) && /^[\p{Ll}\d/]/u.test(after)) return { drop: 0, between: '' };
  const first = /([\p{L}\d]+)[-\u2010]$/u.exec(before)?.[1];
  const second = /^[\p{L}\d]+(?:-[\p{L}\d]+)*/u.exec(after)?.[0];
  if (!first || !second) return space;
  if (/^(?:en|of|dan wel|resp)$/iu.test(second)) return space;
  if (!/\p{Ll}$/u.test(first) || !/^\p{Ll}/u.test(second)) return { drop: 0, between: '' };
  return keepsHyphen(before, first, after, vocabulary, isAddress)
    ? { drop: 0, between: '' }
    : { drop: 1, between: '' };
}

function keepsHyphen(
  before: string,
  first: string,
  after: string,
  vocabulary: Vocabulary,
  isAddress: boolean,
): boolean {
  const second = /^[\p{L}\d]+(?:-[\p{L}\d]+)*/u.exec(after)?.[0] ?? '';
  const chained = /^[\p{L}\d]+-\p{L}/u.test(after) && /^\p{L}+$/u.test(first);
  const chain = /([\p{L}\d]+(?:-[\p{L}\d]+)*)[-\u2010]$/u.exec(before)?.[1] ?? first;
  const hyphenated = vocabulary.get(`${chain}-${second}`.toLowerCase()) ?? 0;
  const joined = vocabulary.get(`${chain}${second}`.toLowerCase()) ?? 0;
  // In a web address or in a chain ("over-" + "de-schutting") only a known word speaks for dropping it.
  return hyphenated > joined || ((isAddress || chained) && joined === 0);
}

/** Joins whole lines of plain text with {@link seamOf}. */
export function joinLines(lines: string[], vocabulary: Vocabulary): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const { drop, between } = seamOf(text, line, vocabulary);
    return `${drop > 0 ? text.slice(0, -drop) : text}${between}${line}`;
  }, '');
}

/** Soft hyphens inside a line mean nothing to a reader. */
export const dropSoftHyphens = (text: string): string => text.replace(/\u00ad/g, '');
