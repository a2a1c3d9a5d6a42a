import type { CriterionDraft } from '../define-rubric.ts';

/** The five criteria on trust instead of control; line numbers are those of the council's text of June 2020. */
export const trustCriteria: readonly CriterionDraft[] = [
  {
    id: 'sar.V1',
    dimension: 'V',
    title: 'Vertrouwen in plaats van controle',
    question: 'Gaan regels en verantwoording uit van vertrouwen?',
    levels: {
      1: 'Extra controle, monitoring of sancties staan voorop.',
      2: 'Vertrouwen is een mooi woord; de eisen blijven gelijk.',
      3: 'Minstens één controle-eis vervalt of wordt lichter, met uitleg.',
      4: 'Vertrouwen is de regel; controle is uitzondering en samen afgesproken.',
    },
    quote: {
      verbatim:
        'in plaats van geld, controle, monitoring, rendement en efficiency, die geworteld zijn in wantrouwen',
      line: 43,
    },
  },
  {
    id: 'sar.V2',
    dimension: 'V',
    title: 'Rol van de gemeente: ondersteunend',
    question: 'Kiest de gemeente voor bepalen of voor ondersteunen?',
    levels: {
      1: 'De gemeente stuurt van bovenaf en houdt alles.',
      2: '‘Faciliteren’ genoemd; taken en besluiten blijven bij de gemeente.',
      3: 'Per onderdeel staat wat de gemeente loslaat en wat zij ondersteunt.',
      4: 'De gemeente sluit aan bij anderen; zichtbaar in mandaat en geld.',
    },
    quote: { verbatim: 'van top-down naar ondersteunend en faciliterend', line: 78 },
  },
  {
    id: 'sar.V3',
    dimension: 'V',
    title: 'Geen verfijning van het systeem',
    question: 'Lost de nota een vraag van mensen op, of maakt zij het systeem fijner?',
    levels: {
      1: 'Doel is kosten drukken of procedures bijschaven.',
      2: 'Maatschappelijk doel genoemd; maatregelen gaan over het systeem.',
      3: 'De meeste maatregelen veranderen iets in het leven van inwoners.',
      4: 'De nota schrapt systeem en kiest een andere ordening.',
    },
    quote: {
      verbatim: 'nota’s die een verfijning van het systeem voorstaan, ingegeven om de kosten te drukken',
      line: 86,
    },
  },
  {
    id: 'sar.V4',
    dimension: 'V',
    title: 'Integraal denken',
    question: 'Kijkt de nota over wetten, afdelingen, doelgroepen en culturen heen?',
    levels: {
      1: 'Eén wet of doelgroep, los van de rest.',
      2: 'Samenhang genoemd, zonder afspraken.',
      3: 'Afspraken over wonen, werk, zorg en welzijn samen; één aanspreekpunt.',
      4: 'De mens is het startpunt; kennis en budget worden gedeeld.',
    },
    quote: { verbatim: 'het categoraal denken en handelen om te zetten in integraal denken', line: 123 },
  },
  {
    id: 'sar.V5',
    dimension: 'V',
    title: 'Namens wie?',
    question: 'Is nagegaan namens wie organisaties spreken?',
    levels: {
      1: 'Alleen bestaande belangengroepen of aanbieders zijn gehoord.',
      2: 'Lijst van gesproken partijen; achterban onbekend.',
      3: 'Ook inwoners zelf gehoord; de nota zegt wie is gemist.',
      4: 'Wie geraakt wordt praat zelf mee; achterban is getoetst en teruggekoppeld.',
    },
    quote: { verbatim: 'zonder die legitimiteit van de achterban te onderzoeken', line: 120 },
  },
];
