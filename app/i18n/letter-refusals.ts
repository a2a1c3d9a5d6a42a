import type { LetterRefusalCode } from '#editor/export/letter-refusal.ts';

type Params = Record<string, string | number>;

/** What is wrong with a letter and what to do about it, by code. */
const sentences: Record<LetterRefusalCode, (params: Params) => string> = {
  DOC_INVALID: () =>
    'De tekst van de brief is beschadigd of is geen adviesbrief. Open de brief opnieuw en leg hem nog eens vast.',
  TITLE_MISSING: () => 'De brief heeft geen onderwerp. Vul in waar de brief over gaat.',
  ALT_MISSING: () => 'Bij een afbeelding staat niet wat erop te zien is. Beschrijf de afbeelding in een zin.',
  LOGO_INVALID: () =>
    'Het logo is geen leesbaar PNG- of JPEG-bestand. Kies het logo opnieuw bij de instellingen van de raad.',
  HEADING_SKIPPED: () =>
    'Een kop staat op een te diep of te hoog niveau. Kies een kop die één niveau onder de vorige ligt.',
  HEADING_EMPTY: () => 'Er staat een lege kop in de brief. Vul de kop in of haal hem weg.',
  TABLE_HEADER_MISSING: () => 'Een tabel heeft geen koprij. Maak van de bovenste rij een koprij.',
  TABLE_UNEVEN: () => 'Een tabel heeft rijen met een verschillend aantal cellen. Maak alle rijen even lang.',
  CHARACTER_MISSING: ({ character, code }) =>
    `Het teken ‘${character}’ (${code}) kan niet worden gedrukt. Vervang het door een woord of een ander teken.`,
  TYPESETTING_FAILED: () =>
    'De brief kon niet worden gezet. Er is niets verloren. Meld dit aan de beheerder.',
};

/** The Dutch sentence for a letter that cannot be printed, with its place when that is known. */
export function letterRefusalSentence(code: LetterRefusalCode, params: Params = {}): string {
  const place = params.place ? ` Plaats: ${params.place}.` : '';
  return `${sentences[code](params)}${place}`;
}
