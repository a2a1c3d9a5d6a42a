import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { letterComment, letterReply, letterSuggestion } from '../schema/letter-margin.ts';

export type LetterCommentRow = typeof letterComment.$inferSelect;
export type LetterReplyRow = typeof letterReply.$inferSelect;
export type LetterSuggestionRow = typeof letterSuggestion.$inferSelect;

/** A place as it is stored: positions of a version, and which row has it. */
export interface StoredPlace {
  id: string;
  from: number;
  to: number;
  version: number;
  orphaned: boolean;
}

/** Puts a comment in, once: the id is the browser's own, so a retry changes nothing. Gives whether it was new. */
export function insertComment(db: Db, row: LetterCommentRow): boolean {
  return db.insert(letterComment).values(row).onConflictDoNothing().run().changes > 0;
}

export function commentById(db: Db, id: string): LetterCommentRow | undefined {
  return db.select().from(letterComment).where(eq(letterComment.id, id)).get();
}

/** The comments on a letter, oldest first. */
export function commentsByDocument(db: Db, documentId: string): LetterCommentRow[] {
  return db
    .select()
    .from(letterComment)
    .where(eq(letterComment.documentId, documentId))
    .orderBy(asc(letterComment.createdAt), asc(letterComment.id))
    .all();
}

/** The comments that stand in the way of freezing, oldest first. */
export function blockingComments(db: Db, documentId: string): LetterCommentRow[] {
  return db
    .select()
    .from(letterComment)
    .where(
      and(
        eq(letterComment.documentId, documentId),
        eq(letterComment.blocking, true),
        isNull(letterComment.resolvedAt),
      ),
    )
    .orderBy(asc(letterComment.createdAt), asc(letterComment.id))
    .all();
}

export function updateComment(
  db: Db,
  id: string,
  change: Partial<Pick<LetterCommentRow, 'blocking' | 'resolvedAt' | 'resolvedBy'>>,
): void {
  db.update(letterComment).set(change).where(eq(letterComment.id, id)).run();
}

/** Puts an answer in, once. Gives whether it was new. */
export function insertLetterReply(db: Db, row: LetterReplyRow): boolean {
  return db.insert(letterReply).values(row).onConflictDoNothing().run().changes > 0;
}

/** The answers under comments, in the order in which they were written, whatever the clock said. */
export function repliesByComments(db: Db, commentIds: readonly string[]): LetterReplyRow[] {
  if (commentIds.length === 0) return [];
  return db
    .select()
    .from(letterReply)
    .where(inArray(letterReply.commentId, [...commentIds]))
    .orderBy(sql`${letterReply}.rowid`)
    .all();
}

/** Puts a suggestion in, once. Gives whether it was new. */
export function insertSuggestion(db: Db, row: LetterSuggestionRow): boolean {
  return db.insert(letterSuggestion).values(row).onConflictDoNothing().run().changes > 0;
}

export function suggestionById(db: Db, id: string): LetterSuggestionRow | undefined {
  return db.select().from(letterSuggestion).where(eq(letterSuggestion.id, id)).get();
}

/** All suggestions to a letter, decided ones too, oldest first. */
export function suggestionsByDocument(db: Db, documentId: string): LetterSuggestionRow[] {
  return db
    .select()
    .from(letterSuggestion)
    .where(eq(letterSuggestion.documentId, documentId))
    .orderBy(asc(letterSuggestion.createdAt), asc(letterSuggestion.id))
    .all();
}

/** The suggestions that nobody decided on yet, oldest first. */
export function openSuggestions(db: Db, documentId: string): LetterSuggestionRow[] {
  return db
    .select()
    .from(letterSuggestion)
    .where(and(eq(letterSuggestion.documentId, documentId), eq(letterSuggestion.state, 'open')))
    .orderBy(asc(letterSuggestion.createdAt), asc(letterSuggestion.id))
    .all();
}

/** Decides on suggestions that are still open; those that were decided meanwhile stay as they are. Gives how many were open. */
export function decideSuggestions(
  db: Db,
  ids: readonly string[],
  decision: Pick<LetterSuggestionRow, 'state' | 'decidedAt' | 'decidedBy' | 'decisionReason'>,
): number {
  if (ids.length === 0) return 0;
  return db
    .update(letterSuggestion)
    .set(decision)
    .where(and(inArray(letterSuggestion.id, [...ids]), eq(letterSuggestion.state, 'open')))
    .run().changes;
}

/** Records that the words of a suggestion are in the letter now, whatever was decided on it a moment before. */
export function acceptSuggestionRow(
  db: Db,
  id: string,
  decision: Pick<LetterSuggestionRow, 'state' | 'decidedAt' | 'decidedBy' | 'decisionReason'>,
): void {
  db.update(letterSuggestion).set(decision).where(eq(letterSuggestion.id, id)).run();
}

/** Places of comments and of open suggestions that still belong to a version before this one. */
export function placesBefore(
  db: Db,
  documentId: string,
  version: number,
): { comments: StoredPlace[]; suggestions: StoredPlace[] } {
  const { id, from, to, version: at, orphaned } = letterComment;
  const comments = db
    .select({ id, from, to, version: at, orphaned })
    .from(letterComment)
    .where(and(eq(letterComment.documentId, documentId), lt(letterComment.version, version)))
    .all();
  const suggestions = db
    .select({
      id: letterSuggestion.id,
      from: letterSuggestion.from,
      to: letterSuggestion.to,
      version: letterSuggestion.version,
      orphaned: letterSuggestion.orphaned,
    })
    .from(letterSuggestion)
    .where(
      and(
        eq(letterSuggestion.documentId, documentId),
        eq(letterSuggestion.state, 'open'),
        lt(letterSuggestion.version, version),
      ),
    )
    .all();
  return { comments, suggestions };
}

/** Stores moved places, all in one statement. */
export function storePlaces(db: Db, kind: 'comments' | 'suggestions', places: readonly StoredPlace[]): void {
  if (places.length === 0) return;
  const table = kind === 'comments' ? letterComment : letterSuggestion;
  db.run(sql`UPDATE ${table} SET
    from_pos = place.value ->> 'from', to_pos = place.value ->> 'to',
    version = place.value ->> 'version', orphaned = place.value ->> 'orphaned'
    FROM json_each(${JSON.stringify(places)}) AS place WHERE ${table.id} = place.value ->> 'id'`);
}
