import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  type AnnotationRow,
  annotationById,
  annotationsByCase,
  annotationsByNote,
  insertReply,
  type ReplyRow,
  repliesByAnnotations,
  updateAnnotation,
} from '#db/queries/annotations.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { visibilityFor } from './annotate.server.ts';

/** An annotation with its thread and the names that go with it. */
export interface Thread extends AnnotationRow {
  author: string;
  mine: boolean;
  replies: (ReplyRow & { author: string })[];
}

/** The threads on one note version that this person may see. */
export function listThreads(ctx: Ctx, caseId: string, noteVersionId: string): Thread[] {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  return withNames(ctx, annotationsByNote(ctx.db, noteVersionId, visibilityFor(ctx, facts)));
}

/** The threads of a whole case that this person may see, in the order of the text. */
export function listThreadsOfCase(ctx: Ctx, caseId: string): Thread[] {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  return withNames(ctx, annotationsByCase(ctx.db, caseId, visibilityFor(ctx, facts)));
}

function withNames(ctx: Ctx, rows: AnnotationRow[]): Thread[] {
  const replies = repliesByAnnotations(
    ctx.db,
    rows.map((row) => row.id),
  );
  const ids = new Set([...rows, ...replies].map((row) => row.authorId));
  const names = new Map(peopleByIds(ctx.db, [...ids]).map((person) => [person.id, person.name]));
  const byAnnotation = groupReplies(replies);
  return rows.map((row) => ({
    ...row,
    author: names.get(row.authorId) ?? '',
    mine: row.authorId === ctx.actor.personId,
    replies: (byAnnotation.get(row.id) ?? []).map((answer) => ({
      ...answer,
      author: names.get(answer.authorId) ?? '',
    })),
  }));
}

function groupReplies(replies: ReplyRow[]): Map<string, ReplyRow[]> {
  const groups = new Map<string, ReplyRow[]>();
  for (const row of replies) groups.set(row.annotationId, [...(groups.get(row.annotationId) ?? []), row]);
  return groups;
}

export const replyInput = z.object({
  id: z.uuid(),
  body: z.string().trim().min(1, 'replyEmpty').max(8000, 'tooLong'),
});

/** Answers in a thread; the id comes from the browser, so that a retry makes no second answer. */
export function replyTo(ctx: Ctx, annotationId: string, input: z.output<typeof replyInput>): void {
  const caseId = transact(ctx.db, (tx) => {
    const row = openThread(within(ctx, tx), annotationId, 'thread:reply');
    const known = repliesByAnnotations(tx, [annotationId]).some((answer) => answer.id === input.id);
    if (!known)
      insertReply(tx, { ...input, annotationId, authorId: ctx.actor.personId, createdAt: ctx.now() });
    return row.caseId;
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'thread.changed', caseId, annotationId });
}

/** Marks a thread as dealt with, or opens it again. */
export function setResolved(ctx: Ctx, annotationId: string, resolved: boolean): void {
  const caseId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const row = openThread(inTx, annotationId, 'thread:resolve');
    updateAnnotation(tx, annotationId, {
      resolvedAt: resolved ? ctx.now() : null,
      resolvedBy: resolved ? ctx.actor.personId : null,
    });
    recordEvent(inTx, resolved ? 'annotation.resolved' : 'annotation.reopened', row.caseId, { annotationId });
    return row.caseId;
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'thread.changed', caseId, annotationId });
}

function openThread(
  ctx: Ctx,
  annotationId: string,
  action: 'thread:reply' | 'thread:resolve',
): AnnotationRow {
  const everything = { readerId: ctx.actor.personId, revealedUntil: Number.MAX_SAFE_INTEGER };
  const row = annotationById(ctx.db, annotationId, everything);
  if (!row) throw notFound('annotation');
  const { facts } = loadCase(ctx, row.caseId, action);
  if (!annotationById(ctx.db, annotationId, visibilityFor(ctx, facts))) throw notFound('annotation');
  return row;
}
