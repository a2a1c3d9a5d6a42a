import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffShortTexts } from '#editor/anchoring/diff-short-texts.ts';

const text = fc
  .array(fc.constantFrom('wie', 'beslist', 'hier', 'over', 'dit.', '\n\n', '  '), { maxLength: 25 })
  .map((words) => words.join(' '));

describe('the difference between two short texts', () => {
  it('is the words that changed', () => {
    expect(diffShortTexts('Wie beslist dit echt?', 'Wie besluit dit echt?')).toEqual([
      { kind: 'same', text: 'Wie ' },
      { kind: 'removed', text: 'beslist ' },
      { kind: 'added', text: 'besluit ' },
      { kind: 'same', text: 'dit echt?' },
    ]);
  });

  it('always gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const changes = diffShortTexts(before, now);
        const without = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map((change) => change.text);
        expect(without('removed').join('')).toBe(now);
        const words = (some: string) => some.split(/\s+/u).filter(Boolean);
        expect(words(without('added').join(' '))).toEqual(words(before));
      }),
    );
  });

  it('says nothing changed of a text and itself', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffShortTexts(same, same).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});
