// @vitest-environment happy-dom
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, it } from 'vitest';
import { collabPlugin } from '#editor/collab/collab-plugin.ts';
import { moveCaret, remoteCarets } from '#editor/plugins/remote-carets.ts';
import { emptyLetter } from '#editor/schema/letter-schema.ts';

let view: EditorView | null = null;
afterEach(() => view?.destroy());

const truus = { clientId: 'truus-1', name: 'Truus', slot: 2, version: 0 };
const drawn = () => document.querySelector('.remote-caret');

function letterWithCaret(at: number): EditorView {
  const empty = EditorState.create({ doc: emptyLetter(), plugins: [collabPlugin(0), remoteCarets()] });
  const state = empty.apply(empty.tr.insertText('Wij adviseren', 2).setMeta('addToHistory', false));
  view = new EditorView(document.body.appendChild(document.createElement('div')), { state });
  view.dispatch(moveCaret(view.state.tr, { ...truus, anchor: at, head: at }));
  return view;
}

describe('the caret of somebody else on the screen', () => {
  it('stays the same mark while words are typed before it, so that its name does not show at each key', () => {
    const letter = letterWithCaret(8);
    const before = drawn();
    expect(before).not.toBeNull();
    letter.dispatch(letter.state.tr.insertText('Ja. ', 2));
    expect(drawn()).toBe(before);
  });

  it('is drawn anew where its person moved it, so that the name shows who it is', () => {
    const letter = letterWithCaret(8);
    const before = drawn();
    letter.dispatch(moveCaret(letter.state.tr, { ...truus, anchor: 4, head: 4 }));
    expect(drawn()).not.toBeNull();
    expect(drawn()).not.toBe(before);
  });
});
