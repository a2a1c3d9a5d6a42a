import type { CaseState } from '#db/schema/cases.ts';
import { type Sentence, sentence } from './sentence.ts';

/** How a case stands, as the reason why something is not possible at this moment. */
const standing: Record<CaseState, string> = {
  signal: 'dit onderwerp is nog een signaal en geen advies',
  received: 'dit advies is nog niet ingepland',
  planned: 'het beoordelen is nog niet begonnen',
  reviewing: 'de leden beoordelen de nota, en de ronde is nog niet open',
  discussing: 'de ronde is gesloten en alle oordelen zijn open',
  drafting: 'de brief wordt nog geschreven',
  for_adoption: 'de brief ligt vast en de leden stemmen erover',
  adopted: 'de brief is al vastgesteld',
  sent: 'de brief is al verstuurd',
  responded: 'de reactie van het college is al vastgelegd',
  follow_up: 'de raad volgt de adviezen nu op',
  closed: 'dit advies is afgesloten',
  declined: 'de raad brengt over dit onderwerp geen advies uit',
  withdrawn: 'de aanvraag is ingetrokken',
  overtaken: 'dit advies is gestopt, omdat het besluit al is genomen',
};

/** What any page may have to refuse. */
export const generalRefusals: Record<string, Sentence> = {
  inputInvalid: sentence(
    'FORM-01',
    'Nog niet alles is goed ingevuld. Uw tekst staat er nog. Kijk bij de rode regels.',
  ),
  notFound: sentence('404', 'Deze pagina bestaat niet, of u mag haar niet zien.'),
  forbidden: sentence(
    '403',
    'Dit mag u niet doen met uw rol. Vraag de secretaris als u denkt dat dit niet klopt.',
  ),
  notNow: sentence(
    'STAND-01',
    ({ state }) =>
      `Dit kan nu niet: ${standing[state as CaseState]}. Er is niets veranderd. De pagina toont hoe het nu is.`,
  ),
  moveUnknown: sentence(
    'STAP-01',
    'Deze stap kan niet vanuit de stand waarin het advies nu is. Ververs de pagina en kijk wat de volgende stap is.',
  ),
  reasonMissing: sentence('STAP-02', 'Schrijf eerst waarom. De reden komt in het verloop te staan.'),
  fileChanged: sentence(
    'OPSLAG-01',
    'Dit bestand is niet meer wat de raad bewaarde. Daarom geven wij het niet af. Vertel het wie Adviestafel beheert: het bestand kan terug uit een reservekopie.',
  ),
  fileMissing: sentence(
    'OPSLAG-02',
    'Dit bestand staat niet meer in de opslag. Vertel het wie Adviestafel beheert: het bestand kan terug uit een reservekopie.',
  ),
};
