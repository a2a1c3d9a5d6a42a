import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { type Decoration, DecorationSet } from 'prosemirror-view';
import {
  type AnnotationMark,
  byPlace,
  type DrawnAnnotation,
  depthsOf,
  markOf,
  markPieces,
} from './annotation-marks.ts';

/** What the plugin keeps. Immutable: every change makes a new one. */
export interface AnnotationsState {
  decorations: DecorationSet;
  /** The annotation that has the reader's attention, or null. */
  focused: string | null;
  /** Annotations all of whose text was deleted since they were set; to show as orphans, never to drop. */
  vanished: ReadonlySet<string>;
}

type AnnotationsMeta =
  | { type: 'set'; annotations: readonly DrawnAnnotation[] }
  | { type: 'focus'; id: string | null };

/** Names the plugin's state; `annotationsKey.getState(state)` is undefined without the plugin. */
export const annotationsKey = new PluginKey<AnnotationsState>('annotations');

export interface AnnotationsOptions {
  /** Called when the reader clicks or taps an annotation (the innermost one where several overlap). */
  onOpen(id: string): void;
}

/**
 * Draws annotations as decorations: rows stay rows and reading does not change the text. A transaction that
 * changes the text maps the drawing; only a call of {@link setAnnotations} or a change of focus redraws, and
 * then only the annotations that differ. So a thousand annotations on three hundred pages cost a key press
 * no more than their mapping.
 */
export function annotationDecorations(options: AnnotationsOptions): Plugin<AnnotationsState> {
  return new Plugin<AnnotationsState>({
    key: annotationsKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, focused: null, vanished: new Set() }),
      apply: applyAnnotations,
    },
    props: {
      decorations: (state) => annotationsKey.getState(state)?.decorations,
      handleClick(_view, _pos, event) {
        const target = event.target instanceof Element ? event.target.closest('[data-annotation]') : null;
        const id = target?.getAttribute('data-annotation');
        if (!id) return false;
        options.onOpen(id);
        return false;
      },
    },
  });
}

/** Old positions first through the mapping, new annotations second: their positions count in the new text. */
function applyAnnotations(tr: Transaction, before: AnnotationsState): AnnotationsState {
  const mapped = tr.docChanged ? mapAnnotations(tr, before) : before;
  const meta = tr.getMeta(annotationsKey) as AnnotationsMeta | undefined;
  if (!meta) return mapped;
  return meta.type === 'set'
    ? withAnnotations(mapped, tr.doc, meta.annotations)
    : withFocus(mapped, tr.doc, meta.id);
}

function mapAnnotations(tr: Transaction, before: AnnotationsState): AnnotationsState {
  const removed = new Set<string>();
  const decorations = before.decorations.map(tr.mapping, tr.doc, {
    onRemove: (spec) => removed.add((spec as AnnotationMark).id),
  });
  if (removed.size === 0) return { ...before, decorations };
  for (const piece of decorations.find(undefined, undefined, (spec) => removed.has(spec.id)))
    removed.delete(markOf(piece).id);
  return { ...before, decorations, vanished: new Set([...before.vanished, ...removed]) };
}

/** Replaces the annotations, redrawing only those that came, went or look different. */
function withAnnotations(
  before: AnnotationsState,
  doc: Node,
  annotations: readonly DrawnAnnotation[],
): AnnotationsState {
  const depths = depthsOf(annotations);
  const old = piecesById(before.decorations);
  const added: Decoration[] = [];
  const vanished = new Set<string>();
  for (const annotation of annotations) {
    const { id, kind } = annotation;
    const mark = { id, kind, depth: depths.get(id) ?? 0, focused: id === before.focused };
    const pieces = markPieces(doc, annotation, mark);
    if (pieces.length === 0) vanished.add(id);
    if (samePieces(old.get(id), pieces)) old.delete(id);
    else added.push(...pieces);
  }
  const decorations = before.decorations.remove([...old.values()].flat()).add(doc, added);
  const known = before.focused !== null && depths.has(before.focused);
  return { decorations, focused: known ? before.focused : null, vanished };
}

/** Moves the focus, redrawing the annotation that loses it and the one that gets it. */
function withFocus(before: AnnotationsState, doc: Node, focused: string | null): AnnotationsState {
  if (focused === before.focused) return before;
  const changed = before.decorations.find(
    undefined,
    undefined,
    (spec) => spec.id === focused || spec.id === before.focused,
  );
  const redrawn = changed.flatMap((piece) => {
    const mark = markOf(piece);
    return markPieces(
      doc,
      { ...mark, from: piece.from, to: piece.to },
      { ...mark, focused: mark.id === focused },
    );
  });
  return { ...before, focused, decorations: before.decorations.remove(changed).add(doc, redrawn) };
}

function piecesById(decorations: DecorationSet): Map<string, Decoration[]> {
  const pieces = new Map<string, Decoration[]>();
  for (const piece of decorations.find()) {
    const { id } = markOf(piece);
    const list = pieces.get(id);
    if (list) list.push(piece);
    else pieces.set(id, [piece]);
  }
  return pieces;
}

function samePieces(old: Decoration[] | undefined, pieces: Decoration[]): boolean {
  if (old?.length !== pieces.length) return false;
  const sorted = [...old].sort((a, b) => a.from - b.from);
  return pieces.every((piece, index) => {
    const other = sorted[index]!;
    const [a, b] = [markOf(piece), markOf(other)];
    const alike = a.kind === b.kind && a.depth === b.depth && a.focused === b.focused;
    return alike && piece.from === other.from && piece.to === other.to;
  });
}

/** Puts a complete new list of annotations on a transaction; positions count in the transaction's document. */
export function setAnnotations(tr: Transaction, annotations: readonly DrawnAnnotation[]): Transaction {
  return tr
    .setMeta(annotationsKey, { type: 'set', annotations } satisfies AnnotationsMeta)
    .setMeta('addToHistory', false);
}

/** Gives the focus to an annotation, or with null to none. */
export function setFocusedAnnotation(tr: Transaction, id: string | null): Transaction {
  return tr
    .setMeta(annotationsKey, { type: 'focus', id } satisfies AnnotationsMeta)
    .setMeta('addToHistory', false);
}

/** All drawn annotations in order of reading, each with its present range (over all its pieces). */
export function drawnAnnotations(state: EditorState): DrawnAnnotation[] {
  const decorations = annotationsKey.getState(state)?.decorations ?? DecorationSet.empty;
  return [...piecesById(decorations).values()].map(joined).sort(byPlace);
}

/** The annotations under a position (edges included), shortest first: the innermost one is what the reader means. */
export function annotationsAt(state: EditorState, pos: number): DrawnAnnotation[] {
  const decorations = annotationsKey.getState(state)?.decorations ?? DecorationSet.empty;
  const ids = new Set(decorations.find(pos, pos).map((piece) => markOf(piece).id));
  if (ids.size === 0) return [];
  const whole = piecesById(decorations);
  return [...ids]
    .map((id) => joined(whole.get(id)!))
    .sort((a, b) => a.to - a.from - (b.to - b.from) || byPlace(a, b));
}

function joined(pieces: Decoration[]): DrawnAnnotation {
  const { id, kind } = markOf(pieces[0]!);
  return {
    id,
    kind,
    from: Math.min(...pieces.map((piece) => piece.from)),
    to: Math.max(...pieces.map((piece) => piece.to)),
  };
}
