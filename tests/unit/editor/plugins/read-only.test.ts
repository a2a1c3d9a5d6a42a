// @vitest-environment happy-dom
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, it } from 'vitest';
import { readOnly } from '#editor/plugins/read-only.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const { paragraph, section, doc } = noteSchema.nodes;
const note = doc!.create(
  null,
  section!.create(null, paragraph!.create(null, noteSchema.text('Wonen en zorg'))),
);
let view: EditorView;

function openNote(): EditorView {
  const state = EditorState.create({ doc: note, plugins: [readOnly(), keymap(baseKeymap)] });
  view = new EditorView(document.body.appendChild(document.createElement('div')), { state });
  return view;
}

afterEach(() => view.destroy());

describe('readOnly', () => {
  it('refuses every transaction that changes the text and lets the selection move', () => {
    openNote();
    view.dispatch(view.state.tr.insertText('!', 3));
    expect(view.state.doc.eq(note)).toBe(true);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 2, 7)));
    expect([view.state.selection.from, view.state.selection.to]).toEqual([2, 7]);
  });

  it('stays contenteditable for the caret, says that it is read-only and keeps the on-screen keyboard away', () => {
    openNote();
    expect(view.dom.getAttribute('contenteditable')).toBe('true');
    expect(view.dom.getAttribute('aria-readonly')).toBe('true');
    expect(view.dom.getAttribute('inputmode')).toBe('none');
  });

  it.each(['beforeinput', 'paste', 'drop', 'cut'])('stops a %s before the browser acts on it', (type) => {
    openNote();
    const event = new Event(type, { bubbles: true, cancelable: true });
    view.dom.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(view.state.doc.eq(note)).toBe(true);
  });

  it.each(['Enter', 'Backspace', 'Delete'])('stops the %s key', (key) => {
    openNote();
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    view.dom.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(view.state.doc.eq(note)).toBe(true);
  });

  it('leaves copying and moving keys to the browser', () => {
    openNote();
    for (const init of [{ key: 'c', ctrlKey: true }, { key: 'Home' }, { key: 'ArrowDown', shiftKey: true }]) {
      const handled = view.someProp('handleKeyDown', (handle) =>
        handle(view, new KeyboardEvent('keydown', init)),
      );
      expect(handled ?? false).toBe(false);
    }
  });
});
