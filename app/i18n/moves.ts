import type { CaseState } from '#db/schema/cases.ts';
import { formatDate } from './dates.ts';

type Params = Record<string, string | number>;

const many = (count: string | number | undefined, one: string, more: string): string =>
  Number(count) === 1 ? `1 ${one}` : `${count} ${more}`;

/** Why a move cannot be made yet, by guard (domain/tracking/states.ts); says what to do. */
export const moveRefusals: Record<string, (params: Params) => string> = {
  leadMissing: () => 'Kies eerst een trekker.',
  reviewersMissing: () => 'Kies eerst minstens twee leden die beoordelen.',
  rubricMissing: () => 'Kies eerst een toetskader.',
  noteMissing: () => 'Er is nog geen nota die gelezen kan worden. Voeg eerst de nota toe.',
  closeDateMissing: () => 'Kies eerst de dag waarop het beoordelen sluit.',
  closeDatePassed: () =>
    'De dag waarop het beoordelen sluit, is voorbij. Kies bij het plan eerst een nieuwe dag.',
  sheetsMissing: ({ submitted, needed }) =>
    `Openen kan nog niet: ${many(submitted, 'lid heeft', 'leden hebben')} ingeleverd, en er zijn er minstens ${needed} nodig. Zo blijft verborgen wie wat vond.`,
  roundOpen: ({ submitted, reviewers, date }) =>
    `Openen kan nog niet: ${submitted} van de ${reviewers} leden hebben ingeleverd${date ? `. Op ${formatDate(String(date), 'long')} sluit de ronde` : ''}.`,
  criteriaUnhandled: ({ count, titles }) =>
    `${many(count, 'punt is', 'punten zijn')} zwak of verdeeld en nog niet verwerkt (${titles}${Number(count) > 3 ? ` en nog ${Number(count) - 3}` : ''}). Maak er een adviespunt van, of laat het weg met een reden.`,
  pointsMissing: () => 'Er staat nog geen adviespunt in de brief.',
  pointsIncomplete: ({ count }) =>
    `${many(count, 'adviespunt is', 'adviespunten zijn')} nog niet compleet. Vul bij elk in: advies, waarom, vindplaats en waaraan u ziet dat het gelukt is.`,
  commentsBlocking: ({ count, titles }) =>
    `Voorleggen kan nog niet: ${many(count, 'opmerking moet', 'opmerkingen moeten')} eerst worden opgelost, bij ${titles}. Ga naar het concept.`,
  suggestionsUndecided: ({ count, titles }) =>
    `Voorleggen kan nog niet: over ${many(count, 'voorstel is', 'voorstellen is')} nog niet beslist, bij ${titles}. Ga naar het concept.`,
  letterBlocked: ({ count }) =>
    `Vastleggen kan nog niet: ${many(count, 'punt moet', 'punten moeten')} eerst. U vindt ze bij “Klaar om vast te stellen?”.`,
  quorumMissing: ({ cast, needed }) =>
    `Vaststellen kan nog niet: ${many(cast, 'lid heeft', 'leden hebben')} gestemd, en er zijn er ${needed} nodig.`,
  writtenRoundRuns: ({ date }) =>
    `Vaststellen kan nog niet: leden kunnen stemmen tot en met ${formatDate(String(date), 'long')}. Het kan eerder als iedereen heeft gestemd.`,
  majorityMissing: ({ agree, object }) =>
    `Vaststellen kan niet: er zijn niet meer stemmen voor (${agree}) dan tegen (${object}). Stuur de brief terug naar de schrijvers.`,
  chairSignatureMissing: () =>
    'Deze brief kan nog niet worden verstuurd: de voorzitter heeft nog niet ondertekend.',
  secretarySignatureMissing: () =>
    'Deze brief kan nog niet worden verstuurd: de secretaris heeft nog niet ondertekend.',
  reactionsMissing: ({ count }) =>
    `Bij ${many(count, 'adviespunt', 'adviespunten')} staat nog niet wat het college ermee doet.`,
  followUpsMissing: ({ count }) =>
    `Bij ${many(count, 'adviespunt', 'adviespunten')} staat nog niet wanneer u erop terugkomt, of dat dit niet nodig is.`,
  effectsMissing: ({ count }) =>
    `Bij ${many(count, 'adviespunt', 'adviespunten')} staat nog niet wat ervan gekomen is.`,
};

/** The states in the council's words (DOMAIN A3). */
export const stateWords: Record<CaseState, string> = {
  signal: 'Signaal',
  received: 'Ontvangen',
  planned: 'Ingepland',
  reviewing: 'Beoordelen',
  discussing: 'Bespreken',
  drafting: 'Concept',
  for_adoption: 'Ter vaststelling',
  adopted: 'Vastgesteld',
  sent: 'Verzonden',
  responded: 'Reactie ontvangen',
  follow_up: 'In opvolging',
  closed: 'Afgesloten',
  declined: 'Afgezien van advies',
  withdrawn: 'Ingetrokken',
  overtaken: 'Achterhaald',
};

/** What the button says that makes a move to this state. */
export const moveButtons: Record<CaseState, string> = {
  signal: 'Maak er weer een signaal van',
  received: 'Zet terug naar ontvangen',
  planned: 'Plan dit advies in',
  reviewing: 'Begin met beoordelen',
  discussing: 'Open alle oordelen',
  drafting: 'Ga verder met de conceptbrief',
  for_adoption: 'Bevries en leg voor',
  adopted: 'Stel de brief vast',
  sent: 'Leg vast dat de brief verstuurd is',
  responded: 'De reactie is compleet',
  follow_up: 'Volg deze punten op',
  closed: 'Sluit dit advies af',
  declined: 'Zie af van advies',
  withdrawn: 'De aanvraag is ingetrokken',
  overtaken: 'Het besluit is al genomen',
};
