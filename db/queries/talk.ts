import { and, asc, eq, inArray, isNull, notInArray, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { annotation, reply } from '../schema/notes.ts';
import { annotationEarlier, mention, replyEarlier, threadTurn } from '../schema/talk.ts';
import { type Visibility, visibleTo } from './annotations.ts';
import type { VisibleCases } from './search.ts';

export type EarlierAnnotationRow = typeof annotationEarlier.$inferSelect;
export type EarlierReplyRow = typeof replyEarlier.$inferSelect;
export type ThreadTurnRow = typeof threadTurn.$inferSelect;
export type MentionRow = typeof mention.$inferSelect;

export function insertEarlierAnnotation(db: Db, row: EarlierAnnotationRow): void {
  db.insert(annotationEarlier).values(row).run();
}

export function insertEarlierReply(db: Db, row: EarlierReplyRow): void {
  db.insert(replyEarlier).values(row).run();
}

/**
 * The earlier texts of annotations, oldest first, as far as this reader may see them. Words that were private when
 * they were written are their author's alone, also after a sharing.
 */
export function earlierOfAnnotations(
  db: Db,
  annotationIds: readonly string[],
  visibility: Visibility,
): EarlierAnnotationRow[] {
  if (annotationIds.length === 0) return [];
  return db
    .select({ earlier: annotationEarlier })
    .from(annotationEarlier)
    .innerJoin(annotation, eq(annotation.id, annotationEarlier.annotationId))
    .where(
      and(
        inArray(annotationEarlier.annotationId, [...annotationIds]),
        visibleTo(visibility),
        or(eq(annotation.authorId, visibility.readerId), eq(annotationEarlier.private, false)),
      ),
    )
    .orderBy(asc(annotationEarlier.version))
    .all()
    .map(({ earlier }) => earlier);
}

/** The earlier texts of these replies, oldest first. */
export function earlierOfReplies(db: Db, replyIds: readonly string[]): EarlierReplyRow[] {
  if (replyIds.length === 0) return [];
  return db
    .select()
    .from(replyEarlier)
    .where(inArray(replyEarlier.replyId, [...replyIds]))
    .orderBy(asc(replyEarlier.version))
    .all();
}

export function insertThreadTurn(db: Db, row: Omit<ThreadTurnRow, 'id'>): void {
  db.insert(threadTurn).values(row).run();
}

/** When a thread was dealt with and opened again, oldest first. */
export function turnsOfThread(db: Db, annotationId: string): ThreadTurnRow[] {
  return db
    .select()
    .from(threadTurn)
    .where(eq(threadTurn.annotationId, annotationId))
    .orderBy(asc(threadTurn.id))
    .all();
}

/** Says who is named in an annotation or a reply. Who was named before and still is keeps having seen it. */
export function setMentions(db: Db, sourceId: string, rows: readonly MentionRow[]): void {
  const ids = rows.map((row) => row.personId);
  db.delete(mention)
    .where(and(eq(mention.sourceId, sourceId), notInArray(mention.personId, ids)))
    .run();
  if (rows.length > 0)
    db.insert(mention)
      .values([...rows])
      .onConflictDoNothing()
      .run();
}

/** Where this reader is named and has not looked yet, oldest first: only in threads that they may read now. */
export function unseenMentions(db: Db, readerId: string, groups: readonly VisibleCases[]) {
  const seen = groups
    .filter((group) => group.caseIds.length > 0)
    .map((group) => and(inArray(annotation.caseId, [...group.caseIds]), visibleTo(group)));
  if (seen.length === 0) return [];
  return db
    .select({
      annotationId: mention.annotationId,
      by: mention.by,
      at: mention.at,
      caseId: annotation.caseId,
      quote: annotation.quote,
    })
    .from(mention)
    .innerJoin(annotation, eq(annotation.id, mention.annotationId))
    .leftJoin(reply, eq(reply.id, mention.sourceId))
    .where(
      and(
        eq(mention.personId, readerId),
        isNull(mention.seenAt),
        isNull(annotation.deletedAt),
        isNull(reply.deletedAt),
        or(...seen),
      ),
    )
    .orderBy(asc(mention.at))
    .all();
}

export function markMentionsSeen(db: Db, annotationId: string, personId: string, at: number): void {
  db.update(mention)
    .set({ seenAt: at })
    .where(
      and(eq(mention.annotationId, annotationId), eq(mention.personId, personId), isNull(mention.seenAt)),
    )
    .run();
}
