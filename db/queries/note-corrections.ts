import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { noteAsRead, noteCorrection } from '../schema/anchors.ts';

export type CorrectionRow = typeof noteCorrection.$inferSelect;
export type NoteAsReadRow = typeof noteAsRead.$inferSelect;

/** Keeps the note as the importer read it; what is kept already stays. */
export function keepNoteAsRead(db: Db, row: NoteAsReadRow): void {
  db.insert(noteAsRead).values(row).onConflictDoNothing().run();
}

export function noteAsReadOf(db: Db, noteVersionId: string): NoteAsReadRow | undefined {
  return db.select().from(noteAsRead).where(eq(noteAsRead.noteVersionId, noteVersionId)).get();
}

export function insertCorrection(db: Db, row: Omit<CorrectionRow, 'id' | 'undoneAt' | 'undoneBy'>): void {
  db.insert(noteCorrection).values(row).run();
}

/** The corrections of a version that hold, in the order in which they were made. */
export function correctionsOf(db: Db, noteVersionId: string): CorrectionRow[] {
  return db
    .select()
    .from(noteCorrection)
    .where(and(eq(noteCorrection.noteVersionId, noteVersionId), isNull(noteCorrection.undoneAt)))
    .orderBy(asc(noteCorrection.id))
    .all();
}

export function endCorrection(db: Db, id: number, undoneAt: number, undoneBy: string): void {
  db.update(noteCorrection).set({ undoneAt, undoneBy }).where(eq(noteCorrection.id, id)).run();
}
