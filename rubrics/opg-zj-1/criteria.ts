import type { CriterionDraft } from '../define-rubric.ts';

/** The nine checks under the four tasks for a College programme; line numbers are those of the source text. */
export const opgCriteria: readonly CriterionDraft[] = [
  {
    id: 'opg.1a',
    dimension: 'gemeenschap',
    title: '1 Gemeenschap · Gemeente als partner',
    question: 'Doet de gemeente zelf mee als partner?',
    levels: {
      1: 'De gemeente is alleen opdrachtgever.',
      2: '‘Partner’ genoemd; rol blijft gelijk.',
      3: 'De gemeente doet mee in minstens één experiment.',
      4: 'Partners beslissen samen; de gemeente is er één van.',
    },
    quote: {
      verbatim:
        'meer als partner in het sociale domein op te treden en actief deel te nemen aan experimenten',
      line: 10,
    },
  },
  {
    id: 'opg.1b',
    dimension: 'gemeenschap',
    title: '1 Gemeenschap · Actieve tolerantie',
    question: 'Brengt de nota groepen bij elkaar?',
    levels: {
      1: 'De nota zet groepen tegenover elkaar.',
      2: 'Respect en diversiteit genoemd.',
      3: 'Concrete ontmoeting tussen groepen is geregeld.',
      4: 'Groepen maken samen plannen; hokjes verdwijnen.',
    },
    quote: {
      verbatim: 'Actieve tolerantie betekent de strijd aangaan met het wij-zij denken en met hokjesdenken.',
      line: 11,
    },
  },
  {
    id: 'opg.1c',
    dimension: 'gemeenschap',
    title: '1 Gemeenschap · Eigen hokjes doorbreken',
    question: 'Doorbreekt de gemeente haar eigen schotten?',
    levels: {
      1: 'Elke dienst een eigen hoofdstuk en budget.',
      2: 'Afstemming tussen diensten beloofd.',
      3: 'Diensten en ervaringsdeskundigen werken samen, met namen en geld.',
      4: 'Schotten zijn weg in organisatie en begroting.',
    },
    quote: { verbatim: 'haar eigen bestuurlijke hokjesgeest van gescheiden diensten doorbreken', line: 12 },
  },
  {
    id: 'opg.2a',
    dimension: 'pluriform',
    title: '2 Pluriform · Proces boven product',
    question: 'Kiest de nota voor relatie en proces bij ingewikkelde vragen?',
    levels: {
      1: 'Standaardproduct voor iedereen.',
      2: 'Maatwerk genoemd; producten en tarieven bepalen.',
      3: 'Proces is beschreven; uitkomst mag verschillen.',
      4: 'Verschil per mens en wijk is de norm en wordt uitgelegd.',
    },
    quote: { verbatim: 'heb je meer aan proceslogica dan aan productlogica', line: 14 },
  },
  {
    id: 'opg.2b',
    dimension: 'pluriform',
    title: '2 Pluriform · Stem van kwetsbare inwoners',
    question: 'Telt ervaringskennis van kwetsbare inwoners mee?',
    levels: {
      1: 'Er is óver hen geschreven.',
      2: 'Enquête of panel, zonder gevolg.',
      3: 'Ervaringskennis staat erin en leidt tot keuzes.',
      4: 'Zij hebben een vaste stem in besluit en evaluatie.',
    },
    quote: { verbatim: 'de ervaringskennis van inwoners in kwetsbare posities beter wordt benut', line: 15 },
  },
  {
    id: 'opg.3a',
    dimension: 'leren',
    title: '3 Leren · Ruimte om wijkgericht te leren',
    question: 'Krijgen teams en bewoners ruimte om samen te leren?',
    levels: {
      1: 'Targets en protocollen laten geen ruimte.',
      2: '‘Lerende aanpak’ genoemd.',
      3: 'Tijd, geld en begeleiding in de wijk geregeld.',
      4: 'Bewoners en teams passen de aanpak zelf aan.',
    },
    quote: {
      verbatim:
        'de ruimte krijgen om wijkgericht te leren samenwerken met bewoners, vrijwilligers en mensen in precaire situaties',
      line: 17,
    },
  },
  {
    id: 'opg.3b',
    dimension: 'leren',
    title: '3 Leren · Partnerschap',
    question: 'Vervangt partnerschap de opdrachtrelatie?',
    levels: {
      1: 'Inkoop en afrekenen zijn de enige relatie.',
      2: 'Partnerschap als houding, contract ongewijzigd.',
      3: 'Voorwaarden voor samenwerken liggen vast, ook financieel.',
      4: 'Gelijkwaardig: expertise van bewoners telt even zwaar.',
    },
    quote: {
      verbatim:
        'hoe opdrachtgever-opdrachtnemerrelaties vervangen kunnen worden door partnerships van professionals, bewoners en direct betrokkenen',
      line: 20,
    },
  },
  {
    id: 'opg.4a',
    dimension: 'rendement',
    title: '4 Rendement · Voorkomen',
    question: 'Investeert de nota in voorkomen?',
    levels: {
      1: 'Alleen reparatie of bezuiniging.',
      2: 'Preventie genoemd; geen bedrag.',
      3: 'Bedrag, doel en looptijd voor preventie.',
      4: 'Langjarige investering waar de ongelijkheid het grootst is.',
    },
    quote: { verbatim: 'ongelijkheden niet achteraf corrigeren, maar juist proberen te voorkomen', line: 23 },
  },
  {
    id: 'opg.4b',
    dimension: 'rendement',
    title: '4 Rendement · Doelen in dialoog',
    question: 'Zijn doelen en maatstaven met bewoners gemaakt?',
    levels: {
      1: 'Doelen zijn alleen financieel of ambtelijk.',
      2: 'Bewoners mochten reageren op de doelen.',
      3: 'Minstens een deel van de doelen komt van bewoners.',
      4: 'Bewoners bepalen en beoordelen de uitkomst mee.',
    },
    quote: { verbatim: 'Deze moeten in dialoog met bewoners tot stand komen', line: 23 },
  },
];
