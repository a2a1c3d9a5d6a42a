import { replyInput, replyTo } from '../../domain/annotations/replies.server.ts';
import { jsonAction } from '../../http/resource.server.ts';

/** Adds a reply to a thread; the id is the browser's own. */
export const action = jsonAction(({ ctx, form, param }) => {
  const input = form(replyInput);
  replyTo(ctx, param('annotationId'), input);
  return { id: input.id };
});
