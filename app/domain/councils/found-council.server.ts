import { z } from 'zod';
import { transact } from '#db/client.ts';
import { allPeople, insertPerson } from '#db/queries/people.ts';
import { newInvitation } from '../accounts/invitations.server.ts';
import type { Ctx } from '../context.ts';
import { within } from '../context.ts';
import { conflict } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { changeSettings } from './load-settings.server.ts';

/** What a council begins with: its name, and who looks after it. */
export const foundCouncilInput = z.object({
  council: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  name: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  email: z
    .email('emailInvalid')
    .max(200, 'tooLong')
    .transform((value) => value.toLowerCase()),
});

/**
 * Gives an empty council its name and its first person, an administrator who invites the others. Returns the secret
 * for that person's link. Only for whoever runs the server: there is nobody yet who could be asked for leave.
 * @throws DomainError conflict 'councilHasPeople'
 */
export function foundCouncil(
  ctx: Omit<Ctx, 'actor'>,
  input: z.output<typeof foundCouncilInput>,
): { secret: string } {
  const personId = ctx.newId();
  const actor = { personId, name: input.name, role: 'admin' as const, isMember: false };
  return transact(ctx.db, (tx) => {
    if (allPeople(tx).length > 0) throw conflict('councilHasPeople');
    insertPerson(tx, {
      id: personId,
      userId: null,
      name: input.name,
      email: input.email,
      role: actor.role,
      isMember: false,
      activeUntil: null,
      preferences: '{}',
      digest: 'daily',
      createdAt: ctx.now(),
    });
    const acting = within({ ...ctx, actor }, tx);
    changeSettings(acting, { name: input.council });
    recordEvent(acting, 'person.invited', null, { role: actor.role });
    return { secret: newInvitation(acting, personId, personId) };
  });
}
