import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  footnoteAtCaret,
  hrefAtCaret,
  insertTable,
  insertWords,
  isInTable,
  setFootnote,
  setLink,
  toggleBulletList,
  toggleHeading,
  toggleOrderedList,
} from '#editor/commands/letter-blocks.ts';
import { insertPoint } from '#editor/commands/letter-points.ts';
import { putBackWords } from '#editor/commands/letter-put-back.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';
import { apply } from './run-command.ts';

/** A letter with these words in its first paragraph; the caret stands after them. */
function letter(words: string): EditorState {
  const state = EditorState.create({ doc: emptyLetter(), schema: letterSchema });
  return state.apply(state.tr.insertText(words, 2));
}
const select = (state: EditorState, from: number, to = from) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
const first = (state: EditorState) => state.doc.child(0).child(0);

describe('blocks of the letter', () => {
  it('makes a list, changes its kind, and goes back to a paragraph', () => {
    const list = apply(letter('regel'), toggleBulletList);
    expect(first(list).type.name).toBe('bullet_list');
    const numbered = apply(list, toggleOrderedList);
    expect(first(numbered).type.name).toBe('ordered_list');
    expect(first(apply(numbered, toggleOrderedList)).type.name).toBe('paragraph');
  });

  it('makes a heading and takes it back', () => {
    const heading = apply(letter('kop'), toggleHeading);
    expect(first(heading).type.name).toBe('heading');
    expect(first(apply(heading, toggleHeading)).type.name).toBe('paragraph');
  });

  it('refuses lists, headings and tables inside an advice', () => {
    const inPoint = apply(letter(''), insertPoint('een'));
    expect([toggleBulletList, toggleHeading, insertTable].map((command) => command(inPoint))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('puts a table after the paragraph, with headers and the caret in it', () => {
    const state = apply(letter('voor de tabel'), insertTable);
    const table = state.doc.child(0).child(1);
    expect(table.type.name).toBe('table');
    expect(table.child(0).child(0).type.name).toBe('table_header');
    expect(table.child(0).child(0).attrs.scope).toBe('col');
    expect(isInTable(state)).toBe(true);
    expect(state.doc.child(0).lastChild?.type.name).toBe('paragraph');
    expect(() => state.doc.check()).not.toThrow();
  });
});

describe('links', () => {
  it('completes an address and links the selected words', () => {
    const state = apply(select(letter('de gemeente'), 5, 13), setLink('www.waalwijk.nl'));
    expect(hrefAtCaret(select(state, 7))).toBe('https://www.waalwijk.nl');
  });

  it('makes a mail address a mail link', () => {
    const state = apply(letter(''), setLink('raad@voorbeeld.nl'));
    expect(first(state).textContent).toBe('raad@voorbeeld.nl');
    expect(hrefAtCaret(select(state, 4))).toBe('mailto:raad@voorbeeld.nl');
  });

  it('refuses an address that could run code', () => {
    expect(setLink('javascript:alert(1)')(letter('tekst'))).toBe(false);
  });

  it('takes the whole link away when the address is emptied', () => {
    const linked = apply(select(letter('de gemeente'), 5, 13), setLink('https://a.nl'));
    const without = apply(select(linked, 7), setLink(''));
    expect(first(without).rangeHasMark(0, first(without).content.size, letterSchema.marks.link!)).toBe(false);
  });
});

describe('footnotes', () => {
  it('stands at the caret and can be changed', () => {
    const state = apply(select(letter('zin'), 5), setFootnote('Bron: nota'));
    expect(footnoteAtCaret(state)?.text).toBe('Bron: nota');
    const changed = apply(state, setFootnote('Bron: bijlage'));
    expect(first(changed).childCount).toBe(2);
    expect(footnoteAtCaret(select(changed, 6))?.text).toBe('Bron: bijlage');
  });

  it('is never empty', () => {
    expect(setFootnote('  ')(letter('zin'))).toBe(false);
  });
});

describe('words that are put in', () => {
  it('get spaces where words would touch', () => {
    const state = apply(select(letter('voorna'), 6), insertWords('(p. 3)'));
    expect(first(state).textContent).toBe('voor (p. 3) na');
  });

  it('do not get a space before a full stop', () => {
    expect(first(apply(select(letter('zin.'), 5), insertWords('(p. 3)'))).textContent).toBe('zin (p. 3).');
  });

  it('come back in the place of what replaced them', () => {
    const state = apply(letter('Het college hoort niemand.'), putBackWords('iedereen', 'niemand'));
    expect(first(state).textContent).toBe('Het college hoort iedereen.');
  });

  it('come back at the caret when what replaced them stands in two places', () => {
    const state = apply(select(letter('ja ja'), 7), putBackWords('nee', 'ja'));
    expect(first(state).textContent).toBe('ja ja nee');
  });
});
