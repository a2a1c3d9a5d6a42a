import { describe, expect, it } from 'vitest';
import { findInNote } from '#app/components/notes/found-words.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const doc = noteSchema.node('doc', null, [
  noteSchema.node('section', null, [
    noteSchema.node(
      'paragraph',
      { id: 'b1' },
      noteSchema.text('Het wijkteam (Noord) helpt. Het  WIJKTEAM kijkt mee.'),
    ),
    noteSchema.node('paragraph', { id: 'b2' }, noteSchema.text('Bij Ömer in de wijk.')),
  ]),
]);
const text = projectNote(doc);
const wordsAt = (query: string) => findInNote(text, query).map(({ from, to }) => doc.textBetween(from, to));

describe('searching in a note', () => {
  it('finds words whatever their case', () => {
    expect(wordsAt('wijkteam')).toEqual(['wijkteam', 'WIJKTEAM']);
    expect(wordsAt('ömer')).toEqual(['Ömer']);
  });

  it('does not mind how words are spaced', () => {
    expect(wordsAt('het wijkteam')).toEqual(['Het wijkteam', 'Het  WIJKTEAM']);
  });

  it('takes signs as they are, not as a pattern', () => {
    expect(wordsAt('(noord)')).toEqual(['(Noord)']);
    expect(wordsAt('.*')).toEqual([]);
  });

  it('finds nothing for a single letter or for nothing', () => {
    expect([...wordsAt('w'), ...wordsAt('  ')]).toEqual([]);
  });
});
