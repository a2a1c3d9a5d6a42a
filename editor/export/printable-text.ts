/**
 * Text as all outputs can carry it. Line ends and tabs become spaces, control characters and invisible format
 * characters (zero-width spaces, soft hyphens, byte order marks, direction marks) go, half a surrogate pair
 * becomes U+FFFD, and accents join their letter (NFC), because fonts have the joined letter. None of these
 * is visible to a reader; XML 1.0 and PDF/UA refuse most of them.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC');
}

/** Splits plain text of a form into its paragraphs: a blank line parts them, a single line end stays a line end. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

const dutchMonths = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A date in full, as letters write it ("21 november 2026"), from ISO 8601 (DOMAIN C2 rule 11). */
export function dutchDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${dutchMonths[(month ?? 1) - 1]} ${year}`;
}
