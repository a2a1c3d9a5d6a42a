import { bas } from './bas-2021-1/rubric.ts';
import type { Criterion, Rubric, RubricKey } from './define-rubric.ts';
import { nab } from './nab-2016-1/rubric.ts';
import { opg } from './opg-zj-1/rubric.ts';
import { sar } from './sar-2020-1/rubric.ts';
import { trf } from './trf-2016-1/rubric.ts';

/** Every published rubric, the council's own first. A later version is added beside its predecessor. */
export const rubrics: readonly Rubric[] = Object.freeze([sar, nab, opg, trf, bas]);

/** The rubric that a case is pinned to, or undefined when this build does not hold that version. */
export function rubricByKey(key: string, version: string): Rubric | undefined {
  return rubrics.find((rubric) => rubric.key === key && rubric.version === version);
}

/** The newest version of a rubric, which a new case gets: versions are listed oldest first per key. */
export function latestRubric(key: RubricKey): Rubric {
  const found = rubrics.findLast((rubric) => rubric.key === key);
  if (!found) throw new RangeError(`No rubric with key ${key}`);
  return found;
}

/** A criterion of one rubric version, or undefined when that version does not ask it. */
export function criterionById(rubric: Rubric, id: string): Criterion | undefined {
  return rubric.criteria.find((criterion) => criterion.id === id);
}
