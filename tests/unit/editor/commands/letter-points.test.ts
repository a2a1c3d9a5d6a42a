import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { collabPlugin } from '#editor/collab/collab-plugin.ts';
import {
  goToPoint,
  insertPoint,
  movePoint,
  placedPoints,
  pointAtCaret,
  removePoint,
} from '#editor/commands/letter-points.ts';
import { fixedParts } from '#editor/plugins/fixed-parts.ts';
import { emptyLetter } from '#editor/schema/letter-schema.ts';
import { apply } from './run-command.ts';

const empty = () => EditorState.create({ doc: emptyLetter(), plugins: [collabPlugin(0), fixedParts()] });
const withPoints = (...ids: string[]) =>
  ids.reduce((state, id) => apply(state, insertPoint(id, { ask: `Vraag ${id}` })), empty());
const ids = (state: EditorState) => placedPoints(state.doc).map(({ node }) => node.attrs.id);

describe('advice points in the letter', () => {
  it('begins in the part of the advices, with the caret in the ask', () => {
    const state = withPoints('een');
    expect(ids(state)).toEqual(['een']);
    expect(state.doc.child(4).attrs.part).toBe('advices');
    expect(state.doc.child(4).childCount).toBe(1);
    expect(state.selection.$from.node(-1).type.name).toBe('point_ask');
  });

  it('puts a new point after the one that is being written', () => {
    const state = apply(withPoints('een', 'twee'), goToPoint('een'));
    expect(ids(apply(state, insertPoint('tussen')))).toEqual(['een', 'tussen', 'twee']);
  });

  it('does not put the same point in twice', () => {
    const state = withPoints('een');
    expect(insertPoint('een')(state)).toBe(false);
  });

  it('keeps the lines of a point as paragraphs', () => {
    const state = apply(empty(), insertPoint('een', { why: 'Regel een\nRegel twee' }));
    expect(placedPoints(state.doc)[0]?.node.child(1).childCount).toBe(2);
  });

  it('moves a point up and down, with the caret where it was in it', () => {
    const state = apply(withPoints('een', 'twee', 'drie'), goToPoint('drie'));
    const up = apply(state, movePoint(-1));
    expect(ids(up)).toEqual(['een', 'drie', 'twee']);
    expect(pointAtCaret(up)?.node.attrs.id).toBe('drie');
    expect(ids(apply(up, movePoint(1)))).toEqual(['een', 'twee', 'drie']);
  });

  it('keeps the first point first and the last one last', () => {
    const state = withPoints('een', 'twee');
    expect(movePoint(1)(state)).toBe(false);
    expect(movePoint(-1)(apply(state, goToPoint('een')))).toBe(false);
  });

  it('takes only the point with the caret away', () => {
    const state = apply(withPoints('een', 'twee'), goToPoint('een'));
    expect(ids(apply(state, removePoint))).toEqual(['twee']);
  });

  it('does nothing outside an advice', () => {
    const state = withPoints('een');
    const outside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
    expect(removePoint(outside)).toBe(false);
    expect(movePoint(1)(outside)).toBe(false);
    expect(goToPoint('onbekend')(outside)).toBe(false);
  });
});
