import { joinBackward, lift, splitBlock, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import type { Chance } from './seeded-random.ts';

/** What a writer may do at random; text comes from `letter()`, which never gives the same character twice. */
export function randomEdit(state: EditorState, chance: Chance, letter: () => string): Transaction | null {
  const kind = chance.below(10);
  if (kind < 4) return insertText(state, chance, letter);
  if (kind < 6) return deleteRange(state, chance);
  const placed = state.apply(state.tr.setSelection(selectionAt(state.doc, chance)));
  const command = structural[chance.below(structural.length)]!;
  let made: Transaction | null = null;
  command(command === undo || command === redo ? state : placed, (tr) => {
    made = tr;
  });
  return made ? rebuilt(state, made) : null;
}

const { nodes, marks } = letterSchema;
const structural: Command[] = [
  splitBlock,
  joinBackward,
  lift,
  wrapIn(nodes.bullet_list!),
  wrapInList(nodes.bullet_list!),
  wrapInList(nodes.ordered_list!),
  toggleMark(marks.strong!),
  toggleMark(marks.em!),
  undo,
  undo,
  redo,
];

/** The same steps on the state itself; undo and redo are already made on it and carry their own bookkeeping. */
function rebuilt(state: EditorState, made: Transaction): Transaction {
  if (made.before === state.doc && made.getMeta('history$')) return made;
  const tr = state.tr;
  for (const step of made.steps) tr.step(step);
  return tr;
}

function insertText(state: EditorState, chance: Chance, letter: () => string): Transaction {
  const { from } = selectionAt(state.doc, chance);
  const text = Array.from({ length: 1 + chance.below(3) }, letter).join('');
  return state.tr.insertText(text, from);
}

/** Half of the deletions stay in one paragraph, half run over several within a part of the letter. */
function deleteRange(state: EditorState, chance: Chance): Transaction {
  const { $from, from } = selectionAt(state.doc, chance);
  const end = chance.happens(0.5) ? $from.end() : $from.end(1);
  const to = Math.min(end, from + 1 + chance.below(8));
  return to > from ? state.tr.deleteRange(from, to) : state.tr;
}

function selectionAt(doc: Node, chance: Chance): TextSelection {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) places.push(pos + 1 + at);
  });
  const anchor = places[chance.below(places.length)]!;
  const $anchor = doc.resolve(anchor);
  return TextSelection.create(doc, anchor, Math.min($anchor.end(), anchor + chance.below(4)));
}
