import { annotate, annotateInput } from '../../domain/annotations/annotate.server.ts';
import { jsonAction } from '../../http/resource.server.ts';

/** Adds an annotation from the text (PUT: the id is the browser's own, so sending twice makes one). */
export const action = jsonAction(({ ctx, form, param }) => ({
  id: annotate(ctx, param('caseId'), form(annotateInput)).id,
}));
