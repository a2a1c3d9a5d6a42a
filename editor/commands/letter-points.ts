import type { Node, NodeType, Schema } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';

/** The words of a new advice point; empty ones become an empty paragraph. */
export interface PointWords {
  ask?: string;
  why?: string;
  passage?: string;
  success?: string;
}

/** An advice point in the letter: where it stands, and its number among all points, from 1. */
export interface PlacedPoint {
  node: Node;
  pos: number;
  number: number;
}

/** All advice points in their order. */
export function placedPoints(doc: Node): PlacedPoint[] {
  const points: PlacedPoint[] = [];
  doc.forEach((part, offset) => {
    part.forEach((node, at) => {
      if (node.type.name === 'advice_point')
        points.push({ node, pos: offset + 1 + at, number: points.length + 1 });
    });
  });
  return points;
}

/** The advice point that holds the caret; null outside one. */
export function pointAtCaret(state: EditorState): PlacedPoint | null {
  const { from } = state.selection;
  return placedPoints(state.doc).find(({ node, pos }) => from >= pos && from <= pos + node.nodeSize) ?? null;
}

/** An advice point node with these words; each line of a text is a paragraph. */
function pointNode(schema: Schema, id: string, words: PointWords = {}): Node {
  const part = (name: keyof PointWords) =>
    nodeType(schema, `point_${name}`).create(
      null,
      (words[name] ?? '')
        .split('\n')
        .map((line) => nodeType(schema, 'paragraph').create(null, line ? schema.text(line) : null)),
    );
  return nodeType(schema, 'advice_point').create({ id }, [
    part('ask'),
    part('why'),
    part('passage'),
    part('success'),
  ]);
}

/**
 * Puts a new advice point after the one with the caret, or after the last one, with the caret in its ask.
 * Does nothing when a point with this id is there already.
 *
 * @param id made by the caller, so that the same id can name the row with its sources
 */
export function insertPoint(id: string, words: PointWords = {}): Command {
  return (state, dispatch) => {
    const points = placedPoints(state.doc);
    if (points.some(({ node }) => node.attrs.id === id)) return false;
    const after = pointAtCaret(state) ?? points.at(-1) ?? null;
    const at = after ? after.pos + after.node.nodeSize : endOfAdvices(state.doc);
    if (at === null) return false;
    if (dispatch) {
      const tr = state.tr.insert(at, pointNode(state.schema, id, words));
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
    }
    return true;
  };
}

/**
 * Moves the point with the caret before its neighbour (-1) or after it (1). Only the moved point is taken out and
 * put back, so that somebody who writes in the neighbour is not disturbed.
 */
export function movePoint(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const here = pointAtCaret(state);
    if (!here) return false;
    const points = placedPoints(state.doc);
    const other = points[here.number - 1 + direction];
    if (!other || !sameParent(state.doc, here.pos, other.pos)) return false;
    if (dispatch) dispatch(moved(state, here, direction < 0 ? other.pos : other.pos + other.node.nodeSize));
    return true;
  };
}

function moved(state: EditorState, { node, pos }: PlacedPoint, to: number): Transaction {
  const offset = state.selection.from - pos;
  const tr = state.tr.delete(pos, pos + node.nodeSize);
  const at = tr.mapping.map(to);
  tr.insert(at, node);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + offset))).scrollIntoView();
}

/** Takes the point with the caret out of the letter; undo brings it back. */
export const removePoint: Command = (state, dispatch) => {
  const here = pointAtCaret(state);
  if (!here) return false;
  dispatch?.(state.tr.delete(here.pos, here.pos + here.node.nodeSize).scrollIntoView());
  return true;
};

/** Puts the caret in the ask of a point; false when the letter has no point with this id. */
export function goToPoint(id: string): Command {
  return (state, dispatch) => {
    const found = placedPoints(state.doc).find(({ node }) => node.attrs.id === id);
    if (!found) return false;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(found.pos + 3))).scrollIntoView());
    return true;
  };
}

function endOfAdvices(doc: Node): number | null {
  let end: number | null = null;
  doc.forEach((part, offset) => {
    if (part.attrs.part === 'advices') end = offset + part.nodeSize - 1;
  });
  return end;
}

const sameParent = (doc: Node, a: number, b: number) => doc.resolve(a).start() === doc.resolve(b).start();

function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new RangeError(`the schema has no ${name}`);
  return type;
}
