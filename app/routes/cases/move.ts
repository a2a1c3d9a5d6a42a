import { redirect } from '@remix-run/node';
import { moveCase, moveCaseInput } from '../../domain/tracking/move-case.server.ts';
import { action as acting } from '../../http/handle.server.ts';

/** A move of the case that is nothing more than a change of state (see domain/tracking/states.ts). */
export const action = acting(({ ctx, form, param }) => {
  moveCase(ctx, param('caseId'), form(moveCaseInput));
  return redirect(`/adviezen/${param('caseId')}`);
});
