import { allRubricVersions, casesByRubric, retiredRubricKeys } from '#db/queries/rubrics.ts';
import type { Rubric } from '#rubrics/define-rubric.ts';
import { rubrics } from '#rubrics/registry.ts';
import { authoriseInCouncil, mayInCouncil } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { publishedRubrics } from './resolve-rubric.server.ts';
import { readContent } from './rubric-content.ts';

/** One rubric in the list of the council: all its versions together. */
export interface RubricLine {
  key: string;
  title: string;
  /** Part of the product; it can be copied and retired, not changed. */
  supplied: boolean;
  /** The published versions, oldest first. Empty while there is only a draft. */
  versions: string[];
  hasDraft: boolean;
  retired: boolean;
  criteria: number;
  /** In how many cases any version was chosen. */
  cases: number;
}

/** Every rubric that the council has or had, supplied ones first; drafts only for who edits them. */
export function listRubrics(ctx: Ctx): RubricLine[] {
  authoriseInCouncil(ctx, 'rubric:read');
  const retired = retiredRubricKeys(ctx.db);
  const cases = casesByRubric(ctx.db);
  const published = publishedRubrics(ctx.db);
  const drafts = new Map(
    allRubricVersions(ctx.db)
      .filter((row) => row.publishedAt === null)
      .map((row) => [row.rubricKey, readContent(row.content)]),
  );
  const shownDrafts = mayInCouncil(ctx.actor, 'rubric:manage') ? [...drafts.keys()] : [];
  const keys = new Set([...published.map((rubric) => rubric.key), ...shownDrafts]);
  return [...keys].map((key) => {
    const versions = published.filter((rubric) => rubric.key === key);
    const newest = versions.at(-1) ?? drafts.get(key)!;
    return {
      key,
      title: newest.title,
      supplied: rubrics.some((rubric) => rubric.key === key),
      versions: versions.map((rubric) => rubric.version),
      hasDraft: shownDrafts.includes(key),
      retired: retired.has(key),
      criteria: newest.criteria.length,
      cases: versions.reduce((sum, { version }) => sum + (cases.get(`${key}@${version}`) ?? 0), 0),
    };
  });
}

/** One rubric to read: its newest published version, or the one that is asked for. */
export interface ReadRubric {
  line: RubricLine;
  /** Null while there is only a draft. */
  rubric: Rubric | null;
  mayManage: boolean;
}

/** @throws DomainError notFound for a rubric or version that is not there */
export function readRubric(ctx: Ctx, key: string, version: string | null): ReadRubric {
  const line = listRubrics(ctx).find((candidate) => candidate.key === key);
  if (!line) throw notFound('rubric');
  const wanted = version ?? line.versions.at(-1);
  const rubric = publishedRubrics(ctx.db).find(
    (candidate) => candidate.key === key && candidate.version === wanted,
  );
  if (version !== null && !rubric) throw notFound('rubric');
  return { line, rubric: rubric ?? null, mayManage: mayInCouncil(ctx.actor, 'rubric:manage') };
}
