import { and, asc, desc, eq, gt, inArray, isNotNull, lte, max, min, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { onceFor } from '../prepared.ts';
import { letterDocument, letterSnapshot, letterStep } from '../schema/letter-steps.ts';

export type LetterDocumentRow = typeof letterDocument.$inferSelect;
export type LetterStepRow = typeof letterStep.$inferSelect;
export type LetterSnapshotRow = typeof letterSnapshot.$inferSelect;

export function letterDocumentById(db: Db, id: string): LetterDocumentRow | undefined {
  return db.select().from(letterDocument).where(eq(letterDocument.id, id)).get();
}

/** Which case a letter belongs to, without its text. */
export function caseIdOfLetter(db: Db, id: string): string | undefined {
  return caseIdOfLetterIn(db).get({ id })?.caseId;
}

const caseIdOfLetterIn = onceFor((db) =>
  db
    .select({ caseId: letterDocument.caseId })
    .from(letterDocument)
    .where(eq(letterDocument.id, sql.placeholder('id')))
    .prepare(),
);

export function letterDocumentsByCase(db: Db, caseId: string): LetterDocumentRow[] {
  return db
    .select()
    .from(letterDocument)
    .where(eq(letterDocument.caseId, caseId))
    .orderBy(asc(letterDocument.createdAt))
    .all();
}

export function insertLetterDocument(db: Db, row: LetterDocumentRow): void {
  db.insert(letterDocument).values(row).run();
}

/** Moves the stored state of a letter forward; never backward, should two writers race. */
export function updateStoredLetter(db: Db, id: string, state: { version: number; doc: string }): void {
  db.update(letterDocument)
    .set(state)
    .where(and(eq(letterDocument.id, id), lte(letterDocument.version, state.version)))
    .run();
}

/** The steps after version `after` up to and including `upTo`, in order. */
export function stepsBetween(db: Db, documentId: string, after: number, upTo: number): LetterStepRow[] {
  return db
    .select()
    .from(letterStep)
    .where(
      and(
        eq(letterStep.documentId, documentId),
        gt(letterStep.version, after),
        lte(letterStep.version, upTo),
      ),
    )
    .orderBy(asc(letterStep.version))
    .all();
}

/** Position maps and makers of the same steps, without their content. */
export function stepMapsBetween(db: Db, documentId: string, after: number, upTo: number) {
  return db
    .select({
      version: letterStep.version,
      map: letterStep.map,
      clientId: letterStep.clientId,
      clientSeq: letterStep.clientSeq,
      clientIndex: letterStep.clientIndex,
      authorId: letterStep.authorId,
      overwrote: letterStep.overwrote,
    })
    .from(letterStep)
    .where(
      and(
        eq(letterStep.documentId, documentId),
        gt(letterStep.version, after),
        lte(letterStep.version, upTo),
      ),
    )
    .orderBy(asc(letterStep.version))
    .all();
}

/** Who made these versions, and when. */
export function stepMoments(db: Db, documentId: string, versions: readonly number[]) {
  return db
    .select({ version: letterStep.version, authorId: letterStep.authorId, at: letterStep.at })
    .from(letterStep)
    .where(and(eq(letterStep.documentId, documentId), inArray(letterStep.version, [...versions])))
    .all();
}

/** The version of the oldest step that is kept; null when nothing has been written yet. */
export function firstStepVersion(db: Db, documentId: string): number | null {
  const row = db
    .select({ version: min(letterStep.version) })
    .from(letterStep)
    .where(eq(letterStep.documentId, documentId))
    .get();
  return row?.version ?? null;
}

/** The version of the newest step; null when nothing has been written yet. */
export function lastStepVersion(db: Db, documentId: string): number | null {
  const row = db
    .select({ version: max(letterStep.version) })
    .from(letterStep)
    .where(eq(letterStep.documentId, documentId))
    .get();
  return row?.version ?? null;
}

/** What a batch has left in the log: empty when it never arrived or when all of it was dropped. */
export function stepsOfBatch(db: Db, documentId: string, clientId: string, seq: number): LetterStepRow[] {
  return db
    .select()
    .from(letterStep)
    .where(
      and(
        eq(letterStep.documentId, documentId),
        eq(letterStep.clientId, clientId),
        eq(letterStep.clientSeq, seq),
      ),
    )
    .orderBy(asc(letterStep.version))
    .all();
}

/** The last batch of a client that is in the log, and whose client it is. */
export function lastBatchOfClient(
  db: Db,
  documentId: string,
  clientId: string,
): { seq: number; authorId: string } | undefined {
  return db
    .select({ seq: letterStep.clientSeq, authorId: letterStep.authorId })
    .from(letterStep)
    .where(and(eq(letterStep.documentId, documentId), eq(letterStep.clientId, clientId)))
    .orderBy(desc(letterStep.clientSeq))
    .limit(1)
    .get();
}

/** The stored state nearest before or at a version, to rebuild an earlier letter from. */
export function snapshotAtOrBefore(
  db: Db,
  documentId: string,
  version: number,
): LetterSnapshotRow | undefined {
  return db
    .select()
    .from(letterSnapshot)
    .where(and(eq(letterSnapshot.documentId, documentId), lte(letterSnapshot.version, version)))
    .orderBy(desc(letterSnapshot.version))
    .limit(1)
    .get();
}

export function insertLetterSnapshot(db: Db, row: LetterSnapshotRow): void {
  db.insert(letterSnapshot).values(row).onConflictDoNothing().run();
}

/** Keeps the stored state as a snapshot before it moves on, so that the first letter can always be read again. */
export function keepStoredLetter(db: Db, documentId: string, at: number): void {
  db.run(sql`INSERT INTO ${letterSnapshot} (document_id, version, doc, at)
    SELECT id, version, doc, ${at} FROM ${letterDocument} WHERE id = ${documentId} ON CONFLICT DO NOTHING`);
}

/**
 * Appends one step: this statement runs at every key press of every writer. Inside a transaction give it the database
 * itself: they are one connection, and its statement is prepared already.
 * Throws when the version is taken, which would mean that two processes write the same letter.
 */
export function insertLetterStep(db: Db, row: LetterStepRow): void {
  insertStepIn(db).run(row);
}

const insertStepIn = onceFor((db) =>
  db
    .insert(letterStep)
    .values({
      documentId: sql.placeholder('documentId'),
      version: sql.placeholder('version'),
      step: sql.placeholder('step'),
      map: sql.placeholder('map'),
      clientId: sql.placeholder('clientId'),
      clientSeq: sql.placeholder('clientSeq'),
      clientIndex: sql.placeholder('clientIndex'),
      authorId: sql.placeholder('authorId'),
      at: sql.placeholder('at'),
      overwrote: sql.placeholder('overwrote'),
    })
    .prepare(),
);

/** Steps that removed words of somebody who had just written them; the words stand in `overwrote`. */
export function overwritingSteps(
  db: Db,
  documentId: string,
): { version: number; authorId: string; overwrote: string }[] {
  const rows = db
    .select({ version: letterStep.version, authorId: letterStep.authorId, overwrote: letterStep.overwrote })
    .from(letterStep)
    .where(and(eq(letterStep.documentId, documentId), isNotNull(letterStep.overwrote)))
    .orderBy(asc(letterStep.version))
    .all();
  return rows.map((row) => ({ ...row, overwrote: row.overwrote! }));
}

/** How durably this connection commits: 2 is FULL, 1 is NORMAL, which may lose commits at a power cut. */
export function synchronousLevel(db: Db): number {
  return db.get<{ synchronous: number }>(sql`PRAGMA synchronous`).synchronous;
}

/** Who wrote in which hour (epoch hours), and the last version that they made in it; oldest first. */
export function writingHours(
  db: Db,
  documentId: string,
): { authorId: string; lastVersion: number; lastAt: number; steps: number }[] {
  return db
    .select({
      authorId: letterStep.authorId,
      lastVersion: sql<number>`max(${letterStep.version})`,
      lastAt: sql<number>`max(${letterStep.at})`,
      steps: sql<number>`count(*)`,
    })
    .from(letterStep)
    .where(eq(letterStep.documentId, documentId))
    .groupBy(letterStep.authorId, sql`${letterStep.at} / 3600000`)
    .orderBy(sql`max(${letterStep.version})`)
    .all();
}

/** Who wrote in a letter after a moment (epoch milliseconds), among its last 500 steps: enough for some minutes. */
export function writersSince(db: Db, documentId: string, since: number): string[] {
  const last = db
    .select({ authorId: letterStep.authorId, at: letterStep.at })
    .from(letterStep)
    .where(eq(letterStep.documentId, documentId))
    .orderBy(desc(letterStep.version))
    .limit(500)
    .as('last');
  return db
    .selectDistinct({ authorId: last.authorId })
    .from(last)
    .where(gt(last.at, since))
    .all()
    .map((row) => row.authorId);
}
