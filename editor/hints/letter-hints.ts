import type { Node } from 'prosemirror-model';
import { type PlacedPoint, placedPoints } from '../commands/letter-points.ts';
import { type PointPart, pointParts } from '../plugins/letter-guide.ts';
import { readBlock } from './block-hints.ts';
import { type EaseBand, easeBand, readingEase, type TextSize } from './readability.ts';

/**
 * Something a writer may want to look at; nothing that stops them. `pos` is where the caret should go; `point`
 * is the number of the advice point, null elsewhere in the letter.
 */
export type LetterHint =
  | { kind: 'questionInAsk'; pos: number; point: number }
  | { kind: 'askWithoutAdvice'; pos: number; point: number }
  | { kind: 'missingPart'; pos: number; point: number; part: PointPart }
  | { kind: 'longSentence'; pos: number; point: number | null; words: number; opening: string }
  | { kind: 'passive'; pos: number; point: number | null; opening: string }
  | { kind: 'jargon'; pos: number; point: number | null; word: string; plain: string }
  | { kind: 'abbreviation'; pos: number; point: number | null; word: string };

/** How easily the whole letter reads; null while it is too short to say. */
export interface LetterEase {
  ease: number;
  band: EaseBand;
}

/**
 * The hints of a letter, in the order of the text. Only blocks that changed since the last time are read again:
 * the work after a key press is that of its paragraph, and a walk over the others.
 */
export function letterHints(doc: Node): LetterHint[] {
  const points = placedPoints(doc);
  return [...pointHints(points), ...textHints(doc, points)].sort((a, b) => a.pos - b.pos);
}

/** The reading ease of a letter, by Flesch–Douma (readability.ts). */
export function letterEase(doc: Node): LetterEase | null {
  const total: TextSize = { sentences: 0, words: 0, syllables: 0 };
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const { size } = readBlock(node);
    total.sentences += size.sentences;
    total.words += size.words;
    total.syllables += size.syllables;
    return false;
  });
  const ease = readingEase(total);
  return ease === null ? null : { ease, band: easeBand(ease) };
}

/** An advice asks, and asks something: a question is not an advice (DOMAIN C2 rules 1 and 2). */
function pointHints(points: readonly PlacedPoint[]): LetterHint[] {
  return points.flatMap(({ node, pos, number }) => {
    const hints: LetterHint[] = [];
    node.forEach((part, offset, index) => {
      const at = pos + 1 + offset + 2;
      const text = part.textContent.trim();
      if (text === '') hints.push({ kind: 'missingPart', pos: at, point: number, part: pointParts[index]! });
      else if (index === 0) hints.push(...askHints(text, at, number));
    });
    return hints;
  });
}

function askHints(text: string, pos: number, point: number): LetterHint[] {
  const hints: LetterHint[] = [];
  if (text.includes('?')) hints.push({ kind: 'questionInAsk', pos, point });
  if (!/\bwij adviseren (?:u|het college)\b/i.test(text))
    hints.push({ kind: 'askWithoutAdvice', pos, point });
  return hints;
}

/** Hints on wording; an abbreviation is told once, where it is first used without its meaning. */
function textHints(doc: Node, points: readonly PlacedPoint[]): LetterHint[] {
  const hints: LetterHint[] = [];
  const met = new Set<string>();
  const told = new Set<string>();
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const { hints: found, abbreviations } = readBlock(node);
    const point = points.find((one) => pos > one.pos && pos < one.pos + one.node.nodeSize)?.number ?? null;
    for (const { at, ...hint } of found) {
      if (hint.kind === 'jargon' && told.has(hint.word)) continue;
      if (hint.kind === 'jargon') told.add(hint.word);
      hints.push({ ...hint, pos: pos + 1 + at, point });
    }
    for (const { word, start, explained } of abbreviations) {
      if (!explained && !met.has(word))
        hints.push({ kind: 'abbreviation', word, pos: pos + 1 + start, point });
      met.add(word);
    }
    return false;
  });
  return hints;
}
