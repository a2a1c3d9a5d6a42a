import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { letterStep, letterVersionName } from '../schema/letter-steps.ts';

export type LetterVersionNameRow = typeof letterVersionName.$inferSelect;

/** The named versions of a letter, oldest first. */
export function versionNames(db: Db, documentId: string): LetterVersionNameRow[] {
  return db
    .select()
    .from(letterVersionName)
    .where(eq(letterVersionName.documentId, documentId))
    .orderBy(asc(letterVersionName.version))
    .all();
}

export function putVersionName(db: Db, row: LetterVersionNameRow): void {
  db.insert(letterVersionName)
    .values(row)
    .onConflictDoUpdate({ target: [letterVersionName.documentId, letterVersionName.version], set: row })
    .run();
}

/** Gives a version a name that nobody gave one. */
export function nameNamelessVersion(db: Db, row: LetterVersionNameRow): void {
  db.insert(letterVersionName).values(row).onConflictDoNothing().run();
}

export function deleteVersionName(db: Db, documentId: string, version: number): void {
  db.delete(letterVersionName)
    .where(and(eq(letterVersionName.documentId, documentId), eq(letterVersionName.version, version)))
    .run();
}

/** Position maps and authors of every step of a letter, in order; the steps themselves are not read. */
export function writtenSteps(db: Db, documentId: string): { map: string; authorId: string }[] {
  return db
    .select({ map: letterStep.map, authorId: letterStep.authorId })
    .from(letterStep)
    .where(eq(letterStep.documentId, documentId))
    .orderBy(asc(letterStep.version))
    .all();
}
