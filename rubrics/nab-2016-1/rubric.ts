import { defineRubric, type Rubric } from '../define-rubric.ts';
import { nabCriteria } from './criteria.ts';

/** Nine obstacles that kept help near home from working in its first year. */
export const nab: Rubric = defineRubric({
  key: 'nab',
  version: '2016-1',
  title: 'Negen obstakels voor hulp dichtbij',
  guidingQuestion: 'Ruimt deze nota de obstakels op die hulp dicht bij mensen in de weg staan?',
  advisedUse: 'Voor nota’s over toegang tot hulp, wijkteams en uitvoering.',
  source: {
    title: 'Een jaar decentralisatie van het sociaal domein: een tussenstand',
    author: 'Pieter Hilhorst en Jos van der Lans',
    year: 2016,
  },
  dimensions: [
    { id: 'leefwereld', title: 'Leefwereld' },
    { id: 'maatwerk', title: 'Generalisten en maatwerk' },
    { id: 'systeemwereld', title: 'Systeemwereld' },
  ],
  criteria: nabCriteria,
});
