import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { noteVersionUse } from '../schema/anchors.ts';
import { noteMedia, noteVersion } from '../schema/notes.ts';

export type NoteVersionRow = typeof noteVersion.$inferSelect;

/** What a list or header needs of a note version: everything but the heavy JSON columns. */
const light = {
  id: noteVersion.id,
  caseId: noteVersion.caseId,
  number: noteVersion.number,
  fileName: noteVersion.fileName,
  bytes: noteVersion.bytes,
  sha256: noteVersion.sha256,
  status: noteVersion.status,
  stage: noteVersion.stage,
  progress: noteVersion.progress,
  progressTotal: noteVersion.progressTotal,
  failureCode: noteVersion.failureCode,
  failureParams: noteVersion.failureParams,
  format: noteVersion.format,
  ocr: noteVersion.ocr,
  attempts: noteVersion.attempts,
  uploadedBy: noteVersion.uploadedBy,
  uploadedAt: noteVersion.uploadedAt,
  readyAt: noteVersion.readyAt,
  frozenAt: noteVersion.frozenAt,
  setAsideAt: noteVersion.setAsideAt,
};
export type NoteVersionSummary = Pick<NoteVersionRow, keyof typeof light>;

export function insertNoteVersion(db: Db, row: typeof noteVersion.$inferInsert): void {
  db.insert(noteVersion).values(row).run();
}

export function noteVersionById(db: Db, id: string): NoteVersionRow | undefined {
  return db.select().from(noteVersion).where(eq(noteVersion.id, id)).get();
}

export function noteVersionSummary(db: Db, id: string): NoteVersionSummary | undefined {
  return db.select(light).from(noteVersion).where(eq(noteVersion.id, id)).get();
}

/** How many pages the original of a version has, without loading its text; null when it has none or was not read. */
export function notePages(db: Db, id: string): number | null {
  const row = db
    .select({ pages: sql<number | null>`json_extract(${noteVersion.report}, '$.pages')` })
    .from(noteVersion)
    .where(eq(noteVersion.id, id))
    .get();
  return row?.pages ?? null;
}

/** The versions of a case's note, newest first. */
export function noteVersionsByCase(db: Db, caseId: string): NoteVersionSummary[] {
  return db
    .select(light)
    .from(noteVersion)
    .where(eq(noteVersion.caseId, caseId))
    .orderBy(desc(noteVersion.number))
    .all();
}

/**
 * The version in use: the one that was last chosen to be used, else the one that was read first. A newer version
 * that was only uploaded changes nothing yet (schema/anchors.ts, noteVersionUse).
 */
export function versionInUse(db: Db, caseId: string): string | undefined {
  return db
    .select({ id: noteVersion.id })
    .from(noteVersion)
    .leftJoin(
      noteVersionUse,
      and(eq(noteVersionUse.noteVersionId, noteVersion.id), isNull(noteVersionUse.undoneAt)),
    )
    .where(and(eq(noteVersion.caseId, caseId), eq(noteVersion.status, 'ready')))
    .orderBy(desc(noteVersionUse.id), asc(noteVersion.readyAt), asc(noteVersion.number))
    .limit(1)
    .get()?.id;
}

/** The version in use with its document; see {@link versionInUse}. */
export function readyNote(db: Db, caseId: string): NoteVersionRow | undefined {
  const id = versionInUse(db, caseId);
  return id === undefined ? undefined : noteVersionById(db, id);
}

export function updateNoteVersion(db: Db, id: string, change: Partial<Omit<NoteVersionRow, 'id'>>): void {
  db.update(noteVersion).set(change).where(eq(noteVersion.id, id)).run();
}

/** Versions whose reading was cut off by a stop of the server; oldest first. */
export function unfinishedNotes(db: Db): NoteVersionSummary[] {
  return db
    .select(light)
    .from(noteVersion)
    .where(inArray(noteVersion.status, ['queued', 'reading']))
    .orderBy(asc(noteVersion.uploadedAt))
    .all();
}

export function nextNoteNumber(db: Db, caseId: string): number {
  const row = db
    .select({ highest: sql<number | null>`max(${noteVersion.number})` })
    .from(noteVersion)
    .where(eq(noteVersion.caseId, caseId))
    .get();
  return (row?.highest ?? 0) + 1;
}

export function insertNoteMedia(db: Db, rows: (typeof noteMedia.$inferInsert)[]): void {
  if (rows.length > 0) db.insert(noteMedia).values(rows).onConflictDoNothing().run();
}

export function noteMediaBySha(db: Db, noteVersionId: string, sha256: string) {
  return db
    .select()
    .from(noteMedia)
    .where(and(eq(noteMedia.noteVersionId, noteVersionId), eq(noteMedia.sha256, sha256)))
    .get();
}
