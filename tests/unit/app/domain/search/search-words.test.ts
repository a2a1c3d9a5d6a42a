import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, hasAllWords, markWords, searchWords } from '#app/domain/search/search-words.ts';

const shown = (stretches: { text: string; found: boolean }[]) =>
  stretches.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

describe('the words of a query', () => {
  it('are folded, once each, and keep together between quotes', () => {
    expect(searchWords('Wmo, wmo  "Van   onderop" (zorg)')).toEqual(['wmo', 'van onderop', 'zorg']);
  });

  it('never break, and always stand in a text that holds the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (query) => {
        expect(hasAllWords(query, searchWords(query))).toBe(true);
      }),
    );
  });
});

describe('a marked text', () => {
  it('marks words with their accents and capitals, in its own letters', () => {
    expect(shown(markWords('De Coördinatie en de coordinatie', ['coordinatie']))).toBe(
      'De [Coördinatie] en de [coordinatie]',
    );
  });

  it('is cut round the first word, and says so', () => {
    const text = `${'voor '.repeat(60)}vervoer ${'na '.repeat(100)}`;
    const excerpt = shown(excerptOf(text, ['vervoer']));
    expect(excerpt).toMatch(/^… voor .*\[vervoer\] na .* …$/);
    expect(excerpt.length).toBeLessThan(240);
  });

  it('keeps every letter of the text, whatever is marked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ maxLength: 6 }),
        (text, query) => {
          const stretches = markWords(text, searchWords(query));
          expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        },
      ),
    );
  });
});
