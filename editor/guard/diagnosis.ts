import { diagnosisWords } from './diagnosis-words.ts';
import type { Span } from './private-kind.ts';

const escaped = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
const whole = (words: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped(words)})(?![\\p{L}\\p{N}]|-\\p{L})`, flags);

const anyCase = whole(diagnosisWords.any, 'giu');
const capitals = whole(diagnosisWords.capitals, 'gu');

/** Words for a diagnosis in a text, whole words only. */
export function diagnoses(text: string): Span[] {
  return [...text.matchAll(anyCase), ...text.matchAll(capitals)]
    .filter((match) => !isShouted(lineAt(text, match.index), match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at));

/** In a line that is all capitals "ALS" is the word "als". */
const isShouted = (line: string, word: string): boolean =>
  word === word.toUpperCase() && !/\p{Ll}/u.test(line) && line.trim().length > word.length;
