import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  annotationDecorations,
  annotationsKey,
  setAnnotations,
} from '#editor/plugins/annotation-decorations.ts';
import { nextOverlapping } from '#editor/plugins/overlapping-annotations.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

function noteWith(annotations: readonly { id: string; from: number; to: number }[], caret: number) {
  const { doc, section, paragraph } = noteSchema.nodes;
  const text = noteSchema.text('Inwoners melden zich bij het wijkteam in de buurt.');
  const state = EditorState.create({
    doc: doc!.create(null, section!.create(null, paragraph!.create(null, text))),
    plugins: [annotationDecorations({ onOpen: () => undefined })],
  });
  const drawn = annotations.map((one) => ({ ...one, kind: 'remark' }));
  const placed = state.apply(setAnnotations(state.tr, drawn));
  return placed.apply(placed.tr.setSelection(TextSelection.create(placed.doc, caret)));
}

function rounds(state: EditorState, times: number): (string | null | undefined)[] {
  const seen: (string | null | undefined)[] = [];
  let now = state;
  for (let time = 0; time < times; time += 1) {
    nextOverlapping(now, (tr) => {
      now = now.apply(tr);
    });
    seen.push(annotationsKey.getState(now)?.focused);
  }
  return seen;
}

describe('annotations that overlap', () => {
  it('are gone round from the shortest to the longest, and back to the first', () => {
    const state = noteWith(
      [
        { id: 'lang', from: 2, to: 40 },
        { id: 'kort', from: 10, to: 14 },
        { id: 'midden', from: 8, to: 20 },
        { id: 'elders', from: 42, to: 48 },
      ],
      12,
    );
    expect(rounds(state, 4)).toEqual(['kort', 'midden', 'lang', 'kort']);
  });

  it('are none where nothing was annotated', () => {
    expect(nextOverlapping(noteWith([{ id: 'elders', from: 42, to: 48 }], 5))).toBe(false);
  });
});
