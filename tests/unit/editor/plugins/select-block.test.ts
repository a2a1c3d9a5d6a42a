import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { selectBlock } from '#editor/plugins/select-block.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const { paragraph, section, doc, list_item, bullet_list } = noteSchema.nodes;
const p = (text: string) => paragraph!.create(null, text ? noteSchema.text(text) : null);
const note = doc!.create(null, [
  section!.create(null, [
    p('Wonen en zorg'),
    p(''),
    bullet_list!.create(null, list_item!.create(null, p('Vervoer'))),
  ]),
]);

function selectedText(times: number, caret: number): string {
  let state = EditorState.create({ doc: note });
  state = state.apply(state.tr.setSelection(TextSelection.create(note, caret)));
  for (let count = 0; count < times; count++) {
    selectBlock(state, (tr) => {
      state = state.apply(tr);
    });
  }
  const { from, to } = state.selection;
  return state.doc.textBetween(from, to, '|');
}

describe('selectBlock', () => {
  it('selects the whole paragraph around the caret', () => {
    expect(selectedText(1, 5)).toBe('Wonen en zorg');
  });

  it('grows by the next paragraph with text when asked again', () => {
    expect(selectedText(2, 5)).toBe('Wonen en zorg||Vervoer');
  });

  it('does nothing when the whole note is selected', () => {
    expect(selectedText(5, 5)).toBe(selectedText(2, 5));
  });

  it('selects a line of a list', () => {
    expect(selectedText(1, note.content.size - 4)).toBe('Vervoer');
  });
});
