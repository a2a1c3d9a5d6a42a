/** Abbreviations that everybody knows, and those of places and laws that are cited by them. */
const known = new Set([
  'EU',
  'NL',
  'TV',
  'GGD',
  'AOW',
  'BTW',
  'ID',
  'OK',
  'CV',
  'PDF',
  'WC',
  'DVD',
  'USA',
  'II',
  'III',
  'IV',
  'VI',
  'VII',
  'VIII',
  'IX',
  'XI',
]);

const abbreviation =
  /(?<![\p{L}\p{N}-])[\p{Lu}]{2,6}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}-])(?:Wmo|Wlz|Zvw|Awb|Woo|Avg|Wgs|Bbz|Ioaw)(?![\p{L}\p{N}])/gu;

/** An abbreviation and where it stands in its text. */
export interface Abbreviation {
  word: string;
  start: number;
  /** Whether its meaning stands beside it: "(Wmo)" after words, or "Wmo (Wet …)". */
  explained: boolean;
}

/** The abbreviations of a text. Words that are capitals because all their sentence is are none. */
export function abbreviationsIn(text: string): Abbreviation[] {
  if (!/\p{Ll}/u.test(text)) return [];
  return [...text.matchAll(abbreviation)]
    .filter(([word]) => !known.has(word))
    .map((match) => {
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + match[0].length);
      const explained =
        (/\p{L}[^.!?]*\($/u.test(before) && after.startsWith(')')) || /^\s*\(\p{L}{4,}/u.test(after);
      return { word: match[0], start: match.index, explained };
    });
}
