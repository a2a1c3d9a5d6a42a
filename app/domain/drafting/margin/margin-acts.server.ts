import { z } from 'zod';
import type { Ctx } from '../../context.ts';
import {
  addComment,
  commentIdInput,
  commentInput,
  commentReplyInput,
  replyToComment,
  setCommentBlocking,
  setCommentResolved,
} from './comments.server.ts';
import { acceptInput, acceptSuggestion, rejectInput, rejectSuggestion } from './decide-suggestion.server.ts';
import {
  addSuggestion,
  suggestionIdInput,
  suggestionInput,
  withdrawSuggestion,
} from './suggestions.server.ts';

/** How the edge reads the input of an act: by the schema of its verb. */
export type ReadInput = <S extends z.ZodType>(schema: S) => z.output<S>;

/**
 * What can be done beside the draft, by the name that forms and the page use. Cards of one page have inputs of the
 * same kind ("reason.ID"): what follows the dot only keeps them apart.
 */
export const marginActs: Record<string, (ctx: Ctx, caseId: string, read: ReadInput) => unknown> = {
  comment: (ctx, caseId, read) => addComment(ctx, caseId, read(plain(commentInput))),
  replyComment: (ctx, _caseId, read) => replyToComment(ctx, read(plain(commentReplyInput))),
  resolveComment: (ctx, _caseId, read) =>
    setCommentResolved(ctx, read(plain(commentIdInput)).commentId, true),
  reopenComment: (ctx, _caseId, read) =>
    setCommentResolved(ctx, read(plain(commentIdInput)).commentId, false),
  blockComment: (ctx, _caseId, read) => setCommentBlocking(ctx, read(plain(commentIdInput)).commentId, true),
  unblockComment: (ctx, _caseId, read) =>
    setCommentBlocking(ctx, read(plain(commentIdInput)).commentId, false),
  suggest: (ctx, caseId, read) => addSuggestion(ctx, caseId, read(plain(suggestionInput))),
  withdraw: (ctx, _caseId, read) => withdrawSuggestion(ctx, read(plain(suggestionIdInput)).suggestionId),
  accept: (ctx, _caseId, read) => acceptSuggestion(ctx, read(plain(acceptInput))),
  reject: (ctx, _caseId, read) => rejectSuggestion(ctx, read(plain(rejectInput))),
};

/** The same input with names cut at the dot. */
const plain = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (values) =>
      typeof values === 'object' && values !== null
        ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name.split('.')[0], value]))
        : values,
    schema,
  );
