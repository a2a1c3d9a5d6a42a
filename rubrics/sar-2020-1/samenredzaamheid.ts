import type { CriterionDraft } from '../define-rubric.ts';

/** The five criteria on managing together instead of alone; line numbers are those of the council's text of June 2020. */
export const mutualSupportCriteria: readonly CriterionDraft[] = [
  {
    id: 'sar.S1',
    dimension: 'S',
    title: 'Samenredzaamheid',
    question: 'Gaat het om samen redden, of om ‘red uzelf’?',
    levels: {
      1: 'Eigen verantwoordelijkheid als reden om hulp te schrappen.',
      2: 'Zelfredzaamheid is het doel; het netwerk is hulpmiddel.',
      3: 'Onderlinge hulp krijgt steun, plek en erkenning.',
      4: 'Persoonlijk én collectief; wie geen netwerk heeft krijgt steun, geen straf.',
    },
    quote: {
      verbatim: 'Samenredzaamheid is daarbij het uitgangspunt in plaats van zelfredzaamheid.',
      line: 51,
    },
  },
  {
    id: 'sar.S2',
    dimension: 'S',
    title: 'Van markt naar mens',
    question: 'Zijn mensen in deze nota burgers, of klanten?',
    levels: {
      1: 'Concurrentie, tarieven en producten bepalen de aanpak.',
      2: '‘De mens centraal’ in de inleiding; producten in de uitwerking.',
      3: 'Afspraken gaan over wat het mensen oplevert.',
      4: 'Samenwerking vervangt concurrentie; taal en geld volgen de mens.',
    },
    quote: {
      verbatim:
        'Mensen werden klanten, leerlingen werden onderwijsconsumenten, zorgverleners werden zorgleveranciers',
      line: 7,
    },
  },
  {
    id: 'sar.S3',
    dimension: 'S',
    title: 'Eigenaar van de vraag',
    question: 'Houdt de inwoner het eigenaarschap van vraag en oplossing?',
    levels: {
      1: 'Professional of gemeente bepaalt vraag en oplossing.',
      2: 'De inwoner wordt ‘betrokken’ bij een plan van anderen.',
      3: 'De inwoner maakt een eigen plan; steun volgt dat plan.',
      4: 'De inwoner kiest, beslist en stuurt bij; hulp stapt terug als het kan.',
    },
    quote: { verbatim: 'de mens zelf de eigenaar is van de vraag', line: 109 },
  },
  {
    id: 'sar.S4',
    dimension: 'S',
    title: 'Coöperatieve menszorg een kans',
    question: 'Krijgen nieuwe coöperaties die menszorg centraal stellen een eerlijke kans?',
    levels: {
      1: 'Eisen sluiten nieuwe of kleine partijen uit.',
      2: 'Zij ‘mogen inschrijven’ op oude voorwaarden.',
      3: 'Proef, klein perceel of andere voorwaarden zijn geregeld.',
      4: 'Overeenkomsten zijn gemaakt mét coöperaties van inwoners.',
    },
    quote: {
      verbatim: 'zorg- en welzijnsorganisaties die de menszorg centraal stellen een kans te geven',
      line: 108,
    },
  },
  {
    id: 'sar.S5',
    dimension: 'S',
    title: 'Dichtbij, outreachend, vragend',
    question: 'Werken hulpverleners dichtbij, met eigen ruimte en eerst een vraag?',
    levels: {
      1: 'Loket, protocol en productie bepalen het werk.',
      2: 'Outreachend genoemd; geen tijd of mandaat.',
      3: 'Vaste mensen in de buurt, met tijd om eerst te vragen.',
      4: 'Zelfsturende teams die met inwoners leren en zelf beslissen.',
    },
    quote: { verbatim: 'die dichtbij de mensen opereren en outreachend zijn', line: 113 },
  },
];
