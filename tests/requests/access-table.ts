import type { CaseAction, CouncilAction } from '#app/domain/accounts/permissions.ts';

/**
 * Who may open what: one row per address, saying which action of the permission table it needs. The access
 * test walks every row as every role; an address without a row fails it. A list means any of these.
 */
export type Needs =
  | 'public'
  | 'signedIn'
  /** Answers by redirect, whoever asks and is signed in. */
  | { council: CouncilAction }
  | { case: CaseAction | readonly CaseAction[] };

export interface AccessRow {
  /** What reading (GET) needs; null when the address can only be written to. */
  get: Needs | null;
  /** Writing acts: the form that is posted and what it needs. The form must be refused or harmless in the demo. */
  post?: readonly { fields: Record<string, string>; needs: Needs }[];
}

const scoringRoom = { case: ['annotation:readOwn', 'scoring:progress', 'scoring:readAll'] } as const;
const letterRoom = { case: ['letter:read', 'letter:readFrozen', 'letter:readSent'] } as const;

/** Addresses of Remix pages, as app/routes.ts writes them. */
export const pages: Record<string, AccessRow> = {
  '': { get: 'public' },
  inloggen: { get: 'public' },
  'inloggen/code': { get: 'public' },
  'mijn-gegevens/twee-stappen': { get: 'signedIn' },
  uitloggen: { get: 'public' },
  'uitnodiging/:secret': { get: 'public' },
  hulp: { get: 'public' },
  toegankelijkheid: { get: 'public' },
  privacy: { get: 'public' },
  openbaar: { get: 'public' },
  // Nothing is public in the demo before somebody publishes it: tests/requests/publications.test.ts walks the states.
  'openbaar/:referenceNo': { get: 'public' },
  'mijn-beurt': { get: 'signedIn' },
  'mijn-gegevens': { get: 'signedIn' },
  'mijn-gegevens/voorkeuren': { get: null, post: [{ fields: {}, needs: 'signedIn' }] },
  'mijn-gegevens/mail': { get: null, post: [{ fields: {}, needs: 'signedIn' }] },
  post: {
    get: { council: 'post:manage' },
    post: [{ fields: { act: 'retry', mail: 'none' }, needs: { council: 'post:manage' } }],
  },
  'post/:mailId/bijlage/:index': { get: { council: 'post:manage' } },
  mensen: { get: { council: 'people:manage' } },
  'mensen/:personId': { get: { council: 'people:manage' } },
  'instellingen/brieven': { get: { council: 'settings:manage' } },
  instellingen: { get: { council: 'settings:manage' } },
  jaren: { get: { council: 'scoring:overYears' } },
  toetskaders: {
    get: { council: 'rubric:read' },
    post: [{ fields: { act: 'begin', title: '' }, needs: { council: 'rubric:manage' } }],
  },
  'toetskaders/:rubricKey': {
    get: { council: 'rubric:read' },
    post: [{ fields: { act: 'edit' }, needs: { council: 'rubric:manage' } }],
  },
  'toetskaders/:rubricKey/bewerken': { get: null },
  controle: { get: { council: 'store:check' }, post: [{ fields: {}, needs: { council: 'store:check' } }] },
  agenda: { get: { council: 'case:list' } },
  'agenda.ics': { get: { council: 'agenda:read' } },
  zoeken: { get: { council: 'search:use' } },
  adviezen: { get: { council: 'case:list' } },
  'adviezen/nieuw': { get: { council: 'case:register' } },
  'adviezen/:caseId': { get: { case: 'case:read' } },
  'adviezen/:caseId/plan': { get: { case: 'case:plan' } },
  'adviezen/:caseId/nota': { get: { case: 'note:read' } },
  'adviezen/:caseId/nota/:noteVersionId/verslag': { get: { case: 'note:read' } },
  'adviezen/:caseId/nota/:noteVersionId/bladzijde': { get: { case: 'note:read' } },
  'adviezen/:caseId/nota/:noteVersionId/stand': { get: { case: 'note:read' } },
  'adviezen/:caseId/nota/:noteVersionId/tekst': { get: { case: 'note:read' } },
  'adviezen/:caseId/nota/:noteVersionId/overzetten': { get: { case: 'note:useVersion' } },
  'adviezen/:caseId/nota/:noteVersionId/overgezet': { get: { case: 'note:migration' } },
  'adviezen/:caseId/nota/:noteVersionId/vergelijk': { get: { case: 'note:read' } },
  'adviezen/:caseId/nota/:noteVersionId/verbeteren': { get: { case: 'note:correct' } },
  'adviezen/:caseId/concept': {
    get: { case: 'letter:read' },
    post: [{ fields: { act: 'putBack', version: '999999' }, needs: { case: 'letter:write' } }],
  },
  'adviezen/:caseId/concept/tijdlijn': {
    get: { case: 'letter:read' },
    post: [{ fields: { version: '999999', name: 'x' }, needs: { case: 'letter:write' } }],
  },
  'adviezen/:caseId/concept/schrijvers': { get: { case: 'letter:read' } },
  'adviezen/:caseId/concept/klaar': { get: { case: 'letter:read' } },
  'adviezen/:caseId/concept/bronnen': { get: { case: 'letter:read' } },
  'adviezen/:caseId/kantlijn': {
    get: { case: 'letter:read' },
    post: [{ fields: { act: 'suggest', quote: 'x', words: 'y' }, needs: { case: 'letter:suggest' } }],
  },
  'adviezen/:caseId/concept/opmaak': { get: { case: 'letter:layOut' } },
  'adviezen/:caseId/punten': { get: null, post: [{ fields: {}, needs: { case: 'point:write' } }] },
  'adviezen/:caseId/aantekeningen': { get: { case: 'note:read' } },
  'adviezen/:caseId/aantekeningen/nieuw': {
    get: null,
    post: [{ fields: {}, needs: { case: 'annotation:write' } }],
  },
  // Whoever may not see the annotation gets 404: tests/integration/talk.test.ts walks the roles.
  'adviezen/:caseId/aantekeningen/:annotationId': { get: null },
  'adviezen/:caseId/vragen': {
    get: { case: 'question:read' },
    post: [
      { fields: { act: 'answer', questionId: 'geen', answer: 'x' }, needs: { case: 'question:answer' } },
      { fields: { act: 'takeBack', questionId: 'geen' }, needs: { case: 'question:send' } },
    ],
  },
  'adviezen/:caseId/nota/:noteVersionId/gelezen': {
    get: null,
    post: [{ fields: { 'parts[]': 'geen' }, needs: { case: 'note:read' } }],
  },
  'aantekeningen/:annotationId': { get: null },
  'aantekeningen/:annotationId/gezien': { get: null },
  'antwoorden/:replyId': { get: null },
  'aantekeningen/:annotationId/antwoorden': { get: null },
  'aantekeningen/:annotationId/afgehandeld': { get: null },
  'adviezen/:caseId/beoordeling': { get: scoringRoom },
  'adviezen/:caseId/beoordeling/oordeel': { get: null },
  'adviezen/:caseId/aantekeningen/overnemen': { get: { case: 'annotation:import' } },
  'adviezen/:caseId/downloaden': { get: { case: 'note:read' } },
  'adviezen/:caseId/nota-met-aantekeningen.docx': { get: { case: 'annotation:export' } },
  'adviezen/:caseId/nota-met-aantekeningen.pdf': { get: { case: 'annotation:export' } },
  'adviezen/:caseId/leesboekje.pdf': { get: { case: 'note:print' } },
  'adviezen/:caseId/aantekeningen.jsonld': { get: { case: 'annotation:export' } },
  'adviezen/:caseId/beoordeling/namens/:personId': {
    get: { case: 'scoring:enterForMember' },
    post: [{ fields: { act: 'submit' }, needs: { case: 'scoring:enterForMember' } }],
  },
  'adviezen/:caseId/beoordeling/namens/:personId/oordeel': {
    get: null,
    post: [{ fields: {}, needs: { case: 'scoring:enterForMember' } }],
  },
  'adviezen/:caseId/oordelen.csv': { get: { case: 'scoring:readAll' } },
  'adviezen/:caseId/oordelen.xlsx': { get: { case: 'scoring:readAll' } },
  'adviezen/:caseId/brief': { get: letterRoom },
  'adviezen/:caseId/brief/errata': {
    get: { case: 'letter:readSent' },
    post: [
      { fields: { act: 'add', place: '', wrong: '' }, needs: { case: 'erratum:write' } },
      { fields: { act: 'fix' }, needs: { case: 'erratum:write' } },
      { fields: { act: 'sign' }, needs: { case: 'erratum:sign' } },
    ],
  },
  'adviezen/:caseId/openbaar': {
    get: { case: 'publication:manage' },
    post: [
      { fields: { act: 'publish', kind: 'letter' }, needs: { case: 'publication:manage' } },
      { fields: { act: 'change', kind: 'letter' }, needs: { case: 'publication:manage' } },
      { fields: { act: 'withdraw', kind: 'letter' }, needs: { case: 'publication:manage' } },
    ],
  },
  'adviezen/:caseId/archief': { get: { case: 'case:archive' } },
  'adviezen/:caseId/dossier.zip': { get: { case: 'case:archive' } },
  'adviezen/:caseId/verloop': { get: { case: ['story:read', 'response:read'] } },
  'adviezen/:caseId/stap': { get: null, post: [{ fields: { to: 'signal' }, needs: { case: 'case:move' } }] },
};

/** Plain handlers beside Remix (app/http/start-server.server.ts). */
export const handlers: Record<string, AccessRow> = {
  healthz: { get: 'public' },
  'robots.txt': { get: 'public' },
  'openbaar/feed.xml': { get: 'public' },
  'sitemapindex-diwoo-infocat010.xml': { get: 'public' },
  'sitemap-diwoo-infocat010-1.xml': { get: 'public' },
  'openbaar/:referenceNo/brief.pdf': { get: 'public' },
  'openbaar/:referenceNo/brief.odt': { get: 'public' },
  'openbaar/:referenceNo/brief.html': { get: 'public' },
  'openbaar/:referenceNo/reactie.html': { get: 'public' },
  'openbaar/:referenceNo/aanvraag.html': { get: 'public' },
  'openbaar/:referenceNo/nota.html': { get: 'public' },
  'adviezen/:caseId/brief.pdf': { get: letterRoom },
  'adviezen/:caseId/brief.html': { get: letterRoom },
  'adviezen/:caseId/nota/:noteVersionId/origineel': { get: { case: 'note:read' } },
  'api/samen/letters/:documentId': { get: { case: 'letter:read' } },
};

/** What may be heard on each topic of the event stream (app/http/letter-writing.server.ts). */
export const topics: Record<string, CaseAction> = {
  'case:caseId': 'case:read',
  'work:caseId': 'scoring:readAll',
  'progress:caseId': 'scoring:progress',
  'letter:documentId': 'letter:read',
};
