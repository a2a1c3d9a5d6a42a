// @vitest-environment happy-dom
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { focusAnnotation, nextAnnotation, previousAnnotation } from '#editor/plugins/annotation-commands.ts';
import {
  annotationDecorations,
  annotationsAt,
  annotationsKey,
  drawnAnnotations,
  setAnnotations,
} from '#editor/plugins/annotation-decorations.ts';
import type { DrawnAnnotation } from '#editor/plugins/annotation-marks.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const { paragraph, section, doc } = noteSchema.nodes;
const note = (...texts: string[]) =>
  doc!.create(
    null,
    texts.map((text) => section!.create(null, paragraph!.create(null, text ? noteSchema.text(text) : null))),
  );

function stateOf(texts: string[], annotations: DrawnAnnotation[] = [], opened: string[] = []): EditorState {
  const plugins = [annotationDecorations({ onOpen: (id) => opened.push(id) })];
  const state = EditorState.create({ doc: note(...texts), plugins });
  return state.apply(setAnnotations(state.tr, annotations));
}

const question = (id: string, from: number, to: number): DrawnAnnotation => ({
  id,
  kind: 'question',
  from,
  to,
});
const rangesOf = (state: EditorState) => drawnAnnotations(state).map(({ id, from, to }) => [id, from, to]);
const decorationsOf = (state: EditorState) => annotationsKey.getState(state)!.decorations.find();

describe('annotationDecorations', () => {
  it('maps annotations through typing before them', () => {
    const state = stateOf(['wonen en zorg'], [question('a', 8, 10)]);
    expect(rangesOf(state.apply(state.tr.insertText('Over ', 2)))).toEqual([['a', 13, 15]]);
  });

  it('maps old annotations first and takes new positions as positions in the new text', () => {
    const state = stateOf(['wonen en zorg'], [question('a', 8, 10)]);
    const tr = state.tr.insertText('Over ', 2);
    expect(rangesOf(state.apply(setAnnotations(tr, [question('a', 13, 15), question('b', 2, 6)])))).toEqual([
      ['b', 2, 6],
      ['a', 13, 15],
    ]);
  });

  it('keeps the very same drawing of annotations that did not change', () => {
    const state = stateOf(['wonen en zorg', 'en werk'], [question('a', 2, 7), question('b', 19, 21)]);
    const before = decorationsOf(state);
    const after = decorationsOf(
      state.apply(
        setAnnotations(state.tr, [question('a', 2, 7), question('b', 19, 21), question('c', 8, 10)]),
      ),
    );
    expect(after).toHaveLength(3);
    const drawings = after.map((piece) => piece.spec);
    for (const piece of before) expect(drawings.includes(piece.spec)).toBe(true);
  });

  it('redraws only the two annotations between which the focus moves', () => {
    const state = stateOf(
      ['een twee drie'],
      [question('a', 2, 5), question('b', 6, 10), question('c', 11, 15)],
    );
    let focused = state;
    focusAnnotation('a')(state, (tr) => {
      focused = state.apply(tr);
    });
    const drawings = decorationsOf(focused).map((piece) => piece.spec);
    const kept = decorationsOf(state).filter((piece) => drawings.includes(piece.spec));
    expect(kept.map((piece) => piece.spec.id)).toEqual(['b', 'c']);
    expect(annotationsKey.getState(focused)?.focused).toBe('a');
  });

  it('draws an annotation over two paragraphs as one piece for each and gives its whole range back', () => {
    const state = stateOf(['wonen', 'zorg'], [question('a', 4, 13)]);
    expect(decorationsOf(state)).toHaveLength(2);
    expect(rangesOf(state)).toEqual([['a', 4, 13]]);
  });

  it('names annotations whose text was deleted instead of forgetting them', () => {
    const state = stateOf(['wonen en zorg'], [question('a', 8, 10), question('b', 2, 12)]);
    const after = state.apply(state.tr.delete(7, 11));
    expect([...annotationsKey.getState(after)!.vanished]).toEqual(['a']);
    expect(drawnAnnotations(after).map(({ id }) => id)).toEqual(['b']);
  });

  it('gives overlapping annotations different depths and finds the innermost first', () => {
    const state = stateOf(['wonen en zorg'], [question('out', 2, 14), question('in', 8, 10)]);
    expect(decorationsOf(state).map((piece) => [piece.spec.id, piece.spec.depth])).toEqual([
      ['out', 0],
      ['in', 1],
    ]);
    expect(annotationsAt(state, 9).map(({ id }) => id)).toEqual(['in', 'out']);
    expect(annotationsAt(state, 5).map(({ id }) => id)).toEqual(['out']);
  });

  it('walks through the annotations in order of reading, around the end and back', () => {
    let state = stateOf(
      ['een twee', 'drie'],
      [question('c', 14, 18), question('a', 2, 5), question('b', 6, 10)],
    );
    const visited: (string | null)[] = [];
    for (const command of [
      nextAnnotation,
      nextAnnotation,
      nextAnnotation,
      nextAnnotation,
      previousAnnotation,
    ]) {
      command(state, (tr) => {
        state = state.apply(tr);
      });
      visited.push(annotationsKey.getState(state)!.focused);
    }
    expect(visited).toEqual(['b', 'c', 'a', 'b', 'a']);
  });

  it('says that there is nothing to go to in a note without annotations', () => {
    expect(nextAnnotation(stateOf(['leeg']))).toBe(false);
    expect(focusAnnotation('x')(stateOf(['leeg']))).toBe(false);
  });

  it('draws nested marks and opens the innermost one on a click', () => {
    const opened: string[] = [];
    const state = stateOf(['wonen en zorg'], [question('out', 2, 14), question('in', 8, 10)], opened);
    const view = new EditorView(document.body.appendChild(document.createElement('div')), { state });
    const inner = view.dom.querySelector('mark[data-annotation="in"]')!;
    expect(inner.closest('mark[data-annotation="out"]')).not.toBeNull();
    expect(inner.className).toBe('annotation annotation--question annotation--depth-1');
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'target', { value: inner });
    view.someProp('handleClick', (handle) => handle(view, 9, event));
    expect(opened).toEqual(['in']);
    view.destroy();
  });

  it('keeps every annotation, drawn or vanished, through any deletions', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.array(range, { maxLength: 4 }), (places, cuts) => {
        const size = 42;
        const annotations = places.map(([a, b], index) =>
          question(`n${index}`, 2 + Math.min(a, b), 3 + Math.max(a, b)),
        );
        let state = stateOf(['x'.repeat(size)], annotations);
        for (const [a, b] of cuts) {
          const end = state.doc.content.size - 2;
          const from = Math.min(2 + Math.min(a, b), end);
          state = state.apply(state.tr.delete(from, Math.min(2 + Math.max(a, b), end)));
        }
        const vanished = annotationsKey.getState(state)!.vanished;
        const drawn = drawnAnnotations(state).map(({ id }) => id);
        expect([...drawn, ...vanished].sort()).toEqual(annotations.map(({ id }) => id).sort());
      }),
    );
  });
});
