import { z } from 'zod';
import { transact } from '#db/client.ts';
import { insertReply, type ReplyRow, replyById, updateReply } from '#db/queries/annotations.ts';
import { insertEarlierReply, setMentions } from '#db/queries/talk.ts';
import { type Ctx, within } from '../context.ts';
import { conflict, forbidden, notFound } from '../errors.ts';
import { markThreadSeen, rememberMentions } from './mentions.server.ts';
import { openThread } from './open-thread.server.ts';

const body = z.string().trim().min(1, 'replyEmpty').max(8000, 'tooLong');

export const replyInput = z.object({ id: z.uuid(), body });

/**
 * Answers in a thread; the id comes from the browser, so that a retry makes no second answer. Who answers has seen it.
 * @throws DomainError conflict 'replyChanged' with the stored words when it came in before with other words: its writer
 * went on after an answer that got lost, and changes it then
 */
export function replyTo(ctx: Ctx, annotationId: string, input: z.output<typeof replyInput>): void {
  const caseId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { annotation } = openThread(inTx, annotationId, 'thread:reply');
    const known = replyById(tx, input.id);
    if (known?.authorId === ctx.actor.personId && known.body !== input.body)
      throw conflict('replyChanged', { body: known.body, version: known.version });
    if (!known) {
      insertReply(tx, { ...input, annotationId, authorId: ctx.actor.personId, createdAt: ctx.now() });
      rememberMentions(inTx, annotation, input);
    }
    markThreadSeen(inTx, annotationId);
    return annotation.caseId;
  });
  tellOthers(ctx, caseId, annotationId);
}

/** A change by the author; `version` is the one that was on the screen. */
export const editReplyInput = z.object({ version: z.coerce.number().int().positive(), body });

/**
 * Changes one's own reply; the words that stood there are kept. A change that already stands, because it was sent again
 * after its answer got lost, is done.
 * @throws DomainError conflict 'replyChanged' with the stored words when another tab changed it first: both texts are
 * then shown, nothing is overwritten
 */
export function editReply(ctx: Ctx, replyId: string, input: z.output<typeof editReplyInput>): void {
  const row = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const found = ownReply(inTx, replyId);
    if (found.version !== input.version) {
      if (found.body === input.body) return found;
      throw conflict('replyChanged', { body: found.body, version: found.version });
    }
    insertEarlierReply(tx, {
      replyId,
      version: found.version,
      body: found.body,
      at: found.updatedAt ?? found.createdAt,
    });
    updateReply(tx, replyId, { body: input.body, version: found.version + 1, updatedAt: ctx.now() });
    rememberMentions(
      inTx,
      { id: found.annotationId, caseId: found.caseId },
      { id: replyId, body: input.body },
    );
    return found;
  });
  tellOthers(ctx, row.caseId, row.annotationId);
}

/**
 * Takes one's own reply away. Its place in the thread stays, so that answers to it keep their sense; its words stay
 * with its author.
 */
export function removeReply(ctx: Ctx, replyId: string): void {
  const row = transact(ctx.db, (tx) => {
    const found = ownReply(within(ctx, tx), replyId);
    updateReply(tx, replyId, { deletedAt: ctx.now() });
    setMentions(tx, replyId, []);
    return found;
  });
  tellOthers(ctx, row.caseId, row.annotationId);
}

/** @throws DomainError notFound, also when its thread may not be seen; forbidden for another's reply */
function ownReply(ctx: Ctx, replyId: string): ReplyRow & { caseId: string } {
  const row = replyById(ctx.db, replyId);
  if (!row || row.deletedAt !== null) throw notFound('reply');
  const { annotation } = openThread(ctx, row.annotationId, 'thread:reply');
  if (row.authorId !== ctx.actor.personId) throw forbidden('reply:edit');
  return { ...row, caseId: annotation.caseId };
}

const tellOthers = (ctx: Ctx, caseId: string, annotationId: string): void =>
  ctx.council.publish(`work:${caseId}`, { kind: 'thread.changed', caseId, annotationId });
