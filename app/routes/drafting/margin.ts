import { marginActs } from '../../domain/drafting/margin/margin-acts.server.ts';
import { marginOf } from '../../domain/drafting/margin/margin-room.server.ts';
import { actOf, loader as signedIn } from '../../http/handle.server.ts';
import { jsonAction } from '../../http/resource.server.ts';

/** What stands beside the draft, for a page that has it open and heard that something changed. */
export const loader = signedIn(({ ctx, param }) => Response.json(marginOf(ctx, param('caseId'))));

/** The acts beside the draft, without leaving the page. */
export const action = jsonAction(({ ctx, param, field, form }) =>
  actOf(marginActs, field('act'))(ctx, param('caseId'), form),
);
