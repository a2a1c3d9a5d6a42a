import { defineRubric, type Rubric } from '../define-rubric.ts';
import { mutualSupportCriteria } from './samenredzaamheid.ts';
import { fromBelowCriteria } from './van-onderop.ts';
import { trustCriteria } from './vertrouwen.ts';

/** The council's own principles, which it promised to lay beside every note: the main rubric, used always. */
export const sar: Rubric = defineRubric({
  key: 'sar',
  version: '2020-1',
  title: 'Van onderop, vertrouwen en samenredzaamheid',
  guidingQuestion:
    'Brengt deze nota ons dichter bij een samenleving van onderop, met vertrouwen en samenredzaamheid?',
  advisedUse: 'Voor elke nota: dit zijn de uitgangspunten van de raad zelf.',
  source: {
    title: 'Een mogelijk andere kijk op de inrichting van het sociaal domein',
    author: 'SAR Waalwijk',
    year: 2020,
  },
  dimensions: [
    { id: 'B', title: 'Van onderop' },
    { id: 'V', title: 'Vertrouwen' },
    { id: 'S', title: 'Samenredzaamheid' },
  ],
  criteria: [...fromBelowCriteria, ...trustCriteria, ...mutualSupportCriteria],
});
