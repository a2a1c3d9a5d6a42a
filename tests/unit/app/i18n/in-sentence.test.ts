import { describe, expect, it } from 'vitest';
import { inSentence } from '#app/i18n/in-sentence.ts';
import { withArticle } from '#editor/schema/with-article.ts';

describe('a name in a sentence', () => {
  it.each([
    ['Sociale Adviesraad Waalwijk', 'de Sociale Adviesraad Waalwijk'],
    ['De Adviesraad', 'de Adviesraad'],
    ['Het Burgerplatform', 'het Burgerplatform'],
    ['Deltaraad', 'de Deltaraad'],
  ])('of the council %s is %s', (name, shown) => {
    expect(withArticle(name)).toBe(shown);
  });

  it.each([
    ['College van burgemeester en wethouders', 'het college van burgemeester en wethouders'],
    ['De griffie van de gemeenteraad', 'de griffie van de gemeenteraad'],
    ['Gemeente Maasbergen', 'de gemeente Maasbergen'],
    ['gemeente Maasbergen', 'de gemeente Maasbergen'],
    ['Mevrouw De Vries', 'Mevrouw De Vries'],
  ])('of who gets a letter, %s, is %s', (name, shown) => {
    expect(inSentence(name)).toBe(shown);
  });
});
