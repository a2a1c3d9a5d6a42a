import {
  editAnnotation,
  editAnnotationInput,
  removeAnnotation,
} from '../../domain/annotations/annotate.server.ts';
import { jsonAction } from '../../http/resource.server.ts';

/** One's own annotation: PUT changes it, DELETE takes it away. */
export const action = jsonAction(({ ctx, form, param, request }) => {
  const id = param('annotationId');
  if (request.method === 'DELETE') removeAnnotation(ctx, id);
  else editAnnotation(ctx, id, form(editAnnotationInput));
  return { id };
});
