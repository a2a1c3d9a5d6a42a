import type { FindingKind, ImportFinding } from '#editor/import/blocks.ts';
import { intakeFindings } from './import-findings-intake.ts';
import { pdfFindings } from './import-findings-pdf.ts';

type Sentence = (count: number, params: Record<string, string | number>) => string;

/** "1 tabel", "3 tabellen". */
const amount = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** "is" or "zijn", by the count. */
const are = (count: number) => (count === 1 ? 'is' : 'zijn');

/**
 * What the importer lost, guessed or noticed, in plain Dutch, by the code of the finding. Codes that a
 * reader adds later are told by their kind until they get a sentence here.
 */
export const importFindings: Record<string, Sentence> = {
  ALTCHUNK_LOST: (n) =>
    `${amount(n, 'ingevoegd bestand', 'ingevoegde bestanden')} in de nota ${are(n)} niet ingelezen. Open de nota in Word en bewaar hem opnieuw.`,
  BLOCK_SIMPLIFIED: (n) =>
    `Van ${amount(n, 'onderdeel', 'onderdelen')} is alleen de tekst bewaard; de opmaak paste niet.`,
  CHART_LOST: (n) => `${amount(n, 'grafiek', 'grafieken')} ${are(n)} niet ingelezen. Bekijk het origineel.`,
  COMMENT_WITHOUT_PLACE: (n) =>
    `Van ${amount(n, 'opmerking', 'opmerkingen')} van de gemeente is de plaats in de tekst niet gevonden.`,
  DRAWING_LOST: (n) =>
    `${amount(n, 'tekening', 'tekeningen')} ${are(n)} niet ingelezen. Bekijk het origineel.`,
  FOOTNOTE_MISSING: (n) =>
    `${amount(n, 'verwijzing', 'verwijzingen')} naar een voetnoot die niet in het bestand zit.`,
  FORMULA_LOST: (n) => `${amount(n, 'formule', 'formules')} ${are(n)} niet ingelezen. Bekijk het origineel.`,
  FORM_CONTROL_LOST: (n) => `${amount(n, 'invulveld', 'invulvelden')} ${are(n)} niet ingelezen.`,
  HEADER_FOOTER: (n) =>
    `De kop- en voettekst ${n === 1 ? 'staat' : 'staan'} op elke bladzijde en ${are(n)} niet in de tekst opgenomen.`,
  HEADING_GUESSED: (n) =>
    `${amount(n, 'regel is', 'regels zijn')} als kop opgevat, omdat het bestand geen koppen aangeeft.`,
  HEADING_LEVEL_SKIPPED: (n) =>
    `Bij ${amount(n, 'kop', 'koppen')} wordt een niveau overgeslagen. De indeling van de nota kan anders bedoeld zijn.`,
  HIDDEN_TEXT: (n) =>
    `Op ${amount(n, 'plaats', 'plaatsen')} staat verborgen tekst. Die is niet opgenomen, omdat de gemeente hem niet laat zien.`,
  IMAGE_KIND_LOST: (n, { kind }) =>
    `${amount(n, 'afbeelding', 'afbeeldingen')}${kind ? ` (soort ${kind})` : ''} ${are(n)} niet ingelezen. Bekijk het origineel.`,
  IMAGE_LINKED: (n) =>
    `${amount(n, 'afbeelding staat', 'afbeeldingen staan')} niet in het bestand maar op internet. Die halen we uit veiligheid niet op.`,
  IMAGE_MISSING: (n) => `${amount(n, 'afbeelding ontbreekt', 'afbeeldingen ontbreken')} in het bestand.`,
  IMAGE_WITHOUT_ALT: (n) =>
    `${amount(n, 'afbeelding heeft', 'afbeeldingen hebben')} geen beschrijving voor wie niet goed ziet.`,
  INK_LOST: (n) =>
    `${amount(n, 'handgeschreven aantekening', 'handgeschreven aantekeningen')} ${are(n)} niet ingelezen.`,
  LINK_REMOVED: (n) =>
    `${amount(n, 'link is', 'links zijn')} gewone tekst geworden, omdat het adres niet veilig of niet bereikbaar is.`,
  LOOKS_LIKE_HEADING: (n) =>
    `${amount(n, 'regel lijkt', 'regels lijken')} op een kop, maar ${are(n)} in het bestand gewone tekst.`,
  LOOKS_LIKE_LIST: (n) =>
    `${amount(n, 'regel lijkt', 'regels lijken')} op een opsomming, maar ${are(n)} in het bestand gewone tekst.`,
  MATH_AS_TEXT: (n) => `${amount(n, 'formule is', 'formules zijn')} als gewone tekst overgenomen.`,
  NESTING_FLATTENED: (n) =>
    `Op ${amount(n, 'plaats', 'plaatsen')} zat tekst zo diep in de opmaak dat alleen de woorden zijn bewaard.`,
  OLE_LOST: (n) =>
    `${amount(n, 'ingevoegd object', 'ingevoegde objecten')} (zoals een rekenblad) ${are(n)} niet ingelezen. Bekijk het origineel.`,
  PAGE_PARTS_SKIPPED: (n) =>
    `${amount(n, 'deel', 'delen')} rond de nota (zoals menu of voettekst van de website) ${are(n)} niet opgenomen.`,
  PAGES_UNKNOWN: () =>
    'Het bestand zegt niet waar de bladzijden beginnen. Verwijs daarom naar het nummer van de kop en de alinea.',
  SMARTART_LOST: (n) =>
    `${amount(n, 'schema (SmartArt)', 'schema’s (SmartArt)')} ${are(n)} niet ingelezen. Bekijk het origineel.`,
  SYMBOL_UNKNOWN: (n) =>
    `${amount(n, 'teken', 'tekens')} kenden we niet; daar staat nu □. Bekijk het origineel.`,
  TABLE_CUT: (n) =>
    `${amount(n, 'tabel is', 'tabellen zijn')} te lang om helemaal over te nemen. Bekijk het origineel.`,
  TRACKED_CHANGES: (n, { inserted, deleted }) =>
    `De nota heeft nog ${amount(n, 'wijziging', 'wijzigingen')} die niet ${n === 1 ? 'is' : 'zijn'} verwerkt (${inserted ?? 0} toegevoegd, ${deleted ?? 0} weggehaald). Vraag of dit de goede versie is.`,
  WORDART_AS_TEXT: (n) =>
    `${amount(n, 'sierlijke tekst is', 'sierlijke teksten zijn')} gewone tekst geworden.`,
};

/** Sentences that the other readers keep beside their own codes. */
const otherReaders = { ...intakeFindings, ...pdfFindings };

const byKind: Record<FindingKind, Sentence> = {
  lost: (n) =>
    `${amount(n, 'onderdeel', 'onderdelen')} van het bestand ${are(n)} niet ingelezen. Bekijk het origineel.`,
  doubtful: (n) =>
    `Op ${amount(n, 'plaats', 'plaatsen')} is de tekst misschien niet goed gelezen. Controleer het origineel.`,
  guessed: (n) => `Op ${amount(n, 'plaats', 'plaatsen')} is de indeling geschat. Controleer het origineel.`,
  info: (n) => `Op ${amount(n, 'plaats', 'plaatsen')} is iets bijzonders gezien. De tekst is wel ingelezen.`,
};

/** The Dutch sentence of a finding; never a bare code. */
export function findingSentence({ code, kind, count, params }: ImportFinding): string {
  const sentence = Object.hasOwn(importFindings, code) ? importFindings[code] : undefined;
  if (sentence) return sentence(count, params ?? {});
  const other = Object.hasOwn(otherReaders, code) ? otherReaders[code] : undefined;
  return other?.({ count, ...params }) ?? byKind[kind](count, params ?? {});
}

/** What a kind of finding is called above a list of them. */
export const findingKinds: Record<FindingKind, string> = {
  lost: 'Niet ingelezen',
  doubtful: 'Misschien niet goed gelezen',
  guessed: 'Geschat',
  info: 'Goed om te weten',
};
