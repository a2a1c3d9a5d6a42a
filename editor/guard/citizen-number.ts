import { type DigitGroups, digitGroups } from './digit-groups.ts';
import type { Span } from './private-kind.ts';

/**
 * Whether nine digits pass the test of the citizen service number: 9·a + 8·b + … + 2·h − i is a multiple of
 * eleven (Logisch ontwerp BSN, "elfproef"; the last digit counts negative). Nine zeros pass and are no number.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** Words that say what the number after them is: then it is no citizen service number. */
const otherNumber =
  /(?:zaak|dossier|factuur|order|klant|artikel|besluit|document|volg|registratie|kvk|k\.v\.k\.|isbn|issn|rsin|vestigings|kenmerk|referentie)[\p{L}-]*\.?(?:\s*(?:nr\.?|nummer))?\s*[:#]?\s*$/iu;

/** An amount of money: before it a sign or code of a currency, or after it cents or the word. */
const moneyBefore = /(?:€|\bEUR|\$)\s*$/;
const moneyAfter = /^(?:,\d|,-|\s*(?:euro|miljoen|duizend)\b)/i;

/**
 * Citizen service numbers in a text, written together or with spaces, dots or hyphens. Not a part of a longer
 * number or code, not an amount, not an ISBN-10 that ends in X, and not what the words before it name otherwise.
 */
export function citizenNumbers(text: string): Span[] {
  return digitGroups(text)
    .filter((run) => passesElevenTest(run.digits) && standsAlone(text, run))
    .map(({ start, end }) => ({ start, end }));
}

function standsAlone(text: string, { start, end }: DigitGroups): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 12);
  if (/[\p{L}\p{N}_/+]$/u.test(before) || /\p{L}[-./]$/u.test(before)) return false;
  if (/^[\p{L}_/]/u.test(after) || /^[- ]?X\b/.test(after)) return false;
  if (moneyBefore.test(before) || moneyAfter.test(after)) return false;
  return !otherNumber.test(before);
}
