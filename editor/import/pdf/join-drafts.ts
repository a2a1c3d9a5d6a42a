import { joinTable } from './join-tables.ts';
import { type Draft, type ListItemDraft, linesOf, type TextDraft } from './layout/drafts.ts';
import { isFull } from './layout/group-lines.ts';
import { type Line, textOf } from './layout/line.ts';

/** A caption, figure or table may float between the two halves of a paragraph; no more than this many. */
const maxFloats = 3;

/**
 * Joins what a page or column break cut in two: a paragraph or list item whose first half is not finished, and a
 * table whose columns go on. Drafts stay in order; a figure between the halves comes after them.
 */
export function joinDrafts(drafts: Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    if (giveCaption(joined.at(-1), draft)) continue;
    if (draft.type === 'table' && joinTable(joined.at(-1), draft, joinDrafts)) continue;
    const open = draft.type === 'paragraph' && isCut(joined.at(-1), draft) ? openText(joined) : null;
    if (open && draft.type === 'paragraph' && goesOn(open, draft)) {
      open.lines.push(...draft.lines);
      open.right = draft.right;
      open.left = draft.left;
      open.last = draft.last;
    } else joined.push(draft);
  }
  return joined;
}

/** A caption right under a figure becomes its own. */
function giveCaption(before: Draft | undefined, draft: Draft): boolean {
  if (before?.type !== 'figure' || before.caption || before.page !== draft.page) return false;
  if (draft.type !== 'paragraph' || !figureCaption.test(draft.lines[0]!.text) || draft.lines.length > 4)
    return false;
  before.caption = draft.lines;
  return true;
}

/** Whether a break of page, column or a float lies before this draft. */
function isCut(before: Draft | undefined, draft: TextDraft): boolean {
  if (!before) return false;
  const last = linesOf(before).at(-1);
  const isFloat = !last || ('role' in before && before.role === 'caption');
  return isFloat || last.page !== draft.lines[0]!.page || Boolean(before.last && draft.first);
}

/** The text before the floats, when it is what could go on here. */
function openText(joined: Draft[]): TextDraft | ListItemDraft | null {
  for (let back = 1; back <= maxFloats + 1; back++) {
    const draft = joined.at(-back);
    if (!draft || draft.type === 'heading' || draft.type === 'footnote') return null;
    if (draft.type === 'list_item') return draft;
    if (draft.type === 'paragraph' && !draft.role) return draft;
    if (draft.type === 'paragraph' && draft.role !== 'caption') return null;
  }
  return null;
}

const figureCaption = /^(?:figuur|afbeelding|grafiek|kaart|foto|schema|diagram)\s*[\dIVX]*\b/i;
const sentenceEnd = /[.?!:;…]["”’'»)\]]*$/;
const abbreviation =
  /(?:^|[\s(])(?:bijv|bv|o\.a|d\.w\.z|m\.b\.t|t\.a\.v|i\.h\.k\.v|ca|nr|art|resp|incl|excl|mevr|dhr|dr|drs|prof|ir|mr|ing|vgl|zgn|max|min|blz|p|lid)\.$/i;

function goesOn(open: TextDraft | ListItemDraft, draft: TextDraft): boolean {
  const previous = open.lines.at(-1)!;
  const next = draft.lines[0]!;
  if (draft.role || Math.abs(previous.size - next.size) > 0.08 * next.size) return false;
  if (
    open.type === 'list_item' &&
    open.depth === null &&
    next.x - draft.left < open.textIndent - 0.8 * next.size
  )
    return false;
  const text = withoutRaised(previous);
  const isLower = /^["“‘'(]*\p{Ll}/u.test(next.text);
  if (/\p{L}[-\u2010\u00ad]$/u.test(text) && isLower) return true;
  if (sentenceEnd.test(text)) return abbreviation.test(text) && isFull(previous, next, open);
  // A lone short line that happens to fill its own width is a line of its own.
  return isLower || (isFull(previous, next, open) && (open.lines.length > 1 || text.length > 40));
}

/** Text without footnote numbers, so that "gedaan.3" is seen to end a sentence. */
function withoutRaised(line: Line): string {
  const letters = line.items.filter((item) => item.raised !== 'superscript');
  return letters.length > 0 ? textOf(letters) : line.text;
}
