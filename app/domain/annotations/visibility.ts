import { type CaseFacts, may } from '../accounts/permissions.ts';
import { openForGood } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';

/** What a reader's questions about annotations may include: an opening opens them to the council, to nobody else. */
export const visibilityFor = (ctx: Ctx, facts: CaseFacts) => ({
  readerId: ctx.actor.personId,
  revealedUntil: may(ctx.actor, 'annotation:readAll', facts) ? facts.revealedUntil : null,
});

/** Whether there may be work of others that this reader does not see yet. */
export const isBlind = (ctx: Ctx, facts: CaseFacts): boolean =>
  visibilityFor(ctx, facts).revealedUntil !== openForGood;
