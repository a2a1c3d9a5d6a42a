import { z } from 'zod';
import { updatePerson } from '#db/queries/people.ts';
import type { Ctx } from '../context.ts';
import { authoriseInCouncil } from './permissions.ts';

export const digestInput = z.object({ digest: z.enum(['daily', 'never'], 'required') });

/** Keeps whether this person wants a mail that says what waits. */
export function setDigest(ctx: Ctx, { digest }: z.output<typeof digestInput>): void {
  authoriseInCouncil(ctx, 'self:manage');
  updatePerson(ctx.db, ctx.actor.personId, { digest });
}
