import type { Node } from 'prosemirror-model';
import { type Abbreviation, abbreviationsIn } from './abbreviations.ts';
import { jargonWords } from './jargon-words.ts';
import { passiveIn } from './passive-voice.ts';
import { sizeOf, type TextSize } from './readability.ts';
import { sentencesOf, wordCount } from './sentences.ts';

/** More words than this in one sentence is hard to read at B1 (DOMAIN C2 rule 10). */
const longestSentence = 20;

/** What a textblock shows by itself; `at` is the place in its text. */
export type BlockHint =
  | { kind: 'longSentence'; at: number; words: number; opening: string }
  | { kind: 'passive'; at: number; opening: string }
  | { kind: 'jargon'; at: number; word: string; plain: string };

/** Everything that is counted in one textblock. */
export interface BlockReading {
  hints: BlockHint[];
  abbreviations: Abbreviation[];
  size: TextSize;
}

/** Blocks that did not change are the same node in the next document, so each is read once. */
const readings = new WeakMap<Node, BlockReading>();

/** The reading of a textblock: made when the block changed, remembered as long as it stands. */
export function readBlock(block: Node): BlockReading {
  const known = readings.get(block);
  if (known) return known;
  // One character for each position, so that places in the text are places in the document.
  const text = block.textBetween(0, block.content.size, undefined, ' ');
  const reading = {
    hints: [...sentenceHints(text), ...jargonHints(text)],
    abbreviations: abbreviationsIn(text),
    size: sizeOf(text),
  };
  readings.set(block, reading);
  return reading;
}

function sentenceHints(text: string): BlockHint[] {
  const hints: BlockHint[] = [];
  for (const sentence of sentencesOf(text)) {
    const words = wordCount(sentence.text);
    const opening = openingOf(sentence.text);
    if (words > longestSentence) hints.push({ kind: 'longSentence', at: sentence.start, words, opening });
    if (passiveIn(sentence.text) !== null) hints.push({ kind: 'passive', at: sentence.start, opening });
  }
  return hints;
}

function jargonHints(text: string): BlockHint[] {
  return [...text.matchAll(/\p{L}[\p{L}-]*/gu)].flatMap((match): BlockHint[] => {
    const word = match[0].toLowerCase();
    const plain = Object.hasOwn(jargonWords, word) ? jargonWords[word] : undefined;
    return plain ? [{ kind: 'jargon', at: match.index, word, plain }] : [];
  });
}

const openingOf = (text: string): string => text.split(/\s+/).slice(0, 5).join(' ');
