import { setResolved } from '../../domain/annotations/threads.server.ts';
import { jsonAction } from '../../http/resource.server.ts';

/** Whether a thread is dealt with: PUT says that it is, DELETE opens it again. */
export const action = jsonAction(({ ctx, param, request }) => {
  setResolved(ctx, param('annotationId'), request.method !== 'DELETE');
  return { id: param('annotationId') };
});
