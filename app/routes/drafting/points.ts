import { addPoint, pointInput } from '../../domain/drafting/points.server.ts';
import { jsonAction } from '../../http/resource.server.ts';

/** Makes an advice point that rests on annotations or criterion outcomes; the letter's editor puts in its words. */
export const action = jsonAction(({ ctx, param, form }) => {
  const { id } = addPoint(ctx, param('caseId'), form(pointInput));
  return { id };
});
