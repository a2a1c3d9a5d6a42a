import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { inParts } from '#app/domain/notes/note-parts.ts';
import { readingSchema } from '#app/domain/notes/reading-schema.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';

const schema = readingSchema('/x/');
const section = (id: number, words: number): Node =>
  schema.node('section', null, [
    schema.node('paragraph', { id: `b${id}` }, schema.text('woord '.repeat(words))),
  ]);
const note = (...words: number[]): Node =>
  schema.node(
    'doc',
    null,
    words.map((count, id) => section(id, count)),
  );

describe('a long note in parts', () => {
  const long = note(...Array<number>(300).fill(400));
  const bundled = inParts(long);

  it('has the same words in the same order, at the same offsets', () => {
    const [flat, parts] = [projectNote(long), projectNote(bundled)];
    expect(parts.text).toBe(flat.text);
    expect(parts.blocks.map(({ id, start, end }) => [id, start, end])).toEqual(
      flat.blocks.map(({ id, start, end }) => [id, start, end]),
    );
  });

  it('is a document that its schema allows, with far fewer pieces than sections', () => {
    bundled.check();
    expect(bundled.childCount).toBeLessThan(long.childCount / 4);
    const sizes = bundled.children.map((part) => part.textContent.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(15_000);
  });

  it('keeps a section whole that is longer than a part', () => {
    const parts = inParts(note(10, 5_000, 10));
    expect(parts.children.map((part) => part.childCount)).toEqual([1, 1, 1]);
  });
});
