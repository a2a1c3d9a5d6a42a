import type { DemoRole } from '../harness/server.ts';

/** The pages as the address table writes them, and for each whom and where to look. */
export const shown: Record<string, readonly (readonly [DemoRole, string])[]> = {
  openbaar: [
    ['member', '/openbaar'],
    ['member', '/openbaar?q=xyzzy'],
  ],
  'openbaar/:referenceNo': [['official', '/openbaar/{reference}']],
  'adviezen/:caseId/openbaar': [
    ['secretary', '/adviezen/{responded}/openbaar'],
    ['secretary', '/adviezen/{responded}/openbaar?stuk=letter&weghalen'],
    ['secretary', '/adviezen/{responded}/openbaar?stuk=note'],
  ],
  hulp: [['member', '/hulp']],
  toegankelijkheid: [['member', '/toegankelijkheid']],
  privacy: [['member', '/privacy']],
  'mijn-beurt': [
    ['secretary', '/mijn-beurt'],
    ['member', '/mijn-beurt'],
    ['admin', '/mijn-beurt'],
  ],
  'mijn-gegevens': [['member', '/mijn-gegevens']],
  'mijn-gegevens/twee-stappen': [['member', '/mijn-gegevens/twee-stappen']],
  mensen: [['secretary', '/mensen']],
  'mensen/:personId': [['secretary', '/mensen/truus']],
  instellingen: [['secretary', '/instellingen']],
  'instellingen/brieven': [
    ['secretary', '/instellingen/brieven'],
    ['secretary', '/instellingen/brieven?model=nieuw'],
  ],
  post: [['secretary', '/post']],
  controle: [
    ['secretary', '/controle'],
    ['admin', '/controle'],
  ],
  agenda: [['chair', '/agenda']],
  jaren: [['member', '/jaren']],
  'adviezen/:caseId/beoordeling/namens/:personId': [
    ['secretary', '/adviezen/{reviewing}/beoordeling/namens/truus'],
  ],
  toetskaders: [
    ['secretary', '/toetskaders'],
    ['member', '/toetskaders'],
  ],
  'toetskaders/:rubricKey': [['secretary', '/toetskaders/sar']],
  'toetskaders/:rubricKey/bewerken': [
    ['secretary', '/toetskaders/{rubric}/bewerken'],
    ['secretary', '/toetskaders/{rubric}/bewerken?punt={rubric}.B1'],
  ],
  zoeken: [
    ['member', '/zoeken'],
    ['member', '/zoeken?q=mantelzorg'],
    ['member', '/zoeken?q=xyzzy'],
  ],
  adviezen: [
    ['chair', '/adviezen'],
    ['official', '/adviezen'],
  ],
  'adviezen/nieuw': [['secretary', '/adviezen/nieuw']],
  'adviezen/:caseId/plan': [
    ['secretary', '/adviezen/{empty}/plan'],
    ['secretary', '/adviezen/{reviewing}/plan'],
  ],
  'adviezen/:caseId/nota': [
    ['secretary', '/adviezen/{empty}/nota'],
    ['secretary', '/adviezen/{scanned}/nota'],
    ['member', '/adviezen/{reviewing}/nota'],
    ['secretary', '/adviezen/{reviewing}/nota'],
    ['other', '/adviezen/{drafting}/nota'],
    ['official', '/adviezen/{responded}/nota'],
  ],
  'adviezen/:caseId/nota/:noteVersionId/verslag': [
    ['secretary', '/adviezen/{reviewing}/nota/{first}/verslag'],
  ],
  'adviezen/:caseId/nota/:noteVersionId/bladzijde': [
    ['official', '/adviezen/{responded}/nota/{answered}/bladzijde'],
    ['secretary', '/adviezen/{scanned}/nota/{pdf}/bladzijde?nr=2'],
  ],
  'adviezen/:caseId/nota/:noteVersionId/verbeteren': [
    ['secretary', '/adviezen/{scanned}/nota/{pdf}/verbeteren'],
    ['secretary', '/adviezen/{reviewing}/nota/{first}/verbeteren'],
  ],
  'adviezen/:caseId/nota/:noteVersionId/vergelijk': [
    ['secretary', '/adviezen/{reviewing}/nota/{second}/vergelijk'],
  ],
  'adviezen/:caseId/nota/:noteVersionId/overzetten': [
    ['secretary', '/adviezen/{reviewing}/nota/{second}/overzetten'],
  ],
  'adviezen/:caseId/aantekeningen': [
    ['member', '/adviezen/{reviewing}/aantekeningen'],
    ['other', '/adviezen/{drafting}/aantekeningen'],
  ],
  'adviezen/:caseId/aantekeningen/:annotationId': [
    ['other', '/adviezen/{drafting}/aantekeningen/{thread}'],
    ['secretary', '/adviezen/{drafting}/aantekeningen/{thread}'],
  ],
  'adviezen/:caseId/vragen': [
    ['official', '/adviezen/{responded}/vragen'],
    ['secretary', '/adviezen/{drafting}/vragen'],
  ],
  'adviezen/:caseId/beoordeling': [
    ['lead', '/adviezen/{reviewing}/beoordeling?deel=1'],
    ['lead', '/adviezen/{reviewing}/beoordeling?deel=nakijken'],
    ['member', '/adviezen/{reviewing}/beoordeling'],
    ['secretary', '/adviezen/{reviewing}/beoordeling'],
    ['other', '/adviezen/{drafting}/beoordeling'],
    ['secretary', '/adviezen/{empty}/beoordeling'],
    ['chair', '/adviezen/{responded}/beoordeling'],
  ],
  'adviezen/:caseId/concept/klaar': [
    ['secretary', '/adviezen/{drafting}/concept/klaar'],
    ['other', '/adviezen/{drafting}/concept/klaar'],
  ],
  'adviezen/:caseId/concept/bronnen': [['secretary', '/adviezen/{drafting}/concept/bronnen']],
  'adviezen/:caseId/concept/opmaak': [['secretary', '/adviezen/{drafting}/concept/opmaak']],
  'adviezen/:caseId/concept/tijdlijn': [
    ['other', '/adviezen/{drafting}/concept/tijdlijn'],
    ['other', '/adviezen/{drafting}/concept/tijdlijn?versie=0'],
  ],
  'adviezen/:caseId/concept/schrijvers': [['other', '/adviezen/{drafting}/concept/schrijvers']],
  'adviezen/:caseId/concept': [
    ['other', '/adviezen/{drafting}/concept'],
    ['member', '/adviezen/{drafting}/concept'],
  ],
  'adviezen/:caseId/aantekeningen/overnemen': [['secretary', '/adviezen/{drafting}/aantekeningen/overnemen']],
  'adviezen/:caseId/downloaden': [
    ['chair', '/adviezen/{reviewing}/downloaden'],
    ['secretary', '/adviezen/{drafting}/downloaden'],
  ],
  'adviezen/:caseId/brief': [
    ['secretary', '/adviezen/{drafting}/brief'],
    ['official', '/adviezen/{responded}/brief'],
    ['secretary', '/adviezen/{responded}/brief'],
  ],
  'adviezen/:caseId/brief/errata': [
    ['secretary', '/adviezen/{responded}/brief/errata'],
    ['official', '/adviezen/{responded}/brief/errata'],
  ],
  'adviezen/:caseId/verloop': [
    ['secretary', '/adviezen/{empty}/verloop'],
    ['chair', '/adviezen/{reviewing}/verloop'],
    ['secretary', '/adviezen/{drafting}/verloop'],
    ['secretary', '/adviezen/{responded}/verloop'],
    ['official', '/adviezen/{responded}/verloop'],
  ],
};

/** Addresses that lead on or answer with data or a file; and the pages that have tests of their own below. */
export const elsewhere = [
  '',
  'inloggen',
  'inloggen/code',
  'uitloggen',
  'uitnodiging/:secret',
  'mijn-gegevens/voorkeuren',
  'mijn-gegevens/mail',
  'post/:mailId/bijlage/:index',
  'agenda.ics',
  'adviezen/:caseId',
  'adviezen/:caseId/nota/:noteVersionId/stand',
  'adviezen/:caseId/nota/:noteVersionId/gelezen',
  'adviezen/:caseId/nota/:noteVersionId/tekst',
  'adviezen/:caseId/nota/:noteVersionId/overgezet',
  'adviezen/:caseId/aantekeningen/nieuw',
  'aantekeningen/:annotationId',
  'aantekeningen/:annotationId/antwoorden',
  'aantekeningen/:annotationId/gezien',
  'antwoorden/:replyId',
  'aantekeningen/:annotationId/afgehandeld',
  'adviezen/:caseId/beoordeling/oordeel',
  'adviezen/:caseId/beoordeling/namens/:personId/oordeel',
  'adviezen/:caseId/nota-met-aantekeningen.docx',
  'adviezen/:caseId/nota-met-aantekeningen.pdf',
  'adviezen/:caseId/leesboekje.pdf',
  'adviezen/:caseId/aantekeningen.jsonld',
  'adviezen/:caseId/oordelen.csv',
  'adviezen/:caseId/oordelen.xlsx',
  // Only for a closed case: tests/browser/archive.test.ts closes one.
  'adviezen/:caseId/archief',
  'adviezen/:caseId/dossier.zip',
  'adviezen/:caseId/punten',
  'adviezen/:caseId/kantlijn',
  'adviezen/:caseId/stap',
];
