import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { annotation, reply } from '../schema/notes.ts';

export type AnnotationRow = typeof annotation.$inferSelect;
export type ReplyRow = typeof reply.$inferSelect;

/**
 * Whose annotations a reader may see: always their own; others' only from before `revealedUntil` (null: none)
 * and never their private ones. Every question about annotations takes one, so that none can forget it.
 */
export interface Visibility {
  readerId: string;
  revealedUntil: number | null;
}

/** The condition of a {@link Visibility}, for questions about annotations in other files. */
export const visibleTo = ({ readerId, revealedUntil }: Visibility) =>
  revealedUntil === null
    ? eq(annotation.authorId, readerId)
    : or(
        eq(annotation.authorId, readerId),
        and(eq(annotation.private, false), lte(annotation.createdAt, revealedUntil)),
      );

export function insertAnnotation(db: Db, row: AnnotationRow): void {
  db.insert(annotation).values(row).run();
}

/** The annotations on a note version that this reader may see, in the order of the text; the first `most`, or all. */
export function annotationsByNote(
  db: Db,
  noteVersionId: string,
  visibility: Visibility,
  most?: number,
): AnnotationRow[] {
  const found = db
    .select()
    .from(annotation)
    .where(
      and(eq(annotation.noteVersionId, noteVersionId), isNull(annotation.deletedAt), visibleTo(visibility)),
    )
    .orderBy(asc(annotation.start), asc(annotation.createdAt));
  return most === undefined ? found.all() : found.limit(most).all();
}

/** Where in the text the annotations begin that this reader may see on a note version, in the order of the text. */
export function annotationStarts(db: Db, noteVersionId: string, visibility: Visibility): number[] {
  return db
    .select({ start: annotation.start })
    .from(annotation)
    .where(
      and(eq(annotation.noteVersionId, noteVersionId), isNull(annotation.deletedAt), visibleTo(visibility)),
    )
    .orderBy(asc(annotation.start))
    .all()
    .map(({ start }) => start);
}

export function annotationsByCase(db: Db, caseId: string, visibility: Visibility): AnnotationRow[] {
  return db
    .select()
    .from(annotation)
    .where(and(eq(annotation.caseId, caseId), isNull(annotation.deletedAt), visibleTo(visibility)))
    .orderBy(asc(annotation.start), asc(annotation.createdAt))
    .all();
}

export function annotationById(db: Db, id: string, visibility: Visibility): AnnotationRow | undefined {
  return db
    .select()
    .from(annotation)
    .where(and(eq(annotation.id, id), isNull(annotation.deletedAt), visibleTo(visibility)))
    .get();
}

export function updateAnnotation(db: Db, id: string, change: Partial<Omit<AnnotationRow, 'id'>>): void {
  db.update(annotation).set(change).where(eq(annotation.id, id)).run();
}

export function insertReply(db: Db, row: typeof reply.$inferInsert): void {
  db.insert(reply).values(row).run();
}

export function replyById(db: Db, id: string): ReplyRow | undefined {
  return db.select().from(reply).where(eq(reply.id, id)).get();
}

export function updateReply(db: Db, id: string, change: Partial<Omit<ReplyRow, 'id'>>): void {
  db.update(reply).set(change).where(eq(reply.id, id)).run();
}

/** What this person wrote on a case and took away again, newest first: theirs alone. */
export function removedAnnotations(db: Db, caseId: string, authorId: string): AnnotationRow[] {
  return db
    .select()
    .from(annotation)
    .where(
      and(eq(annotation.caseId, caseId), eq(annotation.authorId, authorId), isNotNull(annotation.deletedAt)),
    )
    .orderBy(desc(annotation.deletedAt))
    .all();
}

/** The replies in the threads of these annotations, in the order in which they were written, whatever the clock said. */
export function repliesByAnnotations(db: Db, annotationIds: readonly string[]): ReplyRow[] {
  if (annotationIds.length === 0) return [];
  return db
    .select()
    .from(reply)
    .where(inArray(reply.annotationId, [...annotationIds]))
    .orderBy(sql`${reply}.rowid`)
    .all();
}
