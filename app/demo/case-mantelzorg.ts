import { mantelzorgAnnotations } from './case-mantelzorg-annotations.ts';
import { mantelzorgSheets } from './case-mantelzorg-scores.ts';
import type { DemoCase } from './demo-types.ts';

/** Being written: scores are revealed and talked about, the letter is half done. */
export const mantelzorgDichtbij: DemoCase = {
  key: 'mantelzorg-dichtbij',
  state: 'drafting',
  title: 'Nota Mantelzorg dichtbij 2027–2029',
  question: 'Het college vraagt uw advies over de nota. Is de steun voor mantelzorgers goed geregeld?',
  requester: 'College van burgemeester en wethouders van Maasbergen',
  portfolioHolder: 'wethouder zorg en welzijn',
  theirReference: 'MB-2026-1042',
  receivedOn: -31,
  adviceDueOn: 11,
  scoringClosesOn: -12,
  meetingOn: 5,
  sentOn: null,
  revealedOn: -11,
  lead: 'truus',
  official: 'robert',
  reviewers: ['annelies', 'marijke', 'mohamed', 'truus', 'bart'],
  observers: [],
  rubric: { key: 'sar', version: '2020-1' },
  notes: [{ file: 'nota-mantelzorg-dichtbij.md', title: 'Nota Mantelzorg dichtbij, concept' }],
  annotations: mantelzorgAnnotations,
  sheets: mantelzorgSheets,
  setAside: {
    'sar.B3': 'De nota gaat niet over initiatieven. Wij komen hierop terug bij het beleidsplan.',
    'sar.V2': 'Dit punt zit al in ons advies over de uren.',
    'sar.V3': 'Dit punt zit al in ons advies over de uren.',
  },
  points: [
    {
      key: 'uren',
      ask: 'Wij adviseren u om uren van mantelzorgers niet meer van de indicatie af te trekken.',
      why: 'Wie voor een ander zorgt, moet daar niet voor worden gestraft. Mantelzorgers durven nu niet te zeggen wat zij doen. Zo verdwijnt de steun juist bij de mensen die de meeste hulp nodig hebben.',
      passage: 'Hoofdstuk 4, eerste alinea',
      success: 'In geen enkel besluit over hulp staan nog uren mantelzorg als aftrekpost.',
      annotations: ['aftrek', 'blijven-gelden'],
      criteria: ['sar.S1', 'sar.S3', 'sar.V1'],
    },
    {
      key: 'groepen',
      ask: 'Wij adviseren u om groepen die elkaar om beurten vervangen ook een vergoeding te geven.',
      why: 'Deze groepen doen vrijwillig wat een aanbieder voor veel geld doet. Zij kennen elkaar en de mensen voor wie zij zorgen. Toezicht kan ook bestaan uit een gesprek, één keer per jaar.',
      passage: 'Paragraaf 3.2',
      success: 'In 2027 krijgen minstens vijf groepen een vergoeding voor vervangende zorg.',
      annotations: ['beurten'],
      criteria: ['sar.B4', 'sar.B2', 'sar.B5'],
    },
    {
      key: 'naoberzorg',
      ask: 'Wij adviseren u om samen met Naoberzorg in een tweede dorp te beginnen.',
      why: 'De coöperatie laat al jaren zien dat het werkt. Belangstelling alleen brengt het niet verder.',
      passage: 'Hoofdstuk 5, eerste alinea',
      success: 'Eind 2027 is er in een tweede dorp een groep met een eigen dorpsondersteuner.',
      annotations: ['naoberzorg'],
      criteria: ['sar.S4'],
    },
    {
      key: 'verklaring',
      ask: 'Wij adviseren u om de verklaring van de huisarts te schrappen bij de mantelzorgwaardering.',
      why: 'De verklaring kost huisartsen tijd en mantelzorgers moeite, voor een bedrag van € 100.',
      passage: 'Paragraaf 3.3',
      success: 'Mantelzorgers vragen de waardering aan met alleen hun naam en adres.',
      annotations: ['verklaring'],
      criteria: ['sar.V1', 'sar.S2'],
    },
    {
      key: 'keukentafel',
      ask: 'Wij adviseren u om vóór de vaststelling met vijftig mantelzorgers te praten, overdag en bij hen thuis.',
      why: 'Negen mensen op één avond is te weinig. Wie zwaar belast is, kan ’s avonds niet weg. Hun keuzes horen in de nota en niet alleen in de bijlage.',
      passage: 'Hoofdstuk 1, tweede alinea',
      success: 'In de nota staat per hoofdstuk wat mantelzorgers hebben veranderd.',
      annotations: ['negen'],
      criteria: ['sar.B1', 'sar.V5'],
    },
  ],
  letter: {
    tenor: 'positive_with_remarks',
    parts: {
      summary: [
        'Wij zijn blij met de vaste contactpersoon en het vrij te besteden bedrag. Daar spreekt vertrouwen uit.',
        'Tegelijk haalt hoofdstuk 4 weg wat hoofdstuk 3 geeft. Wie meer zorgt, krijgt minder hulp.',
      ],
      appreciation: [
        'De contactpersoon komt thuis en vraagt eerst wat de mantelzorger zelf wil. Zo hoort het. Dat bonnetjes niet worden gecontroleerd, vinden wij een goed voorbeeld voor andere regelingen.',
      ],
      considerations: [
        'Van onderop. Aan de avond in juni deden negen mantelzorgers mee. Hun opmerkingen staan in de bijlage, maar wij vinden ze niet terug in de keuzes.',
        'Vertrouwen. Het steunpunt moet elk kwartaal tellen. Wij denken dat een gesprek meer vertelt dan een aantal.',
      ],
    },
  },
  adoption: null,
  response: null,
};
