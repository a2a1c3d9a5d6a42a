import { type Sentence, sentence } from './sentence.ts';

/** Refusals about annotations, threads, questions and files of annotations. */
export const annotationsRefusals: Record<string, Sentence> = {
  annotationChanged: sentence(
    'TEGELIJK-01',
    'Deze aantekening is intussen ergens anders veranderd. Beide teksten staan hieronder. Kies welke u houdt.',
  ),
  replyChanged: sentence(
    'TEGELIJK-03',
    'Deze reactie is intussen ergens anders veranderd. Beide teksten staan hieronder. Kies welke u houdt.',
  ),
  officialMissing: sentence(
    'VRAAG-01',
    'Bij dit advies staat nog geen contactambtenaar. Kies er een bij “Plan”. Uw vraag staat er nog.',
  ),
  questionAnswered: sentence(
    'VRAAG-02',
    'Op deze vraag is al een antwoord gekomen. Ververs de pagina om het te lezen.',
  ),
  questionTakenBack: sentence(
    'VRAAG-03',
    'De raad heeft deze vraag teruggenomen. U hoeft haar niet meer te beantwoorden.',
  ),
  questionPrivate: sentence(
    'VRAAG-04',
    'Deze aantekening is alleen voor u. Deel haar eerst met de raad, dan kan de vraag naar de gemeente.',
  ),
  annotationLocked: sentence(
    'RONDE-01',
    'Er loopt een nieuwe ronde. Aantekeningen die al open waren, veranderen tot de opening niet. Uw tekst staat er nog: maak er een nieuwe aantekening van.',
  ),
  'exchange.NOT_JSON': sentence(
    'OVERNEMEN-01',
    'Dit is geen bestand met aantekeningen. Kies een bestand dat eindigt op .jsonld of .json.',
  ),
  'exchange.NOT_ANNOTATIONS': sentence(
    'OVERNEMEN-02',
    'In dit bestand staan geen aantekeningen volgens de standaard (Web Annotation). Vraag de afzender om een export daarvan.',
  ),
  'exchange.PAGES_ELSEWHERE': sentence(
    'OVERNEMEN-03',
    'Dit bestand verwijst alleen naar aantekeningen die ergens anders staan. Vraag de afzender om één bestand met alles erin.',
  ),
  'exchange.TOO_MANY': sentence(
    'OVERNEMEN-04',
    ({ limit }) => `Er staan te veel aantekeningen in dit bestand. Het mogen er hoogstens ${limit} zijn.`,
  ),
  'exchange.EMPTY': sentence('OVERNEMEN-05', 'Er staan geen aantekeningen in dit bestand.'),
  'exchange.TOO_BIG': sentence('OVERNEMEN-06', 'Dit bestand is te groot. Het mag hoogstens 5 MB zijn.'),
  'exchange.TOO_HEAVY': sentence(
    'OVERNEMEN-07',
    'Het zoeken van de plekken duurde te lang. Er is niets overgenomen. Verdeel het bestand in kleinere delen.',
  ),
  'exchange.NOTE_CHANGED': sentence(
    'OVERNEMEN-08',
    'De raad gebruikt sinds net een andere versie van de nota. Er is niets overgenomen. Kies het bestand opnieuw.',
  ),
  'exchange.NO_FILE': sentence('OVERNEMEN-09', 'Kies eerst een bestand met aantekeningen.'),
};
