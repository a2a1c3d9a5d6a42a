import type { Rubric } from '#rubrics/define-rubric.ts';
import { rubricByKey } from '#rubrics/registry.ts';

/** The rubric version that a round or case is pinned to. @throws RangeError when this build lacks it */
export function rubricOf(pinned: { rubricKey: string; rubricVersion: string }): Rubric {
  const rubric = rubricByKey(pinned.rubricKey, pinned.rubricVersion);
  if (!rubric)
    throw new RangeError(`rubric ${pinned.rubricKey} ${pinned.rubricVersion} is not in this release`);
  return rubric;
}
