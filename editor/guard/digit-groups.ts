import type { Span } from './private-kind.ts';

/** A run of digits, written together or in groups. */
export interface DigitGroups extends Span {
  /** The digits alone. */
  digits: string;
}

/** Between two groups of one number stands a single space (also a hard one), full stop, hyphen or middle dot. */
const groups = /\d+(?:[ \u00a0\u2009\u202f.·\-\u2011]\d+)*/g;

/** The longest runs of digits in a text: "1112.22.333" is one run of nine, "0612345678" one of ten. */
export function digitGroups(text: string): DigitGroups[] {
  return [...text.matchAll(groups)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0].replace(/\D/g, ''),
  }));
}
