import { transact } from '#db/client.ts';
import {
  type AnnotationRow,
  annotationStarts,
  annotationsByCase,
  annotationsByNote,
  type ReplyRow,
  repliesByAnnotations,
  updateAnnotation,
} from '#db/queries/annotations.ts';
import { authorNames } from '#db/queries/people.ts';
import { type SentQuestionRow, sentQuestionsOf } from '#db/queries/questions.ts';
import { insertThreadTurn } from '#db/queries/talk.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { recordEvent } from '../events/record.server.ts';
import { openThread } from './open-thread.server.ts';
import { visibilityFor } from './visibility.ts';

/** An annotation with its thread and the names that go with it. */
export interface Thread extends AnnotationRow {
  author: string;
  mine: boolean;
  replies: (ReplyRow & { author: string; mine: boolean })[];
  questions: (SentQuestionRow & { sender: string })[];
}

/** The threads on one note version that this person may see, in the order of the text; the first `most`, or all. */
export function listThreads(ctx: Ctx, caseId: string, noteVersionId: string, most?: number): Thread[] {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  return withNames(ctx, annotationsByNote(ctx.db, noteVersionId, visibilityFor(ctx, facts), most));
}

/** Where in the text of a note version the threads begin that this person may see, in the order of the text. */
export function threadStarts(ctx: Ctx, caseId: string, noteVersionId: string): number[] {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  return annotationStarts(ctx.db, noteVersionId, visibilityFor(ctx, facts));
}

/** The threads of a whole case that this person may see, in the order of the text. */
export function listThreadsOfCase(ctx: Ctx, caseId: string): Thread[] {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  return withNames(ctx, annotationsByCase(ctx.db, caseId, visibilityFor(ctx, facts)));
}

/** Puts replies, sent questions and names to annotations that this person may see: three queries, however many. */
export function withNames(ctx: Ctx, rows: readonly AnnotationRow[]): Thread[] {
  const annotationIds = rows.map((row) => row.id);
  const replies = repliesByAnnotations(ctx.db, annotationIds);
  const questions = sentQuestionsOf(ctx.db, annotationIds);
  const ids = [...[...rows, ...replies].map((row) => row.authorId), ...questions.map((row) => row.sentBy)];
  const names = authorNames(ctx.db, [...new Set(ids)]);
  const named = (id: string) => names.get(id) ?? '';
  const mine = (row: { authorId: string }) => row.authorId === ctx.actor.personId;
  const repliesOf = grouped(replies);
  const questionsOf = grouped(questions);
  return rows.map((row) => ({
    ...row,
    author: named(row.authorId),
    mine: mine(row),
    replies: (repliesOf.get(row.id) ?? []).map((answer) => ({
      ...answer,
      author: named(answer.authorId),
      mine: mine(answer),
    })),
    questions: (questionsOf.get(row.id) ?? []).map((question) => ({
      ...question,
      sender: named(question.sentBy),
    })),
  }));
}

function grouped<T extends { annotationId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.annotationId, [...(groups.get(row.annotationId) ?? []), row]);
  return groups;
}

/** Marks a thread as dealt with, or opens it again. */
export function setResolved(ctx: Ctx, annotationId: string, resolved: boolean): void {
  const caseId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { annotation } = openThread(inTx, annotationId, 'thread:resolve');
    // A second press, or a second tab, is no second time.
    if ((annotation.resolvedAt !== null) === resolved) return annotation.caseId;
    updateAnnotation(tx, annotationId, {
      resolvedAt: resolved ? ctx.now() : null,
      resolvedBy: resolved ? ctx.actor.personId : null,
    });
    insertThreadTurn(tx, { annotationId, resolved, by: ctx.actor.personId, at: ctx.now() });
    recordEvent(inTx, resolved ? 'annotation.resolved' : 'annotation.reopened', annotation.caseId, {
      annotationId,
    });
    return annotation.caseId;
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'thread.changed', caseId, annotationId });
}
