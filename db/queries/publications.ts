import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { adviceCase } from '../schema/cases.ts';
import { noteMedia } from '../schema/notes.ts';
import { type PublicKind, publication } from '../schema/publications.ts';

export type PublicationRow = typeof publication.$inferSelect;

/** A publication with what the public may know of its case. */
export type PublicationOfCase = PublicationRow & {
  referenceNo: string;
  sentOn: string;
};

const withCase = {
  id: publication.id,
  caseId: publication.caseId,
  kind: publication.kind,
  refId: publication.refId,
  title: publication.title,
  summary: publication.summary,
  content: publication.content,
  files: publication.files,
  publishedAt: publication.publishedAt,
  publishedBy: publication.publishedBy,
  embargoUntil: publication.embargoUntil,
  changedAt: publication.changedAt,
  withdrawnAt: publication.withdrawnAt,
  withdrawnBy: publication.withdrawnBy,
  withdrawnReason: publication.withdrawnReason,
  referenceNo: adviceCase.referenceNo,
  sentOn: adviceCase.sentOn,
};

/** A case that was sent has both; a row without is one that the public cannot find. */
const addressed = (rows: (Omit<PublicationOfCase, 'referenceNo' | 'sentOn'> & Addressed)[]) =>
  rows.flatMap(({ referenceNo, sentOn, ...row }): PublicationOfCase[] =>
    referenceNo && sentOn ? [{ ...row, referenceNo, sentOn }] : [],
  );
interface Addressed {
  referenceNo: string | null;
  sentOn: string | null;
}

/** Everything that was ever made public of a case, oldest first. */
export function publicationsByCase(db: Db, caseId: string): PublicationRow[] {
  return db
    .select()
    .from(publication)
    .where(eq(publication.caseId, caseId))
    .orderBy(asc(publication.publishedAt))
    .all();
}

/** What was published under a reference number and not withdrawn; embargoes are the caller's. */
export function standingByReference(db: Db, referenceNo: string): PublicationOfCase[] {
  return addressed(
    db
      .select(withCase)
      .from(publication)
      .innerJoin(adviceCase, eq(adviceCase.id, publication.caseId))
      .where(and(eq(adviceCase.referenceNo, referenceNo), isNull(publication.withdrawnAt)))
      .all(),
  );
}

/** Everything that was ever published, withdrawn things as well: a feed says when it last changed. */
export function allPublications(db: Db): PublicationOfCase[] {
  return addressed(
    db.select(withCase).from(publication).innerJoin(adviceCase, eq(adviceCase.id, publication.caseId)).all(),
  );
}

export function standingPublication(db: Db, caseId: string, kind: PublicKind): PublicationRow | undefined {
  return db
    .select()
    .from(publication)
    .where(and(eq(publication.caseId, caseId), eq(publication.kind, kind), isNull(publication.withdrawnAt)))
    .get();
}

export function insertPublication(db: Db, row: PublicationRow): void {
  db.insert(publication).values(row).run();
}

export function updatePublication(
  db: Db,
  id: string,
  change: Partial<
    Pick<
      PublicationRow,
      'title' | 'summary' | 'embargoUntil' | 'changedAt' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'
    >
  >,
): void {
  db.update(publication).set(change).where(eq(publication.id, id)).run();
}

/** The pictures of a note version that its text names. */
export function picturesOfNote(db: Db, noteVersionId: string, hashes: readonly string[]) {
  if (hashes.length === 0) return [];
  return db
    .select({ sha256: noteMedia.sha256, mime: noteMedia.mime })
    .from(noteMedia)
    .where(and(eq(noteMedia.noteVersionId, noteVersionId), inArray(noteMedia.sha256, [...hashes])))
    .all();
}
