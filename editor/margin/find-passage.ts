import type { Node } from 'prosemirror-model';
import { leafSign, type Quote } from './passage-text.ts';

/** A place in the document. */
export interface Passage {
  from: number;
  to: number;
}

/** Shorter passages say too little to be known again by their own words. */
const shortestQuote = 12;

/** Fewer characters around a place say too little as well. */
const shortestContext = 16;

/**
 * Finds words that were moved, or put back after they were deleted: only where exactly these stand, and only when
 * there is one such place. Words that occur more often, or short ones, are known by the text around them. Null
 * otherwise: a remark on the wrong sentence is worse than one without a place.
 */
export function findPassage(doc: Node, { quote, prefix, suffix }: Quote): Passage | null {
  const [near, second] =
    prefix.length + suffix.length >= shortestContext ? passagesOf(doc, prefix + quote + suffix) : [];
  if (near && !second) return { from: near.from + prefix.length, to: near.to - suffix.length };
  return quote.length >= shortestQuote ? onlyPassage(doc, quote) : null;
}

/** The one place of words that somebody copied; null when they stand nowhere, or in more than one place. */
export function onlyPassage(doc: Node, words: string): Passage | null {
  const [found, second] = passagesOf(doc, words);
  return found && !second ? found : null;
}

/** Where these words stand; a newline in them is the border of two paragraphs. */
function passagesOf(doc: Node, words: string): Passage[] {
  if (words === '') return [];
  const lines = words.split('\n');
  const blocks = textblocksOf(doc);
  return blocks.flatMap((block, at) =>
    lines.length === 1 ? placesWithin(block, words) : placeOver(blocks, at, lines),
  );
}

interface Textblock {
  text: string;
  start: number;
}

function textblocksOf(doc: Node): Textblock[] {
  const blocks: Textblock[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    blocks.push({ text: node.textBetween(0, node.content.size, '\n', leafSign), start: pos + 1 });
    return false;
  });
  return blocks;
}

function placesWithin({ text, start }: Textblock, words: string): Passage[] {
  const places: Passage[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ from: start + at, to: start + at + words.length });
  return places;
}

function placeOver(blocks: readonly Textblock[], at: number, lines: readonly string[]): Passage[] {
  const first = blocks[at]!;
  const last = blocks[at + lines.length - 1];
  const ending = lines.at(-1)!;
  if (!last || !first.text.endsWith(lines[0]!) || !last.text.startsWith(ending)) return [];
  const within = lines.slice(1, -1).every((line, index) => blocks[at + 1 + index]!.text === line);
  const from = first.start + first.text.length - lines[0]!.length;
  return within ? [{ from, to: last.start + ending.length }] : [];
}
