import { bestaanszekerheidSheets } from './case-bestaanszekerheid-scores.ts';
import type { DemoCase } from './demo-types.ts';

/** Answered: the letter was adopted with one voice against, sent, and the College reacted to each point. */
export const bestaanszekerheid: DemoCase = {
  key: 'bestaanszekerheid',
  state: 'responded',
  title: 'Uitvoeringsplan Bestaanszekerheid 2026',
  question:
    'Het college vraagt uw advies over het uitvoeringsplan, in het bijzonder over de hoofdstukken 3 en 4.',
  requester: 'College van burgemeester en wethouders van Maasbergen',
  portfolioHolder: 'wethouder werk en inkomen',
  theirReference: 'MB-2026-0415',
  receivedOn: -108,
  adviceDueOn: -66,
  scoringClosesOn: -89,
  meetingOn: -73,
  sentOn: -69,
  revealedOn: -88,
  lead: 'mohamed',
  official: 'robert',
  reviewers: ['annelies', 'marijke', 'mohamed', 'truus', 'bart'],
  observers: [],
  rubric: { key: 'sar', version: '2020-1' },
  notes: [
    { file: 'uitvoeringsplan-bestaanszekerheid.md', title: 'Uitvoeringsplan Bestaanszekerheid, concept' },
  ],
  annotations: [
    {
      key: 'twaalf',
      author: 'marijke',
      kind: 'compliment',
      quote: 'Zij hebben de volgorde van de maatregelen bepaald.',
      body: 'Zo vroeg en zo echt zagen wij het nog niet eerder.',
      criterionId: 'sar.B1',
      day: -98,
    },
    {
      key: 'loonstroken',
      author: 'mohamed',
      kind: 'concern',
      quote: 'moeten elk kwartaal opnieuw hun inkomen aantonen',
      body: 'Vier keer per jaar papieren inleveren. Wie werkt, heeft daar geen tijd voor en haakt af.',
      criterionId: 'sar.V1',
      day: -96,
      replies: [{ author: 'truus', body: 'Eén keer per jaar is genoeg, net als bij de Maaspas.', day: -86 }],
    },
    {
      key: 'noodfonds',
      author: 'truus',
      kind: 'compliment',
      quote: 'Het noodfonds wordt beheerd door kerken, de moskee en de voedselbank samen.',
      body: 'De gemeente laat hier echt iets los.',
      criterionId: 'sar.V2',
      day: -95,
    },
    {
      key: 'uitgezet',
      author: 'mohamed',
      kind: 'concern',
      quote: 'Wie twee afspraken mist, wordt uit het traject gezet.',
      body: 'Juist wie in de knel zit, mist afspraken. Dan begint de ellende opnieuw.',
      criterionId: 'sar.S3',
      day: -95,
      replies: [
        { author: 'bart', body: 'Ik vind dat je wel iets terug mag vragen.', day: -85 },
        { author: 'marijke', body: 'Terugvragen kan ook zonder iemand eruit te zetten.', day: -85 },
      ],
    },
    {
      key: 'gesloten',
      author: 'annelies',
      kind: 'concern',
      quote: 'Is er na twee bezoeken geen contact, dan wordt het dossier gesloten.',
      body: 'De derde keer gaat de deur vaak wel open.',
      criterionId: 'sar.S5',
      day: -94,
    },
  ],
  sheets: bestaanszekerheidSheets,
  setAside: {
    'sar.S4': 'Coöperaties spelen in dit plan geen rol.',
    'sar.B5': 'De schaal van de Kredietbank is regionaal en ligt buiten dit plan.',
  },
  points: [
    {
      key: 'jaarlijks',
      ask: 'Wij adviseren u om inwoners met een laag loon één keer per jaar naar hun inkomen te vragen.',
      why: 'Vier keer per jaar bewijzen dat u weinig verdient, is vernederend en kost veel werk. Inwoners haken af en lopen geld mis.',
      passage: 'Hoofdstuk 3, eerste alinea',
      success: 'Vanaf 1 juli vraagt het formulier nog maar één keer per jaar om loonstroken.',
      annotations: ['loonstroken'],
      criteria: ['sar.V1', 'sar.S2', 'sar.V3'],
      reaction: {
        status: 'adopted',
        motivated: 'yes',
        motivation: 'Het college deelt uw oordeel. De vraag per kwartaal stamt uit een oude regeling.',
        commitment: 'Per 1 juli wordt het formulier aangepast.',
      },
    },
    {
      key: 'derde-bezoek',
      ask: 'Wij adviseren u om een dossier pas te sluiten na een derde bezoek, samen met iemand die het gezin kent.',
      why: 'Schaamte houdt de deur dicht. Een bekende uit de buurt of een ervaringsdeskundige krijgt hem vaker open.',
      passage: 'Hoofdstuk 2, eerste alinea',
      success: 'Het aantal gesloten dossiers zonder contact daalt in een jaar met de helft.',
      annotations: ['gesloten'],
      criteria: ['sar.S1', 'sar.V4'],
      reaction: {
        status: 'partly',
        motivated: 'yes',
        motivation:
          'Een derde bezoek nemen wij over. Meegaan met een bekende kan alleen als de inwoner dat vooraf goed vindt.',
        commitment: 'De werkinstructie van de wijkteams wordt voor de zomer aangepast.',
      },
    },
    {
      key: 'traject',
      ask: 'Wij adviseren u om jongeren niet uit het traject te zetten, maar na twee gemiste afspraken bij hen langs te gaan.',
      why: 'Een gemiste afspraak is vaak een teken dat het slecht gaat. Wie dan stopt met helpen, maakt de schuld groter.',
      passage: 'Hoofdstuk 4',
      success: 'Van de jongeren die beginnen, maakt vier op de vijf het traject af.',
      annotations: ['uitgezet'],
      criteria: ['sar.S3'],
      reaction: {
        status: 'not_adopted',
        motivated: 'insufficient',
        motivation: 'Het college hecht aan duidelijke regels.',
        commitment: '',
      },
    },
  ],
  letter: {
    tenor: 'positive_with_remarks',
    parts: {
      occasion: [
        'U vroeg ons om advies over het Uitvoeringsplan Bestaanszekerheid 2026. Wij bespraken het concept in onze vergadering. Vijf leden lazen en beoordeelden het plan los van elkaar.',
      ],
      summary: [
        'Dit plan is samen met inwoners gemaakt en dat is te merken. Wij adviseren positief.',
        'Op drie plaatsen vragen wij u om meer vertrouwen. Die plaatsen gaan over bewijzen, over de gesloten deur en over jongeren die een afspraak missen.',
      ],
      appreciation: [
        'Twaalf inwoners bepaalden de volgorde van de maatregelen. Het noodfonds ligt in handen van kerken, moskee en voedselbank. De formulierenbrigades hoeven geen stichting te zijn.',
      ],
      considerations: [
        'Van onderop. Inwoners waren er vanaf het begin bij. Houd dat vast tot aan de bespreking in december.',
        'Vertrouwen. Het noodfonds en de Maaspas gaan uit van vertrouwen. De vraag om loonstroken doet dat niet.',
        'Samenredzaamheid. Wie schulden heeft, schaamt zich vaak. Hulp van iemand die het zelf heeft meegemaakt, werkt dan het best.',
      ],
      questions: ['Hoeveel dossiers sloot u vorig jaar omdat er geen contact was?'],
      closing: [
        'Wij vragen u om per advies schriftelijk te reageren. Wij lichten ons advies graag toe in een gesprek.',
      ],
    },
  },
  adoption: {
    frozenOn: -75,
    adoptedOn: -73,
    votes: [
      { person: 'annelies', choice: 'agree', reason: '' },
      { person: 'marijke', choice: 'agree', reason: '' },
      { person: 'mohamed', choice: 'agree', reason: '' },
      { person: 'truus', choice: 'agree', reason: '' },
      { person: 'bart', choice: 'object', reason: 'Ik ben het niet eens met het derde advies.' },
    ],
    minority: {
      person: 'bart',
      named: true,
      body: 'Ik steun het eerste en het tweede advies. Het derde advies deel ik niet. De gemeente neemt de schuld van een jongere over. Dat is veel geld van ons allemaal. Dan mag zij vragen dat iemand op afspraken komt. In mijn werk zag ik dat een duidelijke grens jongeren juist helpt. Wel vind ik dat er altijd eerst iemand moet bellen. Dat was voor mij genoeg geweest.',
    },
  },
  response: {
    receivedOn: -24,
    form: 'letter',
    summary: 'Het college dankt de raad. Eén advies is overgenomen, één gedeeltelijk en één niet.',
  },
};
