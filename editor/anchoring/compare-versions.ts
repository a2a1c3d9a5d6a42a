import type { Node } from 'prosemirror-model';
import { alignVersions } from './align-versions.ts';
import { pairBlocks } from './block-pairs.ts';
import { longestIncreasing } from './increasing-order.ts';
import { type NoteBlock, type NoteText, projectNote } from './note-text.ts';
import { diffWords, type WordChange } from './word-diff.ts';

/**
 * One line of a comparison, for two columns or one.
 * - same: reads the same (typography aside); changed: some words differ; moved: stands in another order, its
 *   words may differ too; added and removed: only in one version.
 */
export interface BlockChange {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  oldBlock: NoteBlock | null;
  newBlock: NoteBlock | null;
  /** `same` and `added` pieces together are the new block's text. */
  words: WordChange[];
}

/**
 * Compares two versions of a note paragraph by paragraph and word by word. The lines follow the new version;
 * a removed paragraph comes after the one that preceded it. A paragraph that was split is compared with each
 * of its parts. Empty paragraphs are left out.
 */
export function compareVersions(oldDoc: Node, newDoc: Node): BlockChange[] {
  const old = projectNote(oldDoc);
  const next = projectNote(newDoc);
  const alignment = alignVersions(old.text, next.text);
  const partners = pairBlocks(alignment, old, next);
  const inOrder = blocksInOrder(partners);
  const lines = next.blocks.map((newBlock, index): BlockChange => {
    const partner = partners[index]!;
    if (partner < 0)
      return { kind: 'added', oldBlock: null, newBlock, words: [whole('added', next, newBlock)] };
    const oldBlock = old.blocks[partner]!;
    const words = diffWords(alignment, oldBlock, newBlock, (word) => shownElsewhere(word, index));
    const changed = words.some(({ kind }) => kind !== 'same');
    return { kind: inOrder.has(index) ? (changed ? 'changed' : 'same') : 'moved', oldBlock, newBlock, words };
  });
  /** Whether an old word stands in a new block, other than `index`, that is compared with the same old block. */
  function shownElsewhere(word: number, index: number): boolean {
    const landed = alignment.toNew[word]!;
    if (landed < 0) return false;
    const at = blockIndexAt(next, alignment.next.starts[landed]!);
    return at !== index && partners[at] === partners[index];
  }
  return withRemoved(lines, partners, old).filter(({ words }) =>
    words.some(({ text }) => text.trim() !== ''),
  );
}

const whole = (kind: WordChange['kind'], { text }: NoteText, block: NoteBlock): WordChange => ({
  kind,
  text: text.slice(block.start, block.end),
});

function blockIndexAt({ blocks }: NoteText, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** New blocks that kept their order; the parts of a split block count as in order together. */
function blocksInOrder(partners: Int32Array): Set<number> {
  const paired = [...partners.keys()].filter((index) => partners[index]! >= 0);
  const order = longestIncreasing(paired.map((index, at) => partners[index]! + at / (paired.length + 1)));
  return new Set(order.map((at) => paired[at]!));
}

/** Puts each removed block after the line of the old block before it, or first when there is none. */
function withRemoved(lines: BlockChange[], partners: Int32Array, old: NoteText): BlockChange[] {
  const lineOf = new Map<number, number>();
  partners.forEach((partner, line) => {
    if (partner >= 0) lineOf.set(partner, line);
  });
  const after = new Map<number, BlockChange[]>();
  let line = -1;
  old.blocks.forEach((oldBlock, index) => {
    const at = lineOf.get(index);
    if (at !== undefined) {
      line = at;
      return;
    }
    const removed: BlockChange = {
      kind: 'removed',
      oldBlock,
      newBlock: null,
      words: [whole('removed', old, oldBlock)],
    };
    after.set(line, [...(after.get(line) ?? []), removed]);
  });
  return [
    ...(after.get(-1) ?? []),
    ...lines.flatMap((change, index) => [change, ...(after.get(index) ?? [])]),
  ];
}
