import type { BodyStyle } from './body-style.ts';
import { type Line, lineOf } from './line.ts';
import { dropStart } from './list-label.ts';

/** Signs outside the letters themselves. */
export interface HeadingSigns {
  body: BodyStyle;
  /** Levels by the text of the file's own bookmarks, without numbers and in lower case. */
  outline: Map<string, number>;
}

export interface FoundHeading {
  line: Line;
  label: string | null;
  level: number | null;
  confidence: number;
}

const sectionNumber = /^(\d{1,2}(?:\.\d{1,2}){0,5})(\.?)(?=\s+\S)/;
const maxHeading = 180;

/** Dots or dashes that lead to a page number, as in a table of contents. */
export const leaders = /(?:[.…·_]\s?){4,}\s*\.?\s*\d{1,4}$|…{2,}\s*\.?\s*\d{1,4}$/;

/** Key under which a title is compared: no number, no case, letters and digits only. */
export function titleKey(text: string): string {
  return text
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*\.?)\s+/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether a line opens a heading: larger letters than the body, or bold and short with room above, or a title
 * among the bookmarks. The level is only set when a number or a bookmark says it.
 */
export function headingOf(
  line: Line,
  gapAbove: number,
  next: Line | undefined,
  signs: HeadingSigns,
): FoundHeading | null {
  const { body } = signs;
  const text = line.text;
  if (!/\p{L}{2}/u.test(text) || text.length > maxHeading || line.pieces.length > 3) return null;
  const bookmarked = signs.outline.get(titleKey(text));
  const larger = line.size >= 1.08 * body.size;
  const number = sectionNumber.exec(text);
  const room = gapAbove > 1.15 * body.leading * body.size;
  const boldAlone =
    line.bold && body.boldIsRare && line.size >= 0.95 * body.size && room && isShortTitle(line, next, signs);
  const largeEnough = larger && (line.bold || room || line.size >= 1.2 * body.size) && !/[.;,]$/.test(text);
  if (bookmarked === undefined && !boldAlone && !largeEnough && !(larger && number)) return null;
  if (bookmarked !== undefined && ((!larger && !line.bold && !room) || /[,;]$/.test(text))) return null;
  if (leaders.test(text)) return null;
  return {
    ...splitNumber(line),
    level: bookmarked ?? null,
    confidence: bookmarked === undefined ? 0.7 : 0.9,
  };
}

/** Bold text that runs on into plain text on the next line is emphasis; so is a bold sentence. */
function isShortTitle(line: Line, next: Line | undefined, { body }: HeadingSigns): boolean {
  if (line.text.length > 120 || /[.,;:!]["”’)]*$/.test(line.text)) return false;
  if (!/^["“‘(]?[\p{Lu}\d]/u.test(line.text)) return false;
  const runsOn =
    next !== undefined &&
    !next.bold &&
    /^\p{Ll}/u.test(next.text) &&
    next.y - line.y < 1.2 * body.leading * body.size;
  return !runsOn && line.pieces.length <= 2;
}

/** A heading line without its section number, and that number ("2.1"); no number when it is part of the words. */
export function splitNumber(line: Line): { line: Line; label: string | null } {
  const number = sectionNumber.exec(line.text);
  if (!number?.[1]) return { line, label: null };
  const rest = dropStart(line.items, number[0].length);
  if (!rest) return { line, label: null };
  const restLine = { ...lineOf(rest, line.page), y: line.y };
  const isClear = number[1].includes('.') || number[2] === '.' || restLine.x - line.x > 1.1 * line.size;
  if (!isClear && !/^["“‘(]?\p{Lu}/u.test(restLine.text)) return { line, label: null };
  return { line: restLine, label: number[1] };
}

/** Whether a line is the next line of the same heading. */
export function isSameHeading(lines: Line[], line: Line, signs: HeadingSigns): boolean {
  const previous = lines.at(-1)!;
  const gap = line.y - previous.y;
  const alike = Math.abs(line.size - previous.size) < 0.04 * line.size && line.bold === previous.bold;
  if (!alike || gap <= 0 || gap > 1.12 * Math.max(1.2, signs.body.leading) * line.size || lines.length >= 5)
    return false;
  if (sectionNumber.test(line.text) && line.x < previous.x - 1) return false;
  const sameStyleAsBody = line.size < 1.04 * signs.body.size && !line.bold;
  return !sameStyleAsBody && !signs.outline.has(titleKey(lines.map((part) => part.text).join(' ')));
}
