import type { Node } from 'prosemirror-model';
import { type NoteBlock, projectNote } from '../../anchoring/note-text.ts';
import { printableText } from '../printable-text.ts';
import { alignOffsets } from './align-offsets.ts';
import type { ParagraphMap } from './paragraph-map.ts';
import type { Placer } from './place-remarks.ts';

/**
 * A placer for a file that was just written from the note: its paragraphs hold the words of the note's blocks in the
 * same order, with labels before them and empty paragraphs in between.
 */
export function placerByText(doc: Node, paragraphs: readonly ParagraphMap[]): Placer {
  const { text, blocks } = projectNote(doc);
  const found = new Map<NoteBlock, ParagraphMap>();
  let next = 0;
  for (const block of blocks) {
    const words = wordsOf(text.slice(block.start, block.end));
    if (words === '') continue;
    const at = paragraphs.findIndex((each, rank) => rank >= next && wordsOf(each.text).includes(words));
    if (at < 0) continue;
    found.set(block, paragraphs[at]!);
    next = at + 1;
  }
  const unitAt = (offset: number) => {
    const block = blocks.findLast((each) => each.start <= offset);
    const paragraph = block && found.get(block);
    if (!block || !paragraph || paragraph.units.length === 0) return null;
    const map = alignOffsets(text.slice(block.start, block.end), paragraph.text);
    const unit = map[Math.min(offset - block.start, map.length - 1)]!;
    return { paragraph, unit: Math.min(unit, paragraph.units.length - 1) };
  };
  return {
    place({ start, end }) {
      const first = unitAt(start);
      const last = unitAt(Math.max(start, end - 1));
      return first && last ? { start: first, end: last } : null;
    },
  };
}

/** Letters and digits alone: spaces and references to footnotes may differ. */
const wordsOf = (text: string): string => printableText(text).replace(/[^\p{L}\p{N}]+/gu, '');
