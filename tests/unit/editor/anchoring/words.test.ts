import { describe, expect, it } from 'vitest';
import { createLexicon, splitWords, wordsWithin, wordWeights } from '#editor/anchoring/words.ts';

/** Whether two texts have the same words, by number, in one lexicon. */
function sameWords(a: string, b: string): boolean {
  const lexicon = createLexicon();
  return [...splitWords(a, lexicon).ids].join() === [...splitWords(b, lexicon).ids].join();
}

describe('splitWords', () => {
  it.each([
    ['composed and decomposed letters', 'cliënten café', 'cli\u0065\u0308nten cafe\u0301'],
    ['soft hyphens', 'gemeenteraad besluit', 'gemeente\u00adraad be\u00adsluit'],
    ['no-break spaces', 'artikel 7 lid 2', 'artikel\u00a07\u202flid\u00a02'],
    ['typographic quotation marks', `"wonen" en 'zorg' foto's`, '“wonen” en ‘zorg’ foto’s'],
    ['a line break between words', 'wonen en zorg', 'wonen\nen zorg'],
    ['a hyphen at the end of a line', 'de gemeenteraad', 'de gemeente-\nraad'],
    ['ligatures', 'financiën', 'ﬁnanciën'],
    ['capitals', 'De Raad', 'de raad'],
  ])('reads the same words through %s', (_what, a, b) => {
    expect(sameWords(a, b)).toBe(true);
  });

  it('keeps a hyphen before a capital or inside a line as a border between words', () => {
    expect(sameWords('Noord-\nHolland', 'NoordHolland')).toBe(false);
    expect(sameWords('in- en uitvoer', 'inen uitvoer')).toBe(false);
  });

  it('counts offsets in UTF-16 units past characters outside the basic plane', () => {
    const text = '👩‍🦽 rijdt 𝐬𝐧𝐞𝐥 weg';
    const { starts, ends } = splitWords(text, createLexicon());
    expect([...starts].map((start, index) => text.slice(start, ends[index]))).toEqual([
      '👩‍🦽',
      'rijdt',
      '𝐬𝐧𝐞𝐥',
      'weg',
    ]);
  });
});

describe('wordsWithin', () => {
  it('takes the words that a range touches, also in part', () => {
    const words = splitWords('een twee drie', createLexicon());
    expect(wordsWithin(words, 2, 6)).toEqual({ from: 0, to: 2 });
    expect(wordsWithin(words, 3, 4)).toEqual({ from: 1, to: 1 });
  });
});

describe('wordWeights', () => {
  it('gives a rare word more weight than a common one', () => {
    const lexicon = createLexicon();
    const weights = wordWeights(lexicon, splitWords(`${'de '.repeat(99)}vergrijzing`, lexicon));
    expect(weights[1]!).toBeGreaterThan(weights[0]!);
  });
});
