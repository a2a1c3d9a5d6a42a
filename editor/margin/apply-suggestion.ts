import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Passage } from './find-passage.ts';

/** Other words for a place in one paragraph; a newline in them begins a new paragraph. */
export interface Replacement extends Passage {
  words: string;
  /** Whether the place was a whole paragraph when this was proposed. */
  isParagraph: boolean;
}

/**
 * The steps that carry a suggestion out. The new words look like the words that they replace (bold stays bold). A
 * paragraph that was proposed to go as a whole leaves no empty line where the letter can do without it.
 */
export function applySuggestion(doc: Node, { from, to, words, isParagraph }: Replacement): Transform {
  const tr = new Transform(doc);
  const $from = doc.resolve(from);
  const { parent } = $from;
  const isWhole = $from.parentOffset === 0 && to - from === parent.content.size;
  if (words === '' && isParagraph && isWhole && mayGo(doc, from))
    return tr.delete($from.before(), $from.after());
  const marks = $from.marksAcross(doc.resolve(to)) ?? $from.marks();
  const text = (line: string) =>
    line === '' ? Fragment.empty : Fragment.from(doc.type.schema.text(line, marks));
  const lines = words.split('\n');
  if (lines.length === 1) return tr.replace(from, to, new Slice(text(words), 0, 0));
  const blocks = lines.map((line) => parent.type.create(parent.attrs, text(line)));
  return tr.replace(from, to, new Slice(Fragment.from(blocks), 1, 1));
}

/** Whether the parent of the paragraph around a position may lose it. */
function mayGo(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos);
  const index = $pos.index($pos.depth - 1);
  return $pos.node($pos.depth - 1).canReplace(index, index + 1);
}
