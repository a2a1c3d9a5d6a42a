import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { adviceCase } from '../schema/cases.ts';
import { councilRubric, councilRubricVersion, retiredRubric } from '../schema/rubrics.ts';

export type CouncilRubricRow = typeof councilRubric.$inferSelect;
export type RubricVersionRow = typeof councilRubricVersion.$inferSelect;

export function insertCouncilRubric(db: Db, row: CouncilRubricRow): void {
  db.insert(councilRubric).values(row).run();
}

export function councilRubricByKey(db: Db, key: string): CouncilRubricRow | undefined {
  return db.select().from(councilRubric).where(eq(councilRubric.key, key)).get();
}

/** How many rubrics the council made so far; the next one takes the next number. */
export function countCouncilRubrics(db: Db): number {
  return db.select({ count: count() }).from(councilRubric).get()?.count ?? 0;
}

export function updateNextCriterion(db: Db, key: string, nextCriterion: number): void {
  db.update(councilRubric).set({ nextCriterion }).where(eq(councilRubric.key, key)).run();
}

export function insertRubricVersion(db: Db, row: RubricVersionRow): void {
  db.insert(councilRubricVersion).values(row).run();
}

/** All versions of all the council's rubrics, by key and then oldest first. */
export function allRubricVersions(db: Db): RubricVersionRow[] {
  return db
    .select()
    .from(councilRubricVersion)
    .orderBy(asc(councilRubricVersion.rubricKey), asc(councilRubricVersion.number))
    .all();
}

/** The published versions only, in the same order. */
export function publishedRubricVersions(db: Db): RubricVersionRow[] {
  return db
    .select()
    .from(councilRubricVersion)
    .where(isNotNull(councilRubricVersion.publishedAt))
    .orderBy(asc(councilRubricVersion.rubricKey), asc(councilRubricVersion.number))
    .all();
}

export function publishedRubricVersion(db: Db, key: string, number: number): RubricVersionRow | undefined {
  return db
    .select()
    .from(councilRubricVersion)
    .where(
      and(
        eq(councilRubricVersion.rubricKey, key),
        eq(councilRubricVersion.number, number),
        isNotNull(councilRubricVersion.publishedAt),
      ),
    )
    .get();
}

/** The newest version of one rubric, draft or not. */
export function newestRubricVersion(db: Db, key: string): RubricVersionRow | undefined {
  return db
    .select()
    .from(councilRubricVersion)
    .where(eq(councilRubricVersion.rubricKey, key))
    .orderBy(desc(councilRubricVersion.number))
    .limit(1)
    .get();
}

/** Changes a draft; a published version is not touched, whatever is asked. */
export function updateDraft(
  db: Db,
  id: string,
  change: Partial<Pick<RubricVersionRow, 'content' | 'updatedAt' | 'publishedAt' | 'publishedBy'>>,
): void {
  db.update(councilRubricVersion)
    .set(change)
    .where(and(eq(councilRubricVersion.id, id), isNull(councilRubricVersion.publishedAt)))
    .run();
}

export function retiredRubricKeys(db: Db): Set<string> {
  return new Set(
    db
      .select({ key: retiredRubric.key })
      .from(retiredRubric)
      .all()
      .map((row) => row.key),
  );
}

export function insertRetired(db: Db, row: typeof retiredRubric.$inferSelect): void {
  db.insert(retiredRubric).values(row).onConflictDoNothing().run();
}

export function deleteRetired(db: Db, key: string): void {
  db.delete(retiredRubric).where(eq(retiredRubric.key, key)).run();
}

/** In how many cases each rubric version was chosen, by "key@version". */
export function casesByRubric(db: Db): Map<string, number> {
  const rows = db
    .select({
      choice: sql<string>`${adviceCase.rubricKey} || '@' || ${adviceCase.rubricVersion}`,
      cases: sql<number>`count(*)`,
    })
    .from(adviceCase)
    .where(isNotNull(adviceCase.rubricKey))
    .groupBy(adviceCase.rubricKey, adviceCase.rubricVersion)
    .all();
  return new Map(rows.map((row) => [row.choice, row.cases]));
}
