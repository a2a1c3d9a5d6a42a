import { and, asc, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { annotation } from '../schema/notes.ts';
import { sentQuestion } from '../schema/talk.ts';

export type SentQuestionRow = typeof sentQuestion.$inferSelect;

export function insertSentQuestion(db: Db, row: typeof sentQuestion.$inferInsert): void {
  db.insert(sentQuestion).values(row).run();
}

export function sentQuestionById(db: Db, id: string): SentQuestionRow | undefined {
  return db.select().from(sentQuestion).where(eq(sentQuestion.id, id)).get();
}

export function updateSentQuestion(db: Db, id: string, change: Partial<Omit<SentQuestionRow, 'id'>>): void {
  db.update(sentQuestion).set(change).where(eq(sentQuestion.id, id)).run();
}

/** The questions that were sent on from these threads, oldest first. */
export function sentQuestionsOf(db: Db, annotationIds: readonly string[]): SentQuestionRow[] {
  if (annotationIds.length === 0) return [];
  return db
    .select()
    .from(sentQuestion)
    .where(inArray(sentQuestion.annotationId, [...annotationIds]))
    .orderBy(asc(sentQuestion.sentAt))
    .all();
}

/**
 * The questions of a case with the passage that each is about, oldest first. Not a word of the annotation and not
 * who asked it: this is what the official reads.
 */
export function sentQuestionsByCase(db: Db, caseId: string) {
  return db
    .select({
      id: sentQuestion.id,
      annotationId: sentQuestion.annotationId,
      question: sentQuestion.question,
      sentAt: sentQuestion.sentAt,
      answer: sentQuestion.answer,
      answeredBy: sentQuestion.answeredBy,
      answeredAt: sentQuestion.answeredAt,
      takenBackAt: sentQuestion.takenBackAt,
      quote: annotation.quote,
      cite: annotation.cite,
      blockId: annotation.blockId,
    })
    .from(sentQuestion)
    .innerJoin(annotation, eq(annotation.id, sentQuestion.annotationId))
    .where(eq(sentQuestion.caseId, caseId))
    .orderBy(asc(sentQuestion.sentAt))
    .all();
}

/** How many questions wait for an answer in each of these cases; a case without any is left out. */
export function openQuestionCounts(db: Db, caseIds: readonly string[]): Map<string, number> {
  if (caseIds.length === 0) return new Map();
  const rows = db
    .select({ caseId: sentQuestion.caseId, open: count() })
    .from(sentQuestion)
    .where(
      and(
        inArray(sentQuestion.caseId, [...caseIds]),
        isNull(sentQuestion.answer),
        isNull(sentQuestion.takenBackAt),
      ),
    )
    .groupBy(sentQuestion.caseId)
    .all();
  return new Map(rows.map(({ caseId, open }) => [caseId, open]));
}

/** Answers to questions of this person that they have not seen yet, oldest first. */
export function unseenAnswers(db: Db, askedBy: string, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return db
    .select({
      annotationId: sentQuestion.annotationId,
      caseId: sentQuestion.caseId,
      at: sentQuestion.answeredAt,
      quote: annotation.quote,
    })
    .from(sentQuestion)
    .innerJoin(annotation, eq(annotation.id, sentQuestion.annotationId))
    .where(
      and(
        inArray(sentQuestion.caseId, [...caseIds]),
        eq(sentQuestion.askedBy, askedBy),
        isNotNull(sentQuestion.answer),
        isNull(sentQuestion.seenAt),
        isNull(annotation.deletedAt),
      ),
    )
    .orderBy(asc(sentQuestion.answeredAt))
    .all();
}

export function markAnswersSeen(db: Db, annotationId: string, askedBy: string, at: number): void {
  db.update(sentQuestion)
    .set({ seenAt: at })
    .where(
      and(
        eq(sentQuestion.annotationId, annotationId),
        eq(sentQuestion.askedBy, askedBy),
        isNotNull(sentQuestion.answer),
        isNull(sentQuestion.seenAt),
      ),
    )
    .run();
}
