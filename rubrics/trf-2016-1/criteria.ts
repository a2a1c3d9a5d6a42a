import type { CriterionDraft } from '../define-rubric.ts';

/** The eight points of attention for a transformation that is real; line numbers are those of the source text. */
export const trfCriteria: readonly CriterionDraft[] = [
  {
    id: 'trf.1',
    dimension: 'aandachtspunten',
    title: 'Professional aan het stuur',
    question: 'Krijgt de uitvoerder ruimte en rugdekking?',
    levels: {
      1: 'Meer regels en bemoeienis voor uitvoerders.',
      2: 'Lef gevraagd; regels blijven.',
      3: 'Concreet minder bureaucratie voor uitvoerders.',
      4: 'Uitvoerders mogen grenzen opzoeken en worden gesteund.',
    },
    quote: {
      verbatim: 'Accepteer geen bureaucratie en toon lef in het belang van je klant, werkgever of burger.',
      line: 23,
    },
  },
  {
    id: 'trf.2',
    dimension: 'aandachtspunten',
    title: 'Ruimte in de wet gebruiken',
    question: 'Wijst de nota aan waar de wet ruimte geeft?',
    levels: {
      1: 'Rechtmatigheid is het enige kompas.',
      2: 'Hardheidsclausule genoemd.',
      3: 'Uitgewerkt wanneer en door wie ervan gebruik wordt gemaakt.',
      4: 'Gebruik van ruimte is normaal en wordt gedeeld.',
    },
    quote: {
      verbatim:
        'In veel wetgeving zitten ontsnappingsclausules, maar professionals en gemeenten durven daar vaak geen beroep op te doen.',
      line: 24,
    },
  },
  {
    id: 'trf.3',
    dimension: 'aandachtspunten',
    title: 'Eenvoud; de burger oordeelt',
    question: 'Wordt het eenvoudiger, en oordeelt de inwoner?',
    levels: {
      1: 'Meer formulieren of stappen.',
      2: 'Eenvoud beloofd; geen stap vervalt.',
      3: 'Stappen vervallen; inwoners geven een oordeel.',
      4: 'Het oordeel van inwoners bepaalt of het beleid slaagt.',
    },
    quote: {
      verbatim: 'Geef de uitvoerders meer regelvrijheid en laat de beoordeling primair aan de burger.',
      line: 25,
    },
  },
  {
    id: 'trf.4',
    dimension: 'aandachtspunten',
    title: 'Helpen waar nodig, loslaten waar het kan',
    question: 'Is duidelijk wat de gemeente loslaat?',
    levels: {
      1: 'De gemeente bemoeit zich met meer.',
      2: 'Loslaten als houding.',
      3: 'Lijst van wat wordt losgelaten en waar hulp blijft.',
      4: 'Inwoners en partners bepalen mee waar hulp nodig is.',
    },
    quote: { verbatim: 'helpen waar nodig; loslaten waar het kan', line: 26 },
  },
  {
    id: 'trf.5',
    dimension: 'aandachtspunten',
    title: 'Geen stapeling van beleid',
    question: 'Voegt de nota beleid toe, of maakt zij bestaand beleid af?',
    levels: {
      1: 'Nieuw beleid bovenop oud, zonder evaluatie.',
      2: 'Oud beleid genoemd, niet opgeruimd.',
      3: 'Oud beleid is geëvalueerd; iets vervalt.',
      4: 'Beleid komt uit de praktijk en wordt samen bijgesteld.',
    },
    quote: {
      verbatim: 'Meer beleid lost niets op. Laten we de komende jaren doen wat is bedacht.',
      line: 27,
    },
  },
  {
    id: 'trf.6',
    dimension: 'aandachtspunten',
    title: 'Samenwerking zonder last',
    question: 'Merkt de inwoner alleen voordeel van de samenwerking?',
    levels: {
      1: 'De inwoner moet zelf schakelen tussen organisaties.',
      2: 'Samenwerking als doel op zich.',
      3: 'Eén aanspreekpunt; verhaal één keer doen.',
      4: 'Werkt het niet voor inwoners, dan stopt de samenwerking.',
    },
    quote: { verbatim: 'met die samenwerking mag je inwoners en werkgevers niet lastigvallen', line: 28 },
  },
  {
    id: 'trf.7',
    dimension: 'aandachtspunten',
    title: 'Anders werken binnen het systeem',
    question: 'Verandert het gedrag, niet alleen de structuur?',
    levels: {
      1: 'Reorganisatie zonder ander gedrag.',
      2: 'Cultuur genoemd; geen stappen.',
      3: 'Concrete stappen in houding, opleiding of opdracht.',
      4: 'Zichtbaar ander gedrag geeft ruimte aan sociaal ondernemen.',
    },
    quote: {
      verbatim: 'Het systeem hoeft niet te veranderen. Hoe we ermee én erbinnen werken wel.',
      line: 29,
    },
  },
  {
    id: 'trf.8',
    dimension: 'aandachtspunten',
    title: 'Steun en ruimte uit elkaar houden',
    question: 'Krijgen kwetsbare inwoners steun en anderen ruimte?',
    levels: {
      1: 'Iedereen dezelfde aanpak; kwetsbaren vallen uit.',
      2: 'Kwetsbare groepen genoemd.',
      3: 'Aparte route voor kwetsbaren en voor enkelvoudige vragen.',
      4: 'Beide groepen hielpen de routes maken.',
    },
    quote: {
      verbatim: 'De meest kwetsbare mensen in onze samenleving verdienen het ondersteund te worden.',
      line: 30,
    },
  },
];
