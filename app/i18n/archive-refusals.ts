import type { ArchiveRefusalCode } from '../domain/archive/archive-refusal.ts';

const sentences: Record<ArchiveRefusalCode, (part: string) => string> = {
  'ARCHIEF-01': () =>
    'Dit bestand is geen leesbaar ZIP-bestand, of het is veel groter dan een dossier kan zijn.',
  'ARCHIEF-02': (part) => `In dit archief ontbreekt een onderdeel: ${part}.`,
  'ARCHIEF-03': (part) => `Een onderdeel is veranderd nadat het archief werd gemaakt: ${part}.`,
  'ARCHIEF-04': (part) =>
    `In dit archief staat iets wat niet in de lijst met controlegetallen staat: ${part}.`,
  'ARCHIEF-05': (part) =>
    `De gegevens van dit archief passen niet bij deze versie van Adviestafel: ${part}. Gebruik de versie waarmee het archief is gemaakt, of een nieuwere.`,
  'ARCHIEF-06': () =>
    'In deze raad staan al adviezen. Zet een archief alleen terug in een lege raad, of geef een nieuwe naam op.',
  'ARCHIEF-07': (part) =>
    `De tekst van de brief klopt niet met haar controlegetal of met het verloop: ${part}.`,
  'ARCHIEF-08': (part) => `De gegevens van dit archief spreken elkaar tegen: ${part}.`,
};

/** Why an archive was not taken back, with what to do. */
export const archiveRefusalSentence = (code: ArchiveRefusalCode, part: string): string =>
  `${sentences[code](part)} Er is niets bewaard.`;
