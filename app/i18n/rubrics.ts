import type { GapKey } from '../domain/rubrics/rubric-gaps.ts';

/** What a draft still misses before it can become a version; says what to do. */
export const gapWords: Record<GapKey, string> = {
  title: 'Geef het toetskader een naam.',
  guidingQuestion: 'Schrijf de vraag waarop alle punten samen antwoord geven.',
  noCriteria: 'Voeg minstens één punt toe.',
  dimensionTitle: 'Geef elke dimensie een naam.',
  criterionTitle: 'Geef het punt een naam.',
  question: 'Schrijf de vraag.',
  levels: 'Schrijf alle vier de zinnen.',
  quoteLong: 'Maak het citaat korter: hoogstens 25 woorden.',
  quoteSource: 'Zet bij het citaat wie het schreef en waar het staat.',
};

/** "15 punten", "1 punt". */
export const criteriaInWords = (count: number): string => (count === 1 ? '1 punt' : `${count} punten`);

/** "in 3 adviezen gebruikt". */
export const casesInWords = (count: number): string =>
  count === 0 ? 'nog niet gebruikt' : `in ${count === 1 ? '1 advies' : `${count} adviezen`} gebruikt`;
