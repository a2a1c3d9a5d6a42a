import type { CriterionDraft } from '../define-rubric.ts';

/** The seven checks on the strength of the social base; line numbers are those of the source text. */
export const basCriteria: readonly CriterionDraft[] = [
  {
    id: 'bas.1',
    dimension: 'sociale-basis',
    title: 'Andere verhouding',
    question: 'Verandert de verhouding tussen gemeente en inwoner?',
    levels: {
      1: 'Oude verhouding: gemeente bepaalt.',
      2: 'Nieuwe verhouding als slogan.',
      3: 'Ruimte voor denkbeelden en plannen uit de samenleving is geregeld.',
      4: 'Inwoners en gemeente besluiten op gelijke voet.',
    },
    quote: { verbatim: 'vraagt om een fundamenteel andere verhouding tussen overheid en inwoner', line: 17 },
  },
  {
    id: 'bas.2',
    dimension: 'sociale-basis',
    title: 'Gemeente als partner',
    question: 'Stelt de gemeente zich op als partner?',
    levels: {
      1: 'Sturing en opdrachtgeverschap blijven.',
      2: 'Partnerschap genoemd.',
      3: 'Rollen en besluiten zijn verdeeld.',
      4: 'Partners kunnen de gemeente aanspreken en bijsturen.',
    },
    quote: {
      verbatim: 'een gemeente die zich meer als partner richting inwoners en organisaties opstelt',
      line: 21,
    },
  },
  {
    id: 'bas.3',
    dimension: 'sociale-basis',
    title: 'Verantwoorden zonder turven',
    question: 'Kijkt verantwoording naar de opgave in plaats van naar aantallen?',
    levels: {
      1: 'Meer tellen en rapporteren.',
      2: 'Minder lasten beloofd.',
      3: 'Aantallen vervallen; gesprek over de opgave komt ervoor terug.',
      4: 'Samen leren of je de juiste dingen doet is de verantwoording.',
    },
    quote: {
      verbatim: 'Door verantwoordingseisen bijvoorbeeld minder in te steken op “tellen en turven”',
      line: 21,
    },
  },
  {
    id: 'bas.4',
    dimension: 'sociale-basis',
    title: 'Investeren in plekken en mensen',
    question: 'Is er geld voor ontmoetingsplekken en goede professionals?',
    levels: {
      1: 'Plekken of mensen verdwijnen.',
      2: 'Belang genoemd, geen geld.',
      3: 'Bedrag en jaren staan in de begroting.',
      4: 'Langjarige zekerheid; bewoners kiezen mee.',
    },
    quote: {
      verbatim: 'investeringen in de voorzieningen, zoals ontmoetingsplekken en goede professionals',
      line: 25,
    },
  },
  {
    id: 'bas.5',
    dimension: 'sociale-basis',
    title: 'Ruimte voor verenigingen en buurthuizen',
    question: 'Krijgen de partijen van de sociale basis ruimte voor initiatief?',
    levels: {
      1: 'Zij zijn uitvoerder van gemeentelijke plannen.',
      2: 'Zij ‘worden betrokken’.',
      3: 'Vrij te besteden ruimte of budget.',
      4: 'Zij bepalen zelf de agenda in buurt of dorp.',
    },
    quote: { verbatim: 'zoals verenigingen, scholen, buurthuizen en welzijnsorganisaties', line: 25 },
  },
  {
    id: 'bas.6',
    dimension: 'sociale-basis',
    title: 'Vroeg en preventief',
    question: 'Worden problemen in de kiem aangepakt?',
    levels: {
      1: 'Pas hulp als het misgaat.',
      2: 'Preventie als ambitie.',
      3: 'Vroege signalen en hulp in de buurt zijn geregeld.',
      4: 'Buurt en professionals voorkomen aantoonbaar zwaardere hulp.',
    },
    quote: {
      verbatim: 'door vroeg en preventief in te grijpen kunnen we problemen in de kiem smoren',
      line: 13,
    },
  },
  {
    id: 'bas.7',
    dimension: 'sociale-basis',
    title: 'Evenwicht en invloed',
    question: 'Zijn de partners in balans en hebben inwoners invloed?',
    levels: {
      1: 'Eén partij beslist.',
      2: 'Evenwicht gewenst.',
      3: 'Invloed en taken liggen vast per partner.',
      4: 'Inwoners en partners sturen mee, ook bij wonen en omgeving.',
    },
    quote: { verbatim: 'Meer invloed en verantwoordelijkheden bij inwoners en partners beleggen', line: 29 },
  },
];
