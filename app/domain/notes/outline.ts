import type { Node } from 'prosemirror-model';
import type { NoteText } from '#editor/anchoring/note-text.ts';

/** A heading of a note and where it begins in the text, in the offsets of annotations. */
export interface Heading {
  id: string;
  /** 1 is a chapter; 2 and 3 lie below it. */
  level: number;
  /** "3.2 Toegang tot hulp": as printed, with its number. */
  title: string;
  start: number;
  /** Physical page of the original; null when it has none. */
  page: number | null;
}

/** A heading with the stretch of text up to the next one. */
export interface OutlineEntry extends Heading {
  end: number;
  /** Names the text of this stretch, whatever version of the note it stands in: what somebody read is kept under it. */
  hash: string;
}

/** Headings below this level would make the outline as long as the note. */
const deepest = 3;

/** The outline of a note, from its own headings. */
export function outlineOf(doc: Node, text: NoteText): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const block of text.blocks) {
    const node = doc.nodeAt(block.pos);
    if (node?.type.name !== 'heading' || !block.id) continue;
    const level = Number(node.attrs.level);
    if (level > deepest) continue;
    const title = [node.attrs.label, text.text.slice(block.start, block.end)].filter(Boolean).join(' ');
    const page = (node.attrs.page as number | null) ?? null;
    entries.push({ id: block.id, level, title, start: block.start, end: text.text.length, hash: '', page });
  }
  return entries.map((entry, index) => {
    const end = entries[index + 1]?.start ?? entry.end;
    return { ...entry, end, hash: hashOf(text.text.slice(entry.start, end)) };
  });
}

/** Two 32-bit multiplicative hashes (FNV-1a): tells the parts of one note apart; nothing is kept safe by it. White space does not count. */
function hashOf(words: string): string {
  let [low, high] = [0x811c9dc5, 0x1234567];
  for (const letter of words.replace(/\s+/gu, ' ').trim()) {
    const code = letter.codePointAt(0)!;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (low >>> 15);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}

/**
 * The outline in chapters: each begins with a heading of the highest level that stands in the note more than once, and
 * holds what is below it. What comes before the first chapter, such as one title above all, is a chapter by itself.
 */
export function chaptersOf<H extends Heading>(outline: readonly H[]): [H, ...H[]][] {
  const levels = outline.map(({ level }) => level).sort((a, b) => a - b);
  const chapter = levels.find((level, at) => levels[at + 1] === level) ?? levels[0] ?? 0;
  const chapters: [H, ...H[]][] = [];
  for (const entry of outline) {
    const last = chapters.at(-1);
    if (!last || entry.level <= chapter) chapters.push([entry]);
    else last.push(entry);
  }
  return chapters;
}

/** The parts that belong to a heading: its own stretch and those of the headings below it. */
export function partsUnder<H extends Heading>(outline: readonly H[], id: string): H[] {
  const index = outline.findIndex((entry) => entry.id === id);
  const first = outline[index];
  if (!first) return [];
  const next = outline.findIndex((entry, at) => at > index && entry.level <= first.level);
  return outline.slice(index, next < 0 ? undefined : next);
}

/**
 * The headings all of whose parts are in `read`: their own stretch and those of the headings below them. In one pass
 * from the end, as an outline has hundreds of lines.
 */
export function wholeRead(outline: readonly Heading[], read: ReadonlySet<string>): Set<string> {
  const whole = new Set<string>();
  // Per level whether all that follows was read, up to the next heading above that level.
  const below: boolean[] = [];
  for (let at = outline.length - 1; at >= 0; at--) {
    const { id, level } = outline[at]!;
    const isWhole = read.has(id) && below.slice(level + 1).every(Boolean);
    if (isWhole) whole.add(id);
    below.length = level + 1;
    below[level] = isWhole && (below[level] ?? true);
  }
  return whole;
}

/** How many of these offsets, in order, stand under each heading, by its id; headings without any are left out. */
export function countByChapter(
  outline: readonly Heading[],
  offsets: readonly number[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  let at = -1;
  for (const offset of offsets) {
    while (at + 1 < outline.length && outline[at + 1]!.start <= offset) at += 1;
    const id = outline[at]?.id;
    if (id !== undefined) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** The nearest heading above an offset; null for what stands before the first heading. */
export function chapterAt<H extends Heading>(outline: readonly H[], offset: number): H | null {
  return outline.findLast((entry) => entry.start <= offset) ?? null;
}
