import type { StoreFault } from '../domain/integrity/store-fault.ts';

/** What is kept, in words. */
export const keptWords: Record<StoreFault['kept'], string> = {
  original: 'het originele bestand van de nota',
  picture: 'een plaatje uit de nota',
  frozenLetter: 'de vastgelegde tekst van de brief',
  sentLetter: 'de verstuurde tekst van de brief',
  letterPdf: 'de pdf van de verstuurde brief',
  letterOdt: 'het odt-bestand van de verstuurde brief',
  erratum: 'de tekst van een erratum',
  erratumPdf: 'de pdf van een erratum',
  erratumOdt: 'het odt-bestand van een erratum',
  attachment: 'een bijlage bij een mail',
  published: 'een openbaar gemaakt bestand',
};

/** What is wrong with it, what to do, and the code for the telephone. */
export const faultWords: Record<StoreFault['kind'], { code: string; what: string; todo: string }> = {
  fileChanged: {
    code: 'OPSLAG-01',
    what: 'Dit bestand is veranderd nadat het werd bewaard.',
    todo: 'Adviestafel geeft het niet meer af. Vraag wie Adviestafel beheert om het bestand uit een reservekopie terug te zetten.',
  },
  fileMissing: {
    code: 'OPSLAG-02',
    what: 'Dit bestand staat niet meer in de opslag.',
    todo: 'Vraag wie Adviestafel beheert om het bestand uit een reservekopie terug te zetten.',
  },
  textChanged: {
    code: 'OPSLAG-03',
    what: 'Deze tekst is niet meer gelijk aan wat in het verloop is vastgelegd.',
    todo: 'Gebruik de tekst niet. Leg haar naast de verstuurde brief, en vraag wie Adviestafel beheert om een reservekopie van de databank.',
  },
  notInLog: {
    code: 'OPSLAG-04',
    what: 'Van deze tekst ontbreekt de regel in het verloop.',
    todo: 'Vraag wie Adviestafel beheert om een reservekopie van de databank.',
  },
};
