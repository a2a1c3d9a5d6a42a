import { defineRubric, type Rubric } from '../define-rubric.ts';
import { opgCriteria } from './criteria.ts';

/** Four tasks for a College programme. The article carries no date of its own, so none is claimed here. */
export const opg: Rubric = defineRubric({
  key: 'opg',
  version: 'zj-1',
  title: 'Vier opgaven voor een collegeprogramma',
  guidingQuestion: 'Pakt deze nota de vier opgaven aan: gemeenschap, verschil, leren en rendement?',
  advisedUse: 'Voor visienota’s en collegeprogramma’s.',
  source: {
    title: 'Collegeprogramma voor sociaal domein',
    author: 'Martin Stam en Jean Pierre Wilken',
    year: null,
  },
  dimensions: [
    { id: 'gemeenschap', title: '1 Gemeenschap' },
    { id: 'pluriform', title: '2 Pluriform' },
    { id: 'leren', title: '3 Leren' },
    { id: 'rendement', title: '4 Rendement' },
  ],
  criteria: opgCriteria,
});
