import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { adviceCase, event } from '../schema/cases.ts';
import { erratum } from '../schema/errata.ts';
import { frozenVersion, sending } from '../schema/letters.ts';
import { mail } from '../schema/mail.ts';
import { noteMedia, noteVersion } from '../schema/notes.ts';
import { publication } from '../schema/publications.ts';
import { storeCheck } from '../schema/store-check.ts';

export type StoreCheckRow = typeof storeCheck.$inferSelect;

export function insertStoreCheck(db: Db, row: StoreCheckRow): void {
  db.insert(storeCheck).values(row).run();
}

export function latestStoreCheck(db: Db): StoreCheckRow | undefined {
  return db.select().from(storeCheck).orderBy(sql`${storeCheck}.rowid desc`).limit(1).get();
}

/** Titles of all cases, by id. */
export function caseTitles(db: Db): Map<string, string> {
  const rows = db.select({ id: adviceCase.id, title: adviceCase.title }).from(adviceCase).all();
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** The original files of all notes. */
export function allOriginals(db: Db): { caseId: string; name: string; sha256: string }[] {
  const { caseId, fileName, sha256 } = noteVersion;
  return db.select({ caseId, name: fileName, sha256 }).from(noteVersion).all();
}

/** The pictures of all notes. */
export function allPictures(db: Db): { caseId: string; name: string; sha256: string }[] {
  return db
    .select({ caseId: noteVersion.caseId, name: noteVersion.fileName, sha256: noteMedia.sha256 })
    .from(noteMedia)
    .innerJoin(noteVersion, eq(noteVersion.id, noteMedia.noteVersionId))
    .all();
}

export function allFrozenLetters(db: Db) {
  const { caseId, number, content, sha256 } = frozenVersion;
  return db.select({ caseId, number, content, sha256 }).from(frozenVersion).orderBy(asc(number)).all();
}

export function allSentLetters(db: Db) {
  const { caseId, content, pdfSha256, odtSha256 } = sending;
  return db.select({ caseId, content, pdfSha256, odtSha256 }).from(sending).all();
}

export function allFixedErrata(db: Db) {
  return db.select().from(erratum).where(isNotNull(erratum.content)).all();
}

/** Files of what was made public, as JSON lists of {name, sha256, bytes}. */
export function allPublicFiles(db: Db): { caseId: string; files: string }[] {
  const { caseId, files } = publication;
  return db.select({ caseId, files }).from(publication).all();
}

/** Files of mails, as JSON lists. */
export function allMailFiles(db: Db): { caseId: string | null; attachments: string }[] {
  const { caseId, attachments } = mail;
  return db.select({ caseId, attachments }).from(mail).where(ne(attachments, '[]')).all();
}

/** The events in which the log keeps hashes, oldest first. */
export function hashEvents(
  db: Db,
  kinds: readonly string[],
): { caseId: string; kind: string; params: string }[] {
  const { caseId, kind, params } = event;
  return db
    .select({ caseId, kind, params })
    .from(event)
    .where(and(inArray(kind, [...kinds]), isNotNull(caseId)))
    .orderBy(asc(event.id))
    .all()
    .flatMap((row) => (row.caseId === null ? [] : [{ ...row, caseId: row.caseId }]));
}
