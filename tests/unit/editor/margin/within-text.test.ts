import { Fragment } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { placedNow } from '#app/domain/drafting/margin/placed-now.server.ts';
import { quoteAt, textBetween } from '#editor/margin/passage-text.ts';
import { withinText } from '#editor/margin/within-text.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';

const letter = emptyLetter();
const lines = ['Eerste zin.', 'Tweede zin.', 'Derde zin.'];
const doc = letter.copy(
  letter.content.replaceChild(
    0,
    letter
      .child(0)
      .copy(
        Fragment.from(lines.map((line) => letterSchema.node('paragraph', null, letterSchema.text(line)))),
      ),
  ),
);
/** Position of a character of a paragraph. */
const at = (paragraph: number, character: number) =>
  2 + lines.slice(0, paragraph).reduce((sum, line) => sum + line.length + 2, 0) + character;

describe('the text of a place', () => {
  it('leaves the borders of paragraphs at its ends out', () => {
    const place = withinText(doc, { from: at(0, 11), to: at(2, 0) })!;
    expect(place).toEqual({ from: at(1, 0), to: at(1, 11) });
    expect(textBetween(doc, place.from, place.to)).toBe('Tweede zin.');
  });

  it('is there between two words, and nowhere between two paragraphs', () => {
    expect(withinText(doc, { from: at(1, 3), to: at(1, 3) })).toEqual({ from: at(1, 3), to: at(1, 3) });
    expect(withinText(doc, { from: at(1, 0) - 1, to: at(1, 0) - 1 })).toBeNull();
    expect(withinText(doc, { from: at(0, 11), to: at(1, 0) })).toBeNull();
  });

  it('keeps a remark over two paragraphs on what is left when the first of them goes', () => {
    const [from, to] = [at(0, 0), at(1, 6)];
    const row = { id: 'a', from, to, version: 0, orphaned: false, ...quoteAt(doc, from, to) };
    const tr = new Transform(doc).delete(at(0, 0) - 1, at(0, 11) + 1);
    const [now] = placedNow(tr.doc, [row], () => tr.mapping.maps);
    expect(now).toMatchObject({ standing: 'placed' });
    expect(textBetween(tr.doc, now!.from, now!.to)).toBe('Tweede');
  });
});
