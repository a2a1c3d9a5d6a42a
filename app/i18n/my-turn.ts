import type { Duty, DutyKind } from '../domain/tracking/my-turn.server.ts';

interface DutyWords {
  /** What is asked, in one sentence. */
  sentence: (params: Record<string, number>) => string;
  /** What the button says. */
  button: string;
  /** The room of the case where it is done. */
  room: string;
}

const points = (count: number | undefined): string => (count === 1 ? '1 punt' : `${count} punten`);

/** What waits for somebody, in the words of "Mijn beurt". */
export const dutyWords: Record<DutyKind, DutyWords> = {
  plan: { sentence: () => 'Kies een trekker, de leden en de data.', button: 'Plan dit advies', room: 'plan' },
  uploadNote: {
    sentence: () => 'Voeg de nota van de gemeente toe.',
    button: 'Voeg de nota toe',
    room: 'nota',
  },
  useVersion: {
    sentence: ({ version }) =>
      `Versie ${version} van de nota is ingelezen. Kies of de raad haar gaat gebruiken.`,
    button: 'Bekijk de nieuwe versie',
    room: 'nota',
  },
  startReview: {
    sentence: () => 'De nota is gelezen. De leden kunnen beginnen.',
    button: 'Bekijk en begin',
    room: 'verloop',
  },
  score: {
    sentence: ({ left, total }) => `U moet nog ${left} van de ${points(total)} beoordelen.`,
    button: 'Ga verder met beoordelen',
    room: 'beoordeling',
  },
  submit: {
    sentence: () => 'U hebt alle punten beoordeeld. Lever uw beoordeling in.',
    button: 'Kijk na en lever in',
    room: 'beoordeling',
  },
  confirmPaper: {
    sentence: () => 'De secretaris typte uw papieren formulier in. Klopt het?',
    button: 'Lees na en bevestig',
    room: 'beoordeling',
  },
  reveal: {
    sentence: () => 'Kijk wie heeft ingeleverd en open de oordelen.',
    button: 'Bekijk wie klaar is',
    room: 'beoordeling',
  },
  discuss: {
    sentence: () => 'Bespreek de verschillen en kies de adviespunten.',
    button: 'Bekijk de verschillen',
    room: 'beoordeling',
  },
  draft: { sentence: () => 'Schrijf de conceptbrief.', button: 'Schrijf verder', room: 'concept' },
  freeze: {
    sentence: () => 'Kijk de conceptbrief na en leg hem voor.',
    button: 'Open de conceptbrief',
    room: 'concept',
  },
  vote: { sentence: () => 'Lees de brief en stem.', button: 'Lees en stem', room: 'brief' },
  adopt: {
    sentence: () => 'De leden stemmen over de brief. Stel de brief vast als genoeg leden hebben gestemd.',
    button: 'Bekijk de stemmen',
    room: 'brief',
  },
  sign: { sentence: () => 'Onderteken de brief.', button: 'Onderteken', room: 'brief' },
  send: { sentence: () => 'De brief is ondertekend en kan weg.', button: 'Naar de brief', room: 'brief' },
  awaitResponse: {
    sentence: () => 'De brief is verstuurd. Leg de reactie van het college vast.',
    button: 'Leg de reactie vast',
    room: 'verloop',
  },
  respond: {
    sentence: () => 'Leg de reactie van het college vast.',
    button: 'Leg de reactie vast',
    room: 'verloop',
  },
  planFollowUp: {
    sentence: () => 'De reactie is binnen. Kies wanneer u op elk punt terugkomt.',
    button: 'Plan het vervolg',
    room: 'verloop',
  },
  closeCase: {
    sentence: () => 'Leg vast wat van elk punt gekomen is.',
    button: 'Bekijk het vervolg',
    room: 'verloop',
  },
  answerQuestions: {
    sentence: ({ count }) =>
      count === 1 ? 'De raad heeft u een vraag gesteld.' : `De raad heeft u ${count} vragen gesteld.`,
    button: 'Lees en beantwoord',
    room: 'vragen',
  },
};

/** Where a duty is done. */
export const dutyPath = (duty: Pick<Duty, 'kind' | 'caseId'>): string =>
  `/adviezen/${duty.caseId}/${dutyWords[duty.kind].room}`;
