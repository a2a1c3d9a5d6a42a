import { defineRubric, type Rubric } from '../define-rubric.ts';
import { trfCriteria } from './criteria.ts';

/** Eight points that tell a real transformation from new clothes. */
export const trf: Rubric = defineRubric({
  key: 'trf',
  version: '2016-1',
  title: 'Acht aandachtspunten voor een echte verandering',
  guidingQuestion: 'Verandert deze nota echt iets voor inwoners en uitvoerders, of alleen op papier?',
  advisedUse: 'Voor verordeningen, beleidsregels en uitvoeringsplannen.',
  source: {
    title: 'Transformatie sociaal domein: écht of wassen neus?',
    author: 'Geert van Dijk',
    year: 2016,
  },
  dimensions: [{ id: 'aandachtspunten', title: 'Aandachtspunten' }],
  criteria: trfCriteria,
});
