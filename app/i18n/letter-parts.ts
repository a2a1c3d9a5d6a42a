import type { LetterPart } from '#editor/schema/letter-schema.ts';

/** Headings of the fixed parts of a letter (DOMAIN C1); the first and last stand without a heading. */
export const letterPartWords: Record<LetterPart, string> = {
  occasion: 'Aanleiding',
  summary: 'Samenvatting',
  appreciation: 'Wat wij waarderen',
  considerations: 'Overwegingen',
  advices: 'Onze adviezen',
  questions: 'Vragen',
  closing: 'Tot slot',
};

/** What the four parts of an advice point are called. */
export const pointPartWords = {
  ask: 'Advies',
  why: 'Waarom',
  passage: 'Vindplaats in de nota',
  success: 'Waaraan u ziet dat het gelukt is',
} as const;

/** Votes in words. */
export const voteWords = { agree: 'voor', abstain: 'onthoudt zich', object: 'tegen' } as const;
