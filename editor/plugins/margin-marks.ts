import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { findPassage, type Passage } from '../margin/find-passage.ts';
import type { Quote } from '../margin/passage-text.ts';
import { withinText } from '../margin/within-text.ts';
import { placeHere } from './remote-carets.ts';

/** A comment or a suggestion as it is drawn in the text. Positions belong to a version of the letter. */
export interface MarginMark extends Quote {
  id: string;
  from: number;
  to: number;
  /** Whether the server found its words; without them it is drawn nowhere. */
  orphaned: boolean;
  /** What a suggestion puts there; null for a comment. */
  words: string | null;
  /** Says whose it is to who cannot see the drawing: "voorstel van Bart". */
  label: string;
}

interface Marks {
  set: DecorationSet;
  known: ReadonlyMap<string, MarginMark>;
  /** Marks of a version that has not arrived here yet. */
  early: { marks: readonly MarginMark[]; version: number } | null;
  focused: string | null;
}

type Change =
  | { kind: 'show'; marks: readonly MarginMark[]; version: number }
  | { kind: 'focus'; id: string | null }
  | { kind: 'look' };

interface Spec {
  id: string;
  part: 'passage' | 'words';
}

const marksKey = new PluginKey<Marks>('margin-marks');
const empty: Marks = { set: DecorationSet.empty, known: new Map(), early: null, focused: null };

/**
 * Draws comments and suggestions in the text. What is drawn is mapped through every change; only what is new, changed
 * or chosen is drawn anew, so that typing costs the same with fifty suggestions as with one.
 *
 * @param onPick somebody clicked on the words of one
 */
export function marginMarks(onPick: (id: string) => void): Plugin<Marks> {
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: () => empty,
      apply(tr, marks, _before, after) {
        const change = tr.getMeta(marksKey) as Change | undefined;
        const mapped = tr.docChanged ? { ...marks, set: marks.set.map(tr.mapping, tr.doc) } : marks;
        return settled(changed(mapped, change, after), after);
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state)?.set,
      handleClick(_view, _pos, event) {
        const target = event.target instanceof Element ? event.target.closest('[data-margin]') : null;
        const id = target?.getAttribute('data-margin');
        if (id) onPick(id);
        return false;
      },
    },
  });
}

/**
 * Puts the whole list of the server on a transaction. What was carried elsewhere by edits of this screen (a place beside
 * words that two people typed at) goes where the server has it; all else is not drawn anew.
 */
export const showMargin = (tr: Transaction, marks: readonly MarginMark[], version: number): Transaction =>
  withChange(tr, { kind: 'show', marks, version });

/** Chooses one to stand out, or none. */
export const focusMark = (tr: Transaction, id: string | null): Transaction =>
  withChange(tr, { kind: 'focus', id });

/** Looks again for words that were gone: an undo brings them back. Meant for a pause in typing. */
export const lookForWords = (tr: Transaction): Transaction => withChange(tr, { kind: 'look' });

const withChange = (tr: Transaction, change: Change): Transaction =>
  tr.setMeta(marksKey, change).setMeta('addToHistory', false);

/** Where one stands in the text of this editor now; null when its words are gone. */
export function markPlace(state: EditorState, id: string): Passage | null {
  const marks = marksKey.getState(state);
  const mark = marks?.known.get(id);
  return marks && mark ? drawnPlace(marks.set, mark) : null;
}

/** Which ones have no words in this editor now. */
export function marksWithoutWords(state: EditorState): string[] {
  const { set, known } = marksKey.getState(state) ?? empty;
  const drawn = new Set(set.find().map(({ spec }) => (spec as Spec).id));
  return [...known.values()].filter((mark) => !drawn.has(mark.id)).map(({ id }) => id);
}

/** The ones at the caret, or in the selection. */
export function marksAtSelection(state: EditorState): string[] {
  const { from, to } = state.selection;
  const found = marksKey.getState(state)?.set.find(from, to) ?? [];
  return [...new Set(found.map(({ spec }) => (spec as Spec).id))];
}

function changed(marks: Marks, change: Change | undefined, state: EditorState): Marks {
  if (!change) return marks;
  if (change.kind === 'show') return { ...marks, early: { marks: change.marks, version: change.version } };
  if (change.kind === 'look') return looked(marks, state);
  const touched = [marks.focused, change.id].flatMap((id) => (id ? (marks.known.get(id) ?? []) : []));
  const focused = { ...marks, focused: change.id };
  return touched.reduce((all, mark) => redrawn(all, mark, state, drawnPlace(all.set, mark)), focused);
}

/** Draws a list of the server once its version is here. */
function settled(marks: Marks, state: EditorState): Marks {
  const { early } = marks;
  if (!early || placeHere(state, 0, { version: early.version, side: 1 }) === null) return marks;
  const ids = new Set(early.marks.map(({ id }) => id));
  const gone = marks.set.find(undefined, undefined, (spec) => !ids.has((spec as Spec).id));
  const start: Marks = {
    ...marks,
    early: null,
    set: gone.length > 0 ? marks.set.remove(gone) : marks.set,
    known: new Map(early.marks.map((mark) => [mark.id, mark])),
  };
  return early.marks.reduce((all, mark) => {
    const here = drawnPlace(all.set, mark);
    const place = arrived(mark, early.version, state);
    const before = marks.known.get(mark.id);
    if (before && isDrawnAlike(before, mark) && isSamePlace(here, place)) return all;
    return redrawn(all, mark, state, place);
  }, start);
}

const isDrawnAlike = (a: MarginMark, b: MarginMark): boolean => a.words === b.words && a.label === b.label;

const isSamePlace = (a: Passage | null, b: Passage | null): boolean => a?.from === b?.from && a?.to === b?.to;

/** Where the server has it, with what is not confirmed here yet. */
function arrived(mark: MarginMark, version: number, state: EditorState): Passage | null {
  if (mark.orphaned) return findPassage(state.doc, mark);
  const from = placeHere(state, mark.from, { version, side: 1 });
  const to = placeHere(state, mark.to, { version, side: mark.from === mark.to ? 1 : -1 });
  if (from === null || to === null || from > to || (from === to && mark.from < mark.to))
    return findPassage(state.doc, mark);
  return withinText(state.doc, { from, to }) ?? findPassage(state.doc, mark);
}

function looked(marks: Marks, state: EditorState): Marks {
  return [...marks.known.values()]
    .filter((mark) => drawnPlace(marks.set, mark) === null)
    .reduce((all, mark) => redrawn(all, mark, state, findPassage(state.doc, mark)), marks);
}

const piecesOf = (set: DecorationSet, id: string): Decoration[] =>
  set.find(undefined, undefined, (spec) => (spec as Spec).id === id);

/** The range that is drawn now: that of its words, or the place of a suggestion that only adds. */
function drawnPlace(set: DecorationSet, mark: MarginMark): Passage | null {
  const pieces = piecesOf(set, mark.id);
  const passage = pieces.filter(({ spec }) => (spec as Spec).part === 'passage');
  const chosen = passage.length > 0 || mark.quote !== '' ? passage : pieces;
  if (chosen.length === 0) return null;
  return {
    from: Math.min(...chosen.map(({ from }) => from)),
    to: Math.max(...chosen.map(({ to }) => to)),
  };
}

function redrawn(marks: Marks, mark: MarginMark, state: EditorState, at: Passage | null): Marks {
  const set = marks.set.remove(piecesOf(marks.set, mark.id));
  const place = at && withinText(state.doc, at);
  if (!place) return { ...marks, set };
  return { ...marks, set: set.add(state.doc, drawing(mark, place, marks.focused === mark.id)) };
}

function drawing(mark: MarginMark, { from, to }: Passage, focused: boolean): Decoration[] {
  const { id, words } = mark;
  const attrs = {
    nodeName: words === null ? 'mark' : 'del',
    class: words === null ? 'letter-comment' : 'letter-del',
    'data-margin': id,
    ...(focused ? { 'data-focused': '' } : {}),
  };
  const passage: Spec = { id, part: 'passage' };
  const pieces = from < to ? [Decoration.inline(from, to, attrs, passage)] : [];
  if (words === null) return pieces;
  const spec = { id, part: 'words', side: -1, key: `${id}-${focused}-${words}-${mark.label}` };
  return [
    ...pieces,
    Decoration.widget(to, () => wordsElement(mark, focused), { ...spec, ignoreSelection: true }),
  ];
}

/** The proposed words, with whose they are for ears; new paragraphs show their sign. */
function wordsElement({ id, words, label }: MarginMark, focused: boolean): HTMLElement {
  const element = document.createElement('ins');
  element.className = 'letter-ins';
  element.dataset.margin = id;
  if (focused) element.dataset.focused = '';
  element.contentEditable = 'false';
  const whose = document.createElement('span');
  whose.className = 'visually-hidden';
  whose.textContent = ` (${label}: `;
  const end = document.createElement('span');
  end.className = 'visually-hidden';
  end.textContent = ') ';
  element.append(whose, (words ?? '').replaceAll('\n', ' ¶ '), end);
  return element;
}
