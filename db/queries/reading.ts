import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { partRead } from '../schema/talk.ts';

/** The hashes of the parts of a case's note that this person read. There is no question about anybody else's. */
export function partsReadBy(db: Db, personId: string, caseId: string): Set<string> {
  const rows = db
    .select({ partHash: partRead.partHash })
    .from(partRead)
    .where(and(eq(partRead.personId, personId), eq(partRead.caseId, caseId)))
    .all();
  return new Set(rows.map(({ partHash }) => partHash));
}

export function insertPartsRead(db: Db, rows: readonly (typeof partRead.$inferInsert)[]): void {
  if (rows.length > 0)
    db.insert(partRead)
      .values([...rows])
      .onConflictDoNothing()
      .run();
}

export function deletePartsRead(db: Db, personId: string, caseId: string, hashes: readonly string[]): void {
  db.delete(partRead)
    .where(
      and(
        eq(partRead.personId, personId),
        eq(partRead.caseId, caseId),
        inArray(partRead.partHash, [...hashes]),
      ),
    )
    .run();
}
