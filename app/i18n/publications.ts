import type { PublicKind } from '#db/schema/publications.ts';
import type { PublicState } from '../domain/publications/publication-room.server.ts';

/** The things that can be public: with their article in a sentence, and as a heading. */
export const publicWords: Record<PublicKind, { the: string; title: string }> = {
  letter: { the: 'de brief', title: 'Brief' },
  response: { the: 'de reactie van het college', title: 'Reactie van het college' },
  request: { the: 'de adviesaanvraag', title: 'Adviesaanvraag' },
  note: { the: 'de nota', title: 'Nota' },
};

/** What is there to read of an advice, in a line. */
export const publicLineWords: Record<PublicKind, string> = {
  letter: 'brief',
  response: 'reactie van het college',
  request: 'adviesaanvraag',
  note: 'nota',
};

/** How a thing stands, for the secretary. */
export const publicStateWords: Record<PublicState, string> = {
  absent: 'nog niet aanwezig',
  possible: 'niet openbaar',
  embargo: 'onder embargo',
  public: 'openbaar',
  hidden: 'niet te zien',
};

/** What to write in the summary of each. */
export const summaryHints: Record<PublicKind, string> = {
  letter: 'Schrijf voor iedereen, in een paar korte zinnen: waarover gaat het, en wat adviseert de raad?',
  response: 'Schrijf in een paar korte zinnen wat het college met het advies doet.',
  request: 'Schrijf in een paar korte zinnen wat het college aan de raad vroeg.',
  note: 'Schrijf in een paar korte zinnen waarover de nota gaat.',
};

/** The formats of a file, for who has to choose. */
export const formatWords: Record<string, string> = {
  pdf: 'PDF, om te lezen en af te drukken',
  odt: 'ODT, voor een tekstverwerker',
  html: 'Webpagina, ook voor een voorleesprogramma',
};

/** "120 kB", "1,4 MB". */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
