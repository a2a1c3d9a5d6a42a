import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chapterAt,
  chaptersOf,
  countByChapter,
  outlineOf,
  partsUnder,
  wholeRead,
} from '#app/domain/notes/outline.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const heading = (id: string, level: number, words: string, label: string | null = null) =>
  noteSchema.node('heading', { id, level, label }, noteSchema.text(words));
const paragraph = (id: string, words: string) => noteSchema.node('paragraph', { id }, noteSchema.text(words));
const doc = noteSchema.node('doc', null, [
  noteSchema.node('section', null, [paragraph('b1', 'Vooraf')]),
  noteSchema.node('section', null, [
    heading('b2', 1, 'Toegang', '3'),
    paragraph('b3', 'Inwoners melden zich.'),
  ]),
  noteSchema.node('section', null, [heading('b4', 2, 'Het gesprek', '3.1'), paragraph('b5', 'Thuis.')]),
  noteSchema.node('section', null, [heading('b6', 4, 'Te diep'), paragraph('b7', 'Klein.')]),
]);
const text = projectNote(doc);
const outline = outlineOf(doc, text);

describe('the outline of a note', () => {
  it('has the headings down to the third level, with their printed numbers', () => {
    expect(outline.map(({ id, level, title }) => [id, level, title])).toEqual([
      ['b2', 1, '3 Toegang'],
      ['b4', 2, '3.1 Het gesprek'],
    ]);
  });

  it('lets each chapter end where the next begins, and the last at the end of the note', () => {
    expect(outline.map(({ end }) => end)).toEqual([outline[1]!.start, text.text.length]);
  });

  it('finds the chapter of a passage, and none for what stands before the first heading', () => {
    expect(chapterAt(outline, text.text.indexOf('Thuis'))?.id).toBe('b4');
    expect(chapterAt(outline, text.text.indexOf('Klein'))?.id).toBe('b4');
    expect(chapterAt(outline, 0)).toBeNull();
  });

  it('counts passages under the heading above them, as finding each one’s chapter would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.text.length })), (found) => {
        const offsets = found.sort((a, b) => a - b);
        const expected: Record<string, number> = {};
        for (const offset of offsets) {
          const id = chapterAt(outline, offset)?.id;
          if (id) expected[id] = (expected[id] ?? 0) + 1;
        }
        expect(countByChapter(outline, offsets)).toEqual(expected);
      }),
    );
  });

  it.each([
    [
      'chapters with what is below them',
      [1, 2, 3, 1, 2],
      [
        [1, 2, 3],
        [1, 2],
      ],
    ],
    ['one title above all chapters', [1, 2, 3, 2, 3], [[1], [2, 3], [2, 3]]],
    ['a foreword before the first chapter', [3, 2, 1, 2, 1], [[3, 2], [1, 2], [1]]],
    ['a single heading', [2], [[2]]],
    ['no headings', [], []],
  ])('falls into chapters: %s', (_what, levels, expected) => {
    const entries = levels.map((level, at) => ({ ...outline[0]!, id: `k${at}`, level }));
    const chapters = chaptersOf(entries);
    expect(chapters.map((lines) => lines.map(({ level }) => level))).toEqual(expected);
    expect(chapters.flat()).toEqual(entries);
  });

  it('counts a heading as read when all that stands under it was read', () => {
    const lines = fc.array(fc.record({ level: fc.integer({ min: 1, max: 3 }), isRead: fc.boolean() }));
    fc.assert(
      fc.property(lines, (drawn) => {
        const entries = drawn.map(({ level }, at) => ({ ...outline[0]!, id: `k${at}`, level }));
        const read = new Set(entries.filter((_, at) => drawn[at]!.isRead).map(({ id }) => id));
        const expected = entries.filter(({ id }) =>
          partsUnder(entries, id).every((part) => read.has(part.id)),
        );
        expect([...wholeRead(entries, read)].sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });
});
