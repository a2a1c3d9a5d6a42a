import type { Span } from './private-kind.ts';

/** Lengths of an IBAN by country (ISO 13616 registry), for the countries whose accounts Dutch residents use. */
const lengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IT: 27,
  LT: 20,
  LU: 20,
  LV: 21,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
};

const start = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?=[ \u00a0.]?[A-Za-z0-9])/gu;

/** Bank accounts in a text: country, length and check digits are right. */
export function bankAccounts(text: string): Span[] {
  return [...text.matchAll(start)].flatMap((match) => {
    const length = lengths[match[0].slice(0, 2).toUpperCase()];
    const end = length === undefined ? null : endOf(text, match.index, length);
    if (end === null || !passesMod97(text.slice(match.index, end))) return [];
    return [{ start: match.index, end }];
  });
}

/** Where so many letters and digits end, with single gaps between them; null when they do not stand alone. */
function endOf(text: string, from: number, length: number): number | null {
  let at = from;
  for (let seen = 0; seen < length; at++) {
    const sign = text[at] ?? '';
    if (/[A-Za-z0-9]/.test(sign)) seen += 1;
    else if (!/[ \u00a0.]/.test(sign) || !/[A-Za-z0-9]/.test(text[at + 1] ?? '')) return null;
  }
  return /[\p{L}\p{N}]/u.test(text[at] ?? '') ? null : at;
}

/** ISO 7064 MOD 97-10: the first four signs to the back, letters as 10–35, and the remainder by 97 must be 1. */
export function passesMod97(iban: string): boolean {
  const signs = iban.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  let remainder = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
