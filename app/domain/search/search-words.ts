/** The shortest word that is searched for: one letter stands everywhere and finds nothing. */
const shortest = 2;
/** More words than this make no search narrower in practice, and each costs a comparison. */
const mostWords = 8;
/** What is typed after this is not read; a question is never longer. */
const longestQuery = 200;

/**
 * The words of a query, folded. Words between quotes stay together; signs at the edges of a word do not count.
 * Never throws and never gives a pattern: whatever somebody types is only ever compared as text.
 */
export function searchWords(query: string): string[] {
  const parts = query.slice(0, longestQuery).matchAll(/["“”„]([^"“”„]+)["“”„]|(\S+)/gu);
  const words = [...parts].map(([, phrase, word]) => trimmed(foldText(phrase ?? word ?? '')));
  return [...new Set(words.filter((word) => word.length >= shortest))].slice(0, mostWords);
}

const trimmed = (word: string): string =>
  word.replace(/\s+/gu, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Text without difference between capitals and small letters, or letters with and without accents. */
function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word stands in the text, in any order. */
export function hasAllWords(text: string, words: readonly string[]): boolean {
  const folded = foldText(text).replace(/\s+/gu, ' ');
  return words.every((word) => folded.includes(word));
}

/** A stretch of text; `found` when it is one of the words. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** Characters before the first found word and in all, in an excerpt. */
const lead = 60;
const excerptLength = 220;

/**
 * A piece of the text round the first found word, with every found word in it marked; "…" where it was cut.
 * Text in which no word stands is given from its beginning.
 */
export function excerptOf(text: string, words: readonly string[]): Stretch[] {
  const found = findWords(text, words);
  const first = found[0]?.start ?? 0;
  const start = first <= lead ? 0 : wordStart(text, first - lead);
  const end = text.length - start <= excerptLength ? text.length : wordEnd(text, start + excerptLength);
  const inside = found.filter((range) => range.start >= start && range.end <= end);
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...cutUp(text, start, end, inside),
    ...(end < text.length ? [{ text: ' …', found: false }] : []),
  ];
}

/** The whole text with the found words marked; for a title. */
export const markWords = (text: string, words: readonly string[]): Stretch[] =>
  cutUp(text, 0, text.length, findWords(text, words));

interface Range {
  start: number;
  end: number;
}

function cutUp(text: string, start: number, end: number, ranges: readonly Range[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  for (const range of ranges) {
    stretches.push({ text: text.slice(at, range.start), found: false });
    stretches.push({ text: text.slice(range.start, range.end), found: true });
    at = range.end;
  }
  stretches.push({ text: text.slice(at, end), found: false });
  return stretches.filter((stretch) => stretch.text !== '');
}

/** Where the words stand in the text, in its own offsets, without overlap. */
function findWords(text: string, words: readonly string[]): Range[] {
  const { folded, origins } = foldWithOrigins(text);
  const all = words.flatMap((word) => occurrences(folded, word));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const ranges: Range[] = [];
  for (const { start, end } of all) {
    const range = { start: origins[start]!, end: origins[end]! };
    if (range.start >= (ranges.at(-1)?.end ?? 0)) ranges.push(range);
  }
  return ranges;
}

function occurrences(folded: string, word: string): Range[] {
  const found: Range[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    found.push({ start: at, end: at + word.length });
  return found;
}

/** The folded text with, for each of its offsets and its end, the offset in the original. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  const origins: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = /\s/u.test(character) ? ' ' : foldText(character);
    for (let index = 0; index < piece.length; index++) origins.push(at);
    folded += piece;
    at += character.length;
  }
  origins.push(at);
  return { folded, origins };
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < from + 20 ? space + 1 : from;
}

function wordEnd(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return space > from - 20 ? space : from;
}
