import type { TextRange } from '#editor/anchoring/anchored.ts';

/** Characters that people type for one another. */
const alike = ['"“”„«»', "'‘’‚", '-–—‐'];
/** Characters that nobody sees and that may stand anywhere in a word. */
const invisible = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

function patternOf(character: string): string {
  const group = alike.find((characters) => characters.includes(character));
  return group ? `[${escaped(group)}]` : escaped(character);
}

const patternOfWord = (word: string) => [...word].map(patternOf).join(invisible);

/**
 * Where words that somebody typed stand in a paragraph, or null. Capitals, kinds of quotation marks and dashes,
 * and the amount of white space do not matter, for people copy words by hand.
 */
export function findWords(paragraph: string, words: string): TextRange | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const pattern = wanted.split(/\s+/).map(patternOfWord).join('\\s+');
  const found = new RegExp(pattern, 'iu').exec(paragraph);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
