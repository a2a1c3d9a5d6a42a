import { editReply, editReplyInput, removeReply } from '../../domain/annotations/replies.server.ts';
import { jsonAction } from '../../http/resource.server.ts';

/** One's own reply: PUT changes it, DELETE takes it away. */
export const action = jsonAction(({ ctx, form, param, request }) => {
  const id = param('replyId');
  if (request.method === 'DELETE') removeReply(ctx, id);
  else editReply(ctx, id, form(editReplyInput));
  return { id };
});
