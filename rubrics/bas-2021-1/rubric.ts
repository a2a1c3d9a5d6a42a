import { defineRubric, type Rubric } from '../define-rubric.ts';
import { basCriteria } from './criteria.ts';

/** How strong a note makes the social base: the places, clubs and people that come before care. */
export const bas: Rubric = defineRubric({
  key: 'bas',
  version: '2021-1',
  title: 'De kracht van de sociale basis',
  guidingQuestion:
    'Maakt deze nota de plekken, verenigingen en mensen sterker die er zijn vóór er zorg nodig is?',
  advisedUse: 'Voor nota’s over welzijn, subsidie, gebouwen en preventie.',
  source: { title: 'De kracht van de sociale basis', author: 'BMC', year: 2021 },
  dimensions: [{ id: 'sociale-basis', title: 'Sociale basis' }],
  criteria: basCriteria,
});
