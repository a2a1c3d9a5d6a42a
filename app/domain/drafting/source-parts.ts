/**
 * Where a finding can go in the letter other than in an advice point: the parts that are made of findings, and
 * the annex with remarks per paragraph (DOMAIN C1 rows 6, 7, 10 and B).
 */
export const letterSourceParts = ['appreciation', 'considerations', 'questions', 'annex'] as const;
export type LetterSourcePart = (typeof letterSourceParts)[number];
