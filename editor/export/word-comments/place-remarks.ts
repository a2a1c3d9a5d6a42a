import type { Node } from 'prosemirror-model';
import { type NoteBlock, type NoteText, projectNote } from '../../anchoring/note-text.ts';
import type { BlockSource } from '../../schema/block-attrs.ts';
import { alignOffsets } from './align-offsets.ts';
import type { CommentRange } from './insert-markers.ts';
import type { ParagraphMap } from './paragraph-map.ts';

type Place = CommentRange['start'];

/** Finds, for a range of a note's text, the characters in the Word part that the note was read from. */
export interface Placer {
  /** Null when no paragraph of the part stands behind the range. */
  place(range: { start: number; end: number }): { start: Place; end: Place } | null;
}

/**
 * A placer for a note that was read from `part`. Word allows no comments in footnotes and text boxes: a remark in a
 * footnote goes to the reference of that note, one in a text box to the paragraph on which the box hangs.
 */
export function placerFor(doc: Node, part: string, paragraphs: readonly ParagraphMap[]): Placer {
  const text = projectNote(doc);
  const references = footnoteReferences(doc, text);
  const notes = footnoteOfBlocks(doc, text);
  const lines = new Map<NoteBlock, number[]>();

  const paragraphOf = (block: NoteBlock): ParagraphMap | null => {
    const source = doc.nodeAt(block.pos)?.attrs.source as BlockSource | null | undefined;
    return source?.part === part ? (paragraphs[source.index] ?? null) : null;
  };
  const offsetIn = (block: NoteBlock, paragraph: ParagraphMap, offset: number): number => {
    const map = lines.get(block) ?? alignOffsets(text.text.slice(block.start, block.end), paragraph.text);
    lines.set(block, map);
    return map[Math.max(0, Math.min(offset - block.start, map.length - 1))]!;
  };

  const unitAt = (offset: number, side: 'start' | 'end'): Place | null => {
    const at = side === 'start' ? offset : Math.max(0, offset - 1);
    const block = blockAt(text.blocks, at);
    if (!block) return null;
    const note = notes.get(block);
    const reference = note === undefined ? undefined : references.get(note);
    // A remark on a footnote stands at the word that the footnote is about.
    if (reference !== undefined && reference !== at) return unitAt(Math.max(1, reference), 'end');
    const paragraph = paragraphOf(block);
    if (!paragraph) return null;
    const host = paragraphs[paragraph.host]!;
    if (host !== paragraph) return edgeOf(host, side);
    if (paragraph.units.length === 0) return null;
    const unit = offsetIn(block, paragraph, at);
    return { paragraph, unit: Math.min(unit, paragraph.units.length - 1) };
  };

  return {
    place(range) {
      const { start, end } = withoutBreaks(text.blocks, range);
      const first = unitAt(start, 'start');
      const last = unitAt(Math.max(end, start + 1), 'end');
      if (!first || !last) return null;
      return inOrder(first, last) ? { start: first, end: last } : { start: first, end: first };
    },
  };
}

/** The break between two blocks belongs to neither: a range does not begin or end with one. */
function withoutBreaks(blocks: readonly NoteBlock[], { start, end }: { start: number; end: number }) {
  const isBreak = (offset: number) => blockAt(blocks, offset)?.end === offset;
  let [from, to] = [start, end];
  while (from < to - 1 && isBreak(from)) from += 1;
  while (to - 1 > from && isBreak(to - 1)) to -= 1;
  return { start: from, end: to };
}

const edgeOf = (paragraph: ParagraphMap, side: 'start' | 'end'): Place | null =>
  paragraph.units.length === 0
    ? null
    : { paragraph, unit: side === 'start' ? 0 : paragraph.units.length - 1 };

const inOrder = (first: Place, last: Place): boolean =>
  first.paragraph.units[first.unit]!.from <= last.paragraph.units[last.unit]!.from;

/** The block that holds an offset, or the one before it for the break between two blocks. */
function blockAt(blocks: readonly NoteBlock[], offset: number): NoteBlock | undefined {
  return blocks.findLast((block) => block.start <= offset);
}

/** Where each footnote is referred to, as offset in the text. */
function footnoteReferences(doc: Node, text: NoteText): Map<string, number> {
  const references = new Map<string, number>();
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote_ref' && !references.has(String(node.attrs.noteId)))
      references.set(String(node.attrs.noteId), text.offsetAt(pos));
  });
  return references;
}

/** The footnote in which a block stands. */
function footnoteOfBlocks(doc: Node, text: NoteText): Map<NoteBlock, string> {
  const byPos = new Map(text.blocks.map((block) => [block.pos, block]));
  const notes = new Map<NoteBlock, string>();
  doc.descendants((node, pos) => {
    if (node.type.name !== 'footnote') return true;
    node.descendants((inner, at) => {
      const block = byPos.get(pos + 1 + at);
      if (block && inner.isTextblock) notes.set(block, String(node.attrs.noteId));
    });
    return false;
  });
  return notes;
}
