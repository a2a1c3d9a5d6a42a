import type { LetterPart } from '#editor/schema/letter-schema.ts';
import type { LetterSourcePart } from '../domain/drafting/source-parts.ts';

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

/** Where a finding can go in the letter beside an advice point. */
export const sourcePartWords: Record<LetterSourcePart, string> = {
  appreciation: letterPartWords.appreciation,
  considerations: letterPartWords.considerations,
  questions: letterPartWords.questions,
  annex: 'Bijlage met opmerkingen per paragraaf',
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
