import type { BodyStyle } from './body-style.ts';
import type { FootnoteDraft } from './drafts.ts';
import { type Line, lineOf } from './line.ts';
import { dropStart } from './list-label.ts';

const mark = /^(\d{1,3}|[*†‡]{1,3}|[a-z])(?=\s|[\p{L}"“‘(])/u;

/**
 * Takes the footnotes off the foot of a column: the last lines in small letters, beginning with a number that
 * hangs above the line or stands alone. Text before the first number continues the note of the page before;
 * it gets an empty label.
 */
export function takeFootnotes(
  lines: Line[],
  frame: { left: number; right: number; page: number },
  body: BodyStyle,
  hasRule: boolean,
): { text: Line[]; notes: FootnoteDraft[] } {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.size <= 0.92 * body.size && isBelow(lines, start)) start -= 1;
  const foot = lines.slice(start);
  const notes: FootnoteDraft[] = [];
  let opened = -1;
  foot.forEach((line, at) => {
    const label = readMark(line, notes.at(-1)?.label ?? null);
    if (label) {
      if (opened < 0) opened = at;
      notes.push({ ...frame, type: 'footnote', label: label.label, lines: [label.rest], confidence: 0.8 });
    } else if (opened < 0 && hasRule && at === 0) {
      opened = 0;
      notes.push({ ...frame, type: 'footnote', label: '', lines: [line], confidence: 0.5 });
    } else if (opened >= 0) notes.at(-1)!.lines.push(line);
  });
  if (opened < 0) return { text: lines, notes: [] };
  return { text: lines.slice(0, start + opened), notes };
}

/** Whether a line at the foot still belongs to the block of small letters. */
function isBelow(lines: Line[], at: number): boolean {
  const line = lines[at - 1]!;
  const next = lines[at];
  return next === undefined || next.y - line.y < 2.4 * next.size;
}

function readMark(line: Line, before: string | null): { label: string; rest: Line } | null {
  const first = line.items[0]!;
  const found = mark.exec(line.text)?.[1];
  if (!found) return null;
  const isRaised = first.raised === 'superscript' || first.size < 0.82 * line.size;
  const isNext = /^\d+$/.test(found) && (before === null || Number(found) === Number(before) + 1);
  if (!isRaised && !isNext) return null;
  if (/^[a-z]$/.test(found) && !isRaised) return null;
  const rest = dropStart(line.items, found.length);
  return rest ? { label: found, rest: { ...lineOf(rest, line.page), y: line.y } } : null;
}
