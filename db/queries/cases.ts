import { and, asc, desc, eq, inArray, like, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { onceFor } from '../prepared.ts';
import { adviceCase, casePerson } from '../schema/cases.ts';

export type CaseRow = typeof adviceCase.$inferSelect;
export type CasePersonRow = typeof casePerson.$inferSelect;

export function insertCase(db: Db, row: CaseRow): void {
  db.insert(adviceCase).values(row).run();
}

export function caseById(db: Db, id: string): CaseRow | undefined {
  return caseByIdIn(db).get({ id });
}

const caseByIdIn = onceFor((db) =>
  db
    .select()
    .from(adviceCase)
    .where(eq(adviceCase.id, sql.placeholder('id')))
    .prepare(),
);

/** All cases, most urgent advice date first; cases without a date stand last. */
export function allCases(db: Db): CaseRow[] {
  return db
    .select()
    .from(adviceCase)
    .orderBy(sql`${adviceCase.adviceDueOn} is null`, asc(adviceCase.adviceDueOn), desc(adviceCase.createdAt))
    .all();
}

export function updateCase(db: Db, id: string, change: Partial<Omit<CaseRow, 'id'>>): void {
  db.update(adviceCase).set(change).where(eq(adviceCase.id, id)).run();
}

export function peopleOfCase(db: Db, caseId: string): CasePersonRow[] {
  return peopleOfCaseIn(db).all({ caseId });
}

const peopleOfCaseIn = onceFor((db) =>
  db
    .select()
    .from(casePerson)
    .where(eq(casePerson.caseId, sql.placeholder('caseId')))
    .prepare(),
);

export function peopleOfCases(db: Db, caseIds: readonly string[]): CasePersonRow[] {
  if (caseIds.length === 0) return [];
  return db
    .select()
    .from(casePerson)
    .where(inArray(casePerson.caseId, [...caseIds]))
    .all();
}

export function replacePeopleOfCase(
  db: Db,
  caseId: string,
  part: CasePersonRow['part'],
  personIds: readonly string[],
): void {
  db.delete(casePerson)
    .where(and(eq(casePerson.caseId, caseId), eq(casePerson.part, part)))
    .run();
  if (personIds.length === 0) return;
  db.insert(casePerson)
    .values(personIds.map((personId) => ({ caseId, personId, part })))
    .onConflictDoNothing()
    .run();
}

/** The highest number given out in a year under "PREFIX-YYYY-", or 0. */
export function highestReference(db: Db, stem: string): number {
  const row = db
    .select({
      highest: sql<number>`max(cast(substr(${adviceCase.referenceNo}, ${stem.length + 1}) as integer))`,
    })
    .from(adviceCase)
    .where(like(adviceCase.referenceNo, `${stem}%`))
    .get();
  return row?.highest ?? 0;
}
