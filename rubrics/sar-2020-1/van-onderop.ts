import type { CriterionDraft } from '../define-rubric.ts';

/** The five criteria on organising from below; line numbers are those of the council's text of June 2020. */
export const fromBelowCriteria: readonly CriterionDraft[] = [
  {
    id: 'sar.B1',
    dimension: 'B',
    title: 'Vroegtijdig betrokken',
    question: 'Konden inwoners en de SAR meedenken toen er nog iets te kiezen was?',
    levels: {
      1: 'Betrokken na het besluit, of niet.',
      2: 'Gevraagd op een bijna af concept; de keuzes staan vast.',
      3: 'Betrokken vanaf de startnotitie; wat met de inbreng is gedaan, staat in de nota.',
      4: 'Inwoners bepaalden mee wat het probleem is, vóór er een nota was.',
    },
    quote: { verbatim: 'voorzien van commentaar en/of advies in een zo vroeg mogelijk stadium', line: 85 },
  },
  {
    id: 'sar.B2',
    dimension: 'B',
    title: 'Van onderop',
    question: 'Begint de nota bij wat inwoners zelf doen en willen?',
    levels: {
      1: 'De gemeente bepaalt alles; inwoners voeren uit.',
      2: 'Inwoners zijn gehoord, maar dat stuurt de nota niet.',
      3: 'Plannen van inwoners zijn vertrekpunt voor een deel van de acties.',
      4: 'Inwoners beslissen mee over doel, geld en uitvoering.',
    },
    quote: {
      verbatim: 'Een ordening die horizontaal, decentraal en van onderop is georganiseerd.',
      line: 46,
    },
  },
  {
    id: 'sar.B3',
    dimension: 'B',
    title: 'Burgerinitiatieven faciliteren',
    question: 'Helpt de nota initiatieven van inwoners vooruit en haalt zij hindernissen weg?',
    levels: {
      1: 'Nieuwe eisen of kosten maken initiatief moeilijker.',
      2: 'Initiatieven zijn ‘welkom’, zonder hulp, geld of ruimte.',
      3: 'Contactpersoon, budget of ruimte is geregeld; hindernissen zijn benoemd.',
      4: 'Hindernissen zijn weggehaald; initiatieven kiezen zelf welke hulp zij willen.',
    },
    quote: {
      verbatim: 'De politieke antenne zal gericht moeten worden op het faciliteren van nieuwe initiatieven.',
      line: 68,
    },
  },
  {
    id: 'sar.B4',
    dimension: 'B',
    title: 'Ook niet-formeel georganiseerd',
    question: 'Kan een groep inwoners zonder stichting of vereniging ook meedoen?',
    levels: {
      1: 'Alleen rechtspersonen of gecontracteerde aanbieders tellen mee.',
      2: 'Informele groepen worden genoemd, maar passen niet in de regels.',
      3: 'Er is een lichte weg, bijvoorbeeld een klein budget zonder rechtsvorm.',
      4: 'Solidariteit telt zwaarder dan rechtsvorm; de regels zijn daarop aangepast.',
    },
    quote: {
      verbatim:
        'burgerinitiatieven - ook al zijn deze niet formeel georganiseerd, maar wel gebaseerd op solidariteit en samenredzaamheid - te ondersteunen',
      line: 103,
    },
  },
  {
    id: 'sar.B5',
    dimension: 'B',
    title: 'Kleinschalig en solidair',
    question: 'Past de schaal bij buurt, dorp of groep?',
    levels: {
      1: 'Schaalvergroting of één grote aanbieder is het doel.',
      2: '‘Dichtbij’ staat er, maar organisatie en inkoop zijn groot.',
      3: 'Buurt of dorp is de werkschaal, met eigen mensen en middelen.',
      4: 'Kleine verbanden beslissen zelf en delen lasten en lusten.',
    },
    quote: {
      verbatim: 'organisatievormen waar kleinschaligheid en solidariteit meer centraal staan',
      line: 36,
    },
  },
];
