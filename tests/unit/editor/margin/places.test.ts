import { Fragment } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { mapAnchor } from '#editor/margin/anchor.ts';
import { findPassage, onlyPassage } from '#editor/margin/find-passage.ts';
import { quoteAt, textBetween } from '#editor/margin/passage-text.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';

const letter = emptyLetter();
const lines = ['Wij adviseren het college.', 'Betrek inwoners eerder bij dit plan.', 'Wij wachten af.'];
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
const place = (words: string) => ({ ...onlyPassage(doc, words)!, orphaned: false });
const moved = (words: string, change: (tr: Transform) => void) => {
  const tr = new Transform(doc);
  change(tr);
  const anchor = mapAnchor(place(words), tr.mapping.maps);
  return { ...anchor, text: textBetween(tr.doc, anchor.from, anchor.to), doc: tr.doc };
};

describe('a place in the letter', () => {
  it('keeps its words when others type before it, at its edges and after it', () => {
    const { from, to } = place('inwoners');
    const after = moved('inwoners', (tr) => {
      tr.insert(to, letterSchema.text(' van de wijk'));
      tr.insert(from, letterSchema.text('alle '));
      tr.insert(2, letterSchema.text('Hierbij: '));
    });
    expect(after).toMatchObject({ text: 'inwoners', orphaned: false });
  });

  it('takes in what others type within it', () => {
    const { from } = place('inwoners');
    expect(moved('inwoners', (tr) => tr.insert(from + 2, letterSchema.text('-x-'))).text).toBe('in-x-woners');
  });

  it('stays on the words that somebody puts exactly in the place of its own', () => {
    const { from, to } = place('inwoners');
    const after = moved('inwoners', (tr) => tr.replaceWith(from, to, letterSchema.text('mensen')));
    expect(after).toMatchObject({ text: 'mensen', orphaned: false });
  });

  it('is orphaned when its words are removed with others around them, and stays so', () => {
    const { from, to } = place('inwoners');
    const gone = moved('inwoners', (tr) => {
      tr.delete(from - 3, to + 3);
      tr.insert(from - 3, letterSchema.text('mensen'));
    });
    expect(gone).toMatchObject({ orphaned: true, text: '' });
    expect(moved('inwoners', (tr) => tr.delete(from, to)).orphaned).toBe(true);
  });

  it('between two words is orphaned only when both of its sides go', () => {
    const { from, to } = place('inwoners');
    const point = { from, to: from, orphaned: false };
    const isGone = (start: number, end: number) =>
      mapAnchor(point, new Transform(doc).delete(start, end).mapping.maps).orphaned;
    expect(isGone(from, to)).toBe(false);
    expect(isGone(from - 3, from)).toBe(false);
    expect(isGone(from - 3, to)).toBe(true);
  });
});

describe('words that were moved or put back', () => {
  it('are found where exactly these stand once, also over two paragraphs', () => {
    expect(onlyPassage(doc, 'college.\nBetrek')).toEqual({
      from: place('college.').from,
      to: place('Betrek').to,
    });
    const { from, to } = place('inwoners eerder');
    const quote = quoteAt(doc, from, to);
    const tr = new Transform(doc).insert(2, letterSchema.text('Eerst dit: '));
    expect(findPassage(tr.doc, quote)).toEqual({ from: from + 11, to: to + 11 });
  });

  it('are not guessed at when they stand in more places, or are too short to be known', () => {
    expect(onlyPassage(doc, 'Wij')).toBeNull();
    expect(findPassage(doc, { quote: 'dit plan', prefix: '', suffix: '' })).toBeNull();
    expect(findPassage(doc, { quote: 'dit plan', prefix: 'inwoners eerder bij ', suffix: '.' })).toEqual({
      from: place('dit plan').from,
      to: place('dit plan').to,
    });
    expect(findPassage(doc, { quote: 'dit beleid', prefix: 'inwoners eerder bij ', suffix: '.' })).toBeNull();
  });
});
