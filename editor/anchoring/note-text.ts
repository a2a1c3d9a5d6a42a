import type { Node } from 'prosemirror-model';

/** One textblock of the projection: `start`..`end` in the text, `pos` is the position just before the node. */
export interface NoteBlock {
  id: string | null;
  start: number;
  end: number;
  pos: number;
}

/**
 * A document as one string, in UTF-16 offsets, with the way back. Annotations, search and comparison all
 * speak in these offsets, so that an anchor survives every change of structure that leaves the words alone.
 */
export interface NoteText {
  text: string;
  blocks: NoteBlock[];
  /**
   * The document position of an offset. Where an inline leaf without text (a page break, a footnote
   * reference) stands at the offset there are two answers: 'start' lies after the leaf, where a range
   * begins; 'end' lies before it, where a range stops. Offsets outside the text are clamped.
   */
  posAt(offset: number, side?: 'start' | 'end'): number;
  /** The offset of a document position; a position between two blocks is the end of the earlier block. */
  offsetAt(pos: number): number;
}

/** A stretch in which text and document advance together: `length` characters, `size` positions. */
interface Run {
  start: number;
  pos: number;
  length: number;
  size: number;
}

/** The runs of one textblock whose text begins at `start`; appends its text to `parts`. */
function readBlock(block: Node, pos: number, start: number, runs: Run[], parts: string[]): number {
  const first = runs.length;
  let offset = start;
  block.descendants((leaf, at) => {
    const text = leaf.isText ? (leaf.text ?? '') : leaf.isLeaf ? (leaf.type.spec.leafText?.(leaf) ?? '') : '';
    if (text === '') return;
    const from = pos + 1 + at;
    const last = runs.length > first ? runs[runs.length - 1] : undefined;
    if (last && last.pos + last.size === from && last.size === last.length && text.length === leaf.nodeSize) {
      last.length += text.length;
      last.size += text.length;
    } else {
      runs.push({ start: offset, pos: from, length: text.length, size: leaf.nodeSize });
    }
    parts.push(text);
    offset += text.length;
  });
  if (runs.length === first) runs.push({ start, pos: pos + 1, length: 0, size: 0 });
  return offset;
}

/** Index of the last run whose `key` is at most `value`; 0 when there is none. */
function findRun(runs: Run[], key: 'start' | 'pos', value: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = runs[middle]![key];
    if (at <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether `offset` lies in or at an edge of `run`. */
const touches = (run: Run, offset: number) => offset >= run.start && offset <= run.start + run.length;

/**
 * Projects a note or letter to text: every textblock in document order, separated by "\n". Inline leaves
 * give their `leafText` (a hard break is "\n"), others nothing, so showing or hiding page breaks and
 * footnote references never moves an offset. Lookups both ways cost O(log n).
 */
export function projectNote(doc: Node): NoteText {
  const runs: Run[] = [];
  const parts: string[] = [];
  const blocks: NoteBlock[] = [];
  let offset = 0;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (blocks.length > 0) {
      parts.push('\n');
      offset += 1;
    }
    const end = readBlock(node, pos, offset, runs, parts);
    blocks.push({ id: (node.attrs.id as string | null | undefined) ?? null, start: offset, end, pos });
    offset = end;
    return false;
  });
  return { text: parts.join(''), blocks, ...lookups(runs) };
}

/** The two lookups over `runs`, which are ordered by offset and by position alike. */
function lookups(runs: Run[]): Pick<NoteText, 'posAt' | 'offsetAt'> {
  return {
    posAt(offset, side = 'start') {
      let index = findRun(runs, 'start', offset);
      if (side === 'end' && index > 0 && touches(runs[index - 1]!, offset)) index -= 1;
      const run = runs[index];
      if (!run) return 0;
      return run.pos + Math.max(0, Math.min(offset - run.start, run.size));
    },
    offsetAt(pos) {
      const run = runs[findRun(runs, 'pos', pos)];
      if (!run) return 0;
      const inside = Math.max(0, pos - run.pos);
      return run.start + (inside >= run.size ? run.length : Math.min(inside, run.length));
    },
  };
}
