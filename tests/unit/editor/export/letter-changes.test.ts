import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
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
    const shortened = before.tr.insertText('aa', 5, 9);
    expect(changes(shortened)).toEqual([['raad', 'aa']]);
  });

  it('names words in a paragraph that was empty before, or is empty now', () => {
    const empty = EditorState.create({ doc: emptyLetter() });
    const typed = empty.tr.insertText('Wij adviseren', 2);
    const changes = (before: Node, made: Transaction) =>
      letterChanges(before, made.doc, made.mapping.maps, letterGuideWords).map(({ removed, added }) => [
        removed,
        added,
      ]);
    expect(changes(empty.doc, typed)).toEqual([['', 'Wij adviseren']]);
    const full = empty.apply(typed);
    expect(changes(full.doc, full.tr.delete(2, 15))).toEqual([['Wij adviseren', '']]);
  });

  it('says in whole words how any text became any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.nat(30), fc.nat(30), (first, put, from, to) => {
        const [start, end] = [Math.min(from, to, first.length), Math.min(Math.max(from, to), first.length)];
        const empty = EditorState.create({ doc: emptyLetter() });
        const before = empty.apply(empty.tr.insertText(first, 2));
        const tr = before.tr.insertText(put, 2 + start, 2 + end);
        const changes = letterChanges(before.doc, tr.doc, tr.mapping.maps, letterGuideWords);
        const words = (side: string) => side.split(/[ .]+/).filter(Boolean);
        for (const { removed, added } of changes) {
          for (const word of words(removed)) expect(words(first)).toContain(word);
          for (const word of words(added)) expect(words(tr.doc.textContent)).toContain(word);
        }
        if (changes.length === 0) expect(words(tr.doc.textContent)).toEqual(words(first));
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing of words that were typed and taken away again', () => {
    const before = start();
    const tr = before.tr.insertText('heel ', 2);
    tr.delete(2, 7);
    expect(letterChanges(before.doc, tr.doc, tr.mapping.maps, letterGuideWords)).toEqual([]);
  });
});
