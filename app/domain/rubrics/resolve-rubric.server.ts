import type { Db } from '#db/client.ts';
import { publishedRubricVersion, publishedRubricVersions, retiredRubricKeys } from '#db/queries/rubrics.ts';
import type { Rubric } from '#rubrics/define-rubric.ts';
import { rubricByKey, rubrics } from '#rubrics/registry.ts';
import type { Ctx } from '../context.ts';
import { readContent, rubricFrom } from './rubric-content.ts';

/** What a case or round is pinned to. */
export interface PinnedRubric {
  rubricKey: string;
  rubricVersion: string;
}

/** A supplied or own rubric in one published version; undefined when there is no such version. */
export function findRubric(db: Db, { rubricKey, rubricVersion }: PinnedRubric): Rubric | undefined {
  const supplied = rubricByKey(rubricKey, rubricVersion);
  if (supplied || !/^\d+$/.test(rubricVersion)) return supplied;
  const own = publishedRubricVersion(db, rubricKey, Number(rubricVersion));
  return own && rubricFrom(own.rubricKey, own.number, readContent(own.content));
}

/** The rubric version that a round or case is pinned to. @throws RangeError when neither release nor council has it */
export function rubricOf(ctx: Pick<Ctx, 'db'>, pinned: PinnedRubric): Rubric {
  const rubric = findRubric(ctx.db, pinned);
  if (!rubric) throw new RangeError(`rubric ${pinned.rubricKey} ${pinned.rubricVersion} is not known`);
  return rubric;
}

/** Every published version, supplied ones first, oldest version first per key. */
export function publishedRubrics(db: Db): Rubric[] {
  const own = publishedRubricVersions(db).map((row) =>
    rubricFrom(row.rubricKey, row.number, readContent(row.content)),
  );
  return [...rubrics, ...own];
}

/** What a new case can choose from: the newest version of each rubric that was not retired. */
export function liveRubrics(db: Db): Rubric[] {
  const retired = retiredRubricKeys(db);
  const newest = new Map(publishedRubrics(db).map((rubric) => [rubric.key, rubric]));
  return [...newest.values()].filter((rubric) => !retired.has(rubric.key));
}

/** Titles of all criteria of all rubrics, by id; the newest version names it. */
export function criterionTitles(db: Db): Map<string, string> {
  return new Map(
    publishedRubrics(db).flatMap((rubric) =>
      rubric.criteria.map((criterion) => [criterion.id, criterion.title] as const),
    ),
  );
}
