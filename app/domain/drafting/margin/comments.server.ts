import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  commentById,
  insertComment,
  insertLetterReply,
  type LetterCommentRow,
  updateComment,
} from '#db/queries/letter-margin.ts';
import { letterDocumentById } from '#db/queries/letter-steps.ts';
import { type CaseAction, may } from '../../accounts/permissions.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { locatePassage, passageInput } from './drafted-letter.server.ts';
import { tellMargin } from './tell-margin.server.ts';

const words = z.string().trim().min(1, 'required').max(8000, 'tooLong');
const flag = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false);

export const commentInput = passageInput.extend({ id: z.uuid().optional(), body: words, blocking: flag });

/**
 * Puts a comment beside words of the draft. Who may read the draft may comment on it; that it has to be dealt with
 * first is for the lead, the secretary and the chair to say. The id comes from the browser, so that a retry makes no
 * second one.
 * @throws DomainError invalid 'quoteMissing', 'passageGone', 'passageEmpty'; forbidden
 */
export function addComment(ctx: Ctx, caseId: string, input: z.output<typeof commentInput>): { id: string } {
  const id = input.id ?? ctx.newId();
  const { facts } = loadCase(ctx, caseId, 'letter:comment');
  if (commentById(ctx.db, id)) return { id };
  if (input.blocking) loadCase(ctx, caseId, 'letter:block');
  const documentId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { letter, ...place } = locatePassage(inTx, facts.id, input);
    if (place.quote.trim() === '')
      throw invalid('passageEmpty', {}, [{ field: 'quote', key: 'passageGone' }]);
    insertComment(tx, {
      ...place,
      id,
      documentId: letter.documentId,
      version: letter.version,
      orphaned: false,
      authorId: ctx.actor.personId,
      body: input.body,
      blocking: input.blocking,
      createdAt: ctx.now(),
      resolvedAt: null,
      resolvedBy: null,
    });
    recordEvent(inTx, 'comment.placed', caseId, { commentId: id, blocking: input.blocking });
    return letter.documentId;
  });
  tellMargin(ctx, documentId);
  return { id };
}

export const commentReplyInput = z.object({ id: z.uuid().optional(), commentId: z.string(), body: words });

/** Answers under a comment. */
export function replyToComment(ctx: Ctx, input: z.output<typeof commentReplyInput>): void {
  const { commentId, body } = input;
  change(ctx, commentId, 'letter:comment', (inTx, _row, caseId) => {
    const id = input.id ?? ctx.newId();
    const row = { id, commentId, body, authorId: ctx.actor.personId, createdAt: ctx.now() };
    if (insertLetterReply(inTx.db, row)) recordEvent(inTx, 'comment.replied', caseId, { commentId });
  });
}

export const commentIdInput = z.object({ commentId: z.string() });

/**
 * Says that a comment is dealt with, or opens it again. What has to be dealt with first is closed by who may say
 * that it has to: otherwise anybody could clear the way to the vote.
 */
export function setCommentResolved(ctx: Ctx, commentId: string, resolved: boolean): void {
  change(ctx, commentId, 'letter:comment', (inTx, row, caseId) => {
    if (row.blocking && resolved) loadCase(inTx, caseId, 'letter:block');
    if ((row.resolvedAt !== null) === resolved) return;
    updateComment(inTx.db, commentId, {
      resolvedAt: resolved ? ctx.now() : null,
      resolvedBy: resolved ? ctx.actor.personId : null,
    });
    recordEvent(inTx, resolved ? 'comment.resolved' : 'comment.reopened', caseId, { commentId });
  });
}

/** Says that a comment has to be dealt with before the letter is put to the vote, or that it need not. */
export function setCommentBlocking(ctx: Ctx, commentId: string, blocking: boolean): void {
  change(ctx, commentId, 'letter:block', (inTx, row, caseId) => {
    if (row.blocking === blocking) return;
    updateComment(inTx.db, commentId, { blocking });
    recordEvent(inTx, blocking ? 'comment.blocking' : 'comment.notBlocking', caseId, { commentId });
  });
}

/** Whether this person may say of this comment that it is dealt with. */
export const mayResolve = (
  ctx: Ctx,
  row: Pick<LetterCommentRow, 'blocking'>,
  facts: Parameters<typeof may>[2],
): boolean => may(ctx.actor, row.blocking ? 'letter:block' : 'letter:comment', facts);

function change(
  ctx: Ctx,
  commentId: string,
  action: CaseAction,
  make: (inTx: Ctx, row: LetterCommentRow, caseId: string) => void,
): void {
  const documentId = transact(ctx.db, (tx) => {
    const row = commentById(tx, commentId);
    const letter = row && letterDocumentById(tx, row.documentId);
    if (!letter) throw notFound('comment');
    const inTx = within(ctx, tx);
    loadCase(inTx, letter.caseId, action);
    make(inTx, row, letter.caseId);
    return row.documentId;
  });
  tellMargin(ctx, documentId);
}
