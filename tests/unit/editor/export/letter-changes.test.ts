import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { letterGuideWords } from '#app/i18n/letter-guide.ts';
import { letterChanges } from '#editor/export/letter-changes.ts';
import { emptyLetter } from '#editor/schema/letter-schema.ts';

const start = () => {
  const state = EditorState.create({ doc: emptyLetter() });
  return state.apply(state.tr.insertText('De raad adviseert positief over deze nota.', 2));
};

describe('what changed in a letter', () => {
  it('names the words, the part and what stands around them', () => {
    const before = start();
    const at = 2 + 'De raad adviseert '.length;
    const tr = before.tr.insertText('negatief', at, at + 'positief'.length);
    expect(letterChanges(before.doc, tr.doc, tr.mapping.maps, letterGuideWords)).toEqual([
      {
        part: 'Aanleiding',
        before: 'De raad adviseert ',
        removed: 'positief',
        added: 'negatief',
        after: ' over deze nota.',
      },
    ]);
  });

  it.each([
    ['its beginning', 0, 0, 'zeer', 'De', 'zeerDe'],
    ['its end', 2, 2, 'ze', 'De', 'Deze'],
    ['its middle', 4, 5, 'o', 'raad', 'road'],
    ['its length', 6, 7, '', 'raad', 'raa'],
  ])('names whole words where a word changes: %s', (_where, from, to, text, removed, added) => {
    const before = start();
    const tr = before.tr.insertText(text, 2 + from, 2 + to);
    expect(letterChanges(before.doc, tr.doc, tr.mapping.maps, letterGuideWords)).toMatchObject([
      { removed, added },
    ]);
  });

  it('names two changes in one word as one, and a word that was put in beside another as itself', () => {
    const before = start();
    const tr = before.tr.insertText('X', 6).insertText('Y', 8);
    const inserted = before.tr.insertText('oude ', 5);
    const changes = (made: typeof tr) =>
      letterChanges(before.doc, made.doc, made.mapping.maps, letterGuideWords).map(({ removed, added }) => [
        removed,
        added.trim(),
      ]);
    expect(changes(tr)).toEqual([['raad', 'rXaYad']]);
    expect(changes(inserted)).toEqual([['', 'oude']]);
  });

  it('says nothing of words that were typed and taken away again', () => {
    const before = start();
    const tr = before.tr.insertText('heel ', 2);
    tr.delete(2, 7);
    expect(letterChanges(before.doc, tr.doc, tr.mapping.maps, letterGuideWords)).toEqual([]);
  });
});
