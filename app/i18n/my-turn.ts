import type { Duty, DutyKind } from '../domain/tracking/my-turn.server.ts';

interface DutyWords {
  /** What is asked, in one sentence. */
  sentence: (params: Record<string, number>) => string;
  /** What the button says. */
  button: string;
  /** The room of the case where it is done. */
  room: string;
  /** The id of the place in the room, when it is not at its top. */
  place?: string;
  /** Where it is done when that is in no room of the case. */
  path?: string;
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
    place: 'wie-is-klaar',
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
  mailLetter: {
    sentence: () => 'De e-mail met de brief staat nog bij Post. Verstuur hem zelf.',
    button: 'Naar Post',
    room: 'brief',
    path: '/post',
  },
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
    sentence: ({ left }) =>
      left === 0
        ? 'Bij elk advies staat wat het college ermee doet. Leg nu de reactie als geheel vast.'
        : `De raad wil weten wat het college met ${left === 1 ? '1 advies' : `${left} adviezen`} doet.`,
    button: 'Leg de reactie vast',
    room: 'verloop',
    place: 'reacties',
  },
  planFollowUp: {
    sentence: () => 'De reactie is binnen. Kies wanneer u op elk punt terugkomt.',
    button: 'Plan het vervolg',
    room: 'verloop',
    place: 'reacties',
  },
  beginFollowUp: {
    sentence: ({ followed }) =>
      followed === 0
        ? 'U komt op geen enkel advies terug. Rond dit advies af.'
        : 'Bij elk advies staat of u erop terugkomt. Laat het opvolgen beginnen.',
    button: 'Naar de volgende stap',
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
  dutyWords[duty.kind].path ?? dutyRoomPath(duty);

/** The place in the case that a duty is about. */
export function dutyRoomPath({ kind, caseId }: Pick<Duty, 'kind' | 'caseId'>): string {
  const { room, place } = dutyWords[kind];
  return `/adviezen/${caseId}/${room}${place ? `#${place}` : ''}`;
}
