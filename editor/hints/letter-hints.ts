import type { Node } from 'prosemirror-model';
import { placedPoints } from '../commands/letter-points.ts';
import { type PointPart, pointParts } from '../plugins/letter-guide.ts';
import { sentencesOf, wordCount } from './sentences.ts';

/** More words than this in one sentence is hard to read at B1 (DOMAIN C2 rule 10). */
const longestSentence = 20;

/**
 * Something a writer may want to look at; nothing that stops them. `pos` is where the caret should go; `point`
 * is the number of the advice point, null elsewhere in the letter.
 */
export type LetterHint =
  | { kind: 'questionInAsk'; pos: number; point: number }
  | { kind: 'askWithoutAdvice'; pos: number; point: number }
  | { kind: 'missingPart'; pos: number; point: number; part: PointPart }
  | { kind: 'longSentence'; pos: number; point: number | null; words: number; opening: string };

/** The hints of a letter, in the order of the text. */
export function letterHints(doc: Node): LetterHint[] {
  const hints = [...pointHints(doc), ...longSentences(doc)];
  return hints.sort((a, b) => a.pos - b.pos);
}

/** An advice asks, and asks something: a question is not an advice (DOMAIN C2 rules 1 and 2). */
function pointHints(doc: Node): LetterHint[] {
  return placedPoints(doc).flatMap(({ node, pos, number }) => {
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

function longSentences(doc: Node): LetterHint[] {
  const points = placedPoints(doc);
  const hints: LetterHint[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    // One character for each position, so that places in the text are places in the document.
    const text = node.textBetween(0, node.content.size, undefined, ' ');
    for (const sentence of sentencesOf(text)) {
      const words = wordCount(sentence.text);
      if (words <= longestSentence) continue;
      const at = pos + 1 + sentence.start;
      const point = points.find((one) => at > one.pos && at < one.pos + one.node.nodeSize)?.number ?? null;
      hints.push({ kind: 'longSentence', pos: at, point, words, opening: openingOf(sentence.text) });
    }
    return false;
  });
  return hints;
}

const openingOf = (text: string): string => text.split(/\s+/).slice(0, 5).join(' ');
