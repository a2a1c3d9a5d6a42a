import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVocabulary, joinLines, seamOf } from '#editor/import/pdf/hyphenation.ts';

const none = new Map<string, number>();

describe('joining lines', () => {
  it('drops the hyphen of a word that was cut at the line end', () => {
    expect(joinLines(['Dit beleid is be-', 'doeld voor inwoners.'], none)).toBe(
      'Dit beleid is bedoeld voor inwoners.',
    );
  });

  it('keeps a hanging hyphen before "en" and a hyphen before a capital', () => {
    expect(joinLines(['goede zorg-', 'en welzijnspartijen'], none)).toBe('goede zorg- en welzijnspartijen');
    expect(joinLines(['de provincie Noord-', 'Holland'], none)).toBe('de provincie Noord-Holland');
  });

  it('keeps the hyphen that the document itself writes elsewhere', () => {
    const vocabulary = buildVocabulary(['Stuur een e-mail of een tweede e-mail.']);
    expect(joinLines(['Stuur een e-', 'mail.'], vocabulary)).toBe('Stuur een e-mail.');
  });

  it('does not count the cut word itself as evidence', () => {
    const vocabulary = buildVocabulary(['een ander be-', 'leid is nodig']);
    expect([vocabulary.has('be'), vocabulary.has('leid'), vocabulary.has('nodig')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('removes a soft hyphen and joins after a slash', () => {
    expect(joinLines(['samen\u00ad', 'werking'], none)).toBe('samenwerking');
    expect(joinLines(['zorg en/', 'of hulp'], none)).toBe('zorg en/of hulp');
  });

  it('never loses a letter, whatever the lines are', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,8}-?$/);
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const letters = (text: string) => text.replace(/[^a-zA-Z]/g, '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        expect(letters(joinLines(lines, buildVocabulary(lines)))).toBe(letters(lines.join('')));
      }),
    );
  });

  it('drops at most one sign and adds at most one space', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { drop, between } = seamOf(before, after, none);
        expect(drop === 0 || (drop === 1 && between === '')).toBe(true);
      }),
    );
  });
});
