import type { Node } from 'prosemirror-model';
import type { NoteText } from '#editor/anchoring/note-text.ts';

/** A heading of a note with the stretch of text up to the next heading, in the offsets of annotations. */
export interface OutlineEntry {
  id: string;
  /** 1 is a chapter; 2 and 3 lie below it. */
  level: number;
  /** "3.2 Toegang tot hulp": as printed, with its number. */
  title: string;
  start: number;
  end: number;
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
    entries.push({ id: block.id, level, title, start: block.start, end: text.text.length });
  }
  return entries.map((entry, index) => ({ ...entry, end: entries[index + 1]?.start ?? entry.end }));
}

/** The nearest heading above an offset; null for what stands before the first heading. */
export function chapterAt(outline: readonly OutlineEntry[], offset: number): OutlineEntry | null {
  return outline.findLast((entry) => entry.start <= offset) ?? null;
}
