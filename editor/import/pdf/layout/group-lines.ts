import type { BodyStyle } from './body-style.ts';
import type { Draft, HeadingDraft, ListItemDraft, TextDraft } from './drafts.ts';
import { plainText } from './drafts.ts';
import { type HeadingSigns, headingOf, isSameHeading, leaders } from './headings.ts';
import type { Line } from './line.ts';
import { type ListLabel, readLabel } from './list-label.ts';

export interface ColumnFrame {
  left: number;
  right: number;
  page: number;
  /** Inside a table cell nothing is a heading. */
  isCell?: boolean;
}

type Open = TextDraft | ListItemDraft | HeadingDraft;

/** What the grouping needs to know of the document. */
export interface GroupingStyle extends HeadingSigns {
  body: BodyStyle;
}

const caption = /^(?:tabel|figuur|afbeelding|grafiek|kaart|foto|schema|diagram)\s+[\dIVX]+/i;

/**
 * Groups the lines of one column into headings, paragraphs and list items. A paragraph ends at a wide gap, at a
 * change of letter, at an indent, at a list label, or at a line that ended although the next word would fit.
 */
export function groupLines(lines: Line[], frame: ColumnFrame, style: GroupingStyle): Draft[] {
  const drafts: Open[] = [];
  lines.forEach((line, at) => {
    const open = drafts.at(-1);
    const previous = open?.lines.at(-1);
    const next = lines[at + 1];
    const label = leaders.test(line.text) ? null : startsItem(line, open, previous, next, frame, style);
    if (label) drafts.push(listItem(line, label, frame));
    else if (open && previous && continues(line, open, previous, next, frame, style)) open.lines.push(line);
    else drafts.push(openDraft(line, previous, next, frame, style));
  });
  return drafts.map((draft) => withRole(draft));
}

function listItem(line: Line, label: ListLabel, frame: ColumnFrame): ListItemDraft {
  return {
    ...frame,
    type: 'list_item',
    label: label.label,
    ordered: label.ordered,
    lines: [{ ...label.rest, y: line.y }],
    indent: label.x - frame.left,
    textIndent: label.textX - frame.left,
    depth: null,
    children: [],
    confidence: 0.8,
  };
}

function openDraft(
  line: Line,
  previous: Line | undefined,
  next: Line | undefined,
  frame: ColumnFrame,
  style: GroupingStyle,
): Open {
  const gapAbove = previous ? line.y - previous.y : Number.POSITIVE_INFINITY;
  const heading = frame.isCell ? null : headingOf(line, gapAbove, next, style);
  if (heading)
    return {
      ...frame,
      type: 'heading',
      lines: [heading.line],
      label: heading.label,
      level: heading.level,
      confidence: heading.confidence,
    };
  return { ...frame, type: 'paragraph', lines: [line], confidence: 0.7 };
}

/** Distance between baselines that lines of one paragraph keep. */
const leadingOf = (line: Line, style: GroupingStyle) => style.body.leading * Math.max(line.size, 1);

function startsItem(
  line: Line,
  open: Open | undefined,
  previous: Line | undefined,
  next: Line | undefined,
  frame: ColumnFrame,
  style: GroupingStyle,
): ListLabel | null {
  const label = readLabel(line);
  if (!label || line.size > 1.08 * style.body.size) return null;
  if (!frame.isCell && headingOf(line, previous ? line.y - previous.y : 999, next, style)) return null;
  const hanging = next !== undefined && Math.abs(next.x - label.textX) < 0.4 * line.size && next.y > line.y;
  const indented = line.x > frame.left + 0.6 * line.size;
  const isBullet = !label.ordered && !/[-–—*·§]/.test(label.label);
  if (isBullet) return label;
  const gap = previous ? line.y - previous.y : Number.POSITIVE_INFINITY;
  if (open?.type === 'list_item') {
    const known = Math.abs(line.x - frame.left - open.indent) < 3 || line.x < open.lines[0]!.x - 3;
    return known || label.tabbed || gap > 1.3 * leadingOf(line, style) ? label : null;
  }
  if (label.tabbed && (indented || hanging || gap > 1.15 * leadingOf(line, style))) return label;
  return gap > 1.15 * leadingOf(line, style) && (indented || hanging || isSequence(label, next))
    ? label
    : null;
}

/** A first label at the margin counts when it is a first number or letter and the next line is one too. */
function isSequence(label: ListLabel, next: Line | undefined): boolean {
  const following = next ? readLabel(next) : null;
  return (
    following !== null && following.label !== label.label && following.label.length === label.label.length
  );
}

function continues(
  line: Line,
  open: Open,
  previous: Line,
  next: Line | undefined,
  frame: ColumnFrame,
  style: GroupingStyle,
): boolean {
  if (open.type === 'heading') return isSameHeading(open.lines, line, style);
  const gap = line.y - previous.y;
  if (gap <= 0 || gap > 1.3 * leadingOf(previous.size > line.size ? previous : line, style)) return false;
  if (Math.abs(line.size - previous.size) > 0.08 * Math.max(line.size, previous.size)) return false;
  if (leaders.test(previous.text) || leaders.test(line.text)) return false;
  if (!frame.isCell && headingOf(line, gap, next, style)) return false;
  if (line.bold !== previous.bold && previous.bold && !isFull(previous, line, frame)) return false;
  if (open.type === 'list_item') return staysInItem(open, line, previous, frame);
  return !startsParagraph(open, line, previous, next, frame);
}

function staysInItem(open: ListItemDraft, line: Line, previous: Line, frame: ColumnFrame): boolean {
  const hangs = line.x - frame.left > open.textIndent - 0.7 * line.size;
  if (hangs) return !endedEarly(previous, line, frame);
  return (
    isFull(previous, line, frame) && !/[.!?:;]$/.test(previous.text) && line.x - frame.left >= open.indent - 2
  );
}

function startsParagraph(
  open: TextDraft,
  line: Line,
  previous: Line,
  next: Line | undefined,
  frame: ColumnFrame,
): boolean {
  const indent = line.x - previous.x;
  const isIndented = indent > 0.8 * line.size && indent < 5 * line.size;
  const returns = next === undefined || next.x < line.x - 0.5 * line.size || next.page !== line.page;
  if (isIndented && open.lines.length > 1 && returns && /[.!?:;]["”’)]*$/.test(previous.text)) return true;
  return endedEarly(previous, line, frame);
}

/** Width of the first word of a line, in points. */
function firstWordWidth(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const letters = line.text.length || 1;
  return (word.length / letters) * (line.right - line.x);
}

/** Whether the line runs so far that the first word of the next one did not fit. */
export function isFull(previous: Line, next: Line, frame: { right: number }): boolean {
  return previous.right + 0.2 * previous.size + firstWordWidth(next) > frame.right - 0.3 * previous.size;
}

/** A line that ends a sentence although the next word would fit ends a paragraph; so does a very short line. */
function endedEarly(previous: Line, line: Line, frame: ColumnFrame): boolean {
  if (isFull(previous, line, frame)) return false;
  const slack = frame.right - previous.right - firstWordWidth(line);
  const startsAnew = /^["“‘'(]?[\p{Lu}\d•–-]/u.test(line.text);
  if (/[.!?:;]["”’)\]]*\d*$/.test(previous.text)) return startsAnew && slack > 0.8 * line.size;
  return startsAnew && slack > 0.35 * (frame.right - frame.left) && !previous.text.endsWith('-');
}

function withRole(draft: Open): Draft {
  if (draft.type !== 'paragraph') return draft;
  const text = plainText(draft.lines);
  if (draft.lines.every((line) => leaders.test(line.text))) return { ...draft, role: 'toc' };
  if (caption.test(text) && text.length < 250) return { ...draft, role: 'caption' };
  return draft;
}
