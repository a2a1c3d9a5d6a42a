import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  allPeople,
  insertInvitation,
  insertPerson,
  markInvitationUsed,
  openInvitationByHash,
  type PersonRow,
  personByEmail,
  personById,
  updatePerson,
} from '#db/queries/people.ts';
import { roles } from '#db/schema/accounts.ts';
import { type Ctx, within } from '../context.ts';
import type { Council } from '../councils/council.server.ts';
import { DomainError, invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { authoriseInCouncil } from './permissions.ts';

/** An invitation is good for two weeks. */
const invitationMs = 14 * 24 * 60 * 60 * 1000;

export const inviteInput = z.object({
  name: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  email: z
    .email('emailInvalid')
    .max(200, 'tooLong')
    .transform((value) => value.toLowerCase()),
  role: z.enum(roles, 'required'),
  isMember: z.boolean(),
});

/** Roles that can never be a voting member, whatever the form says. */
const neverMember: readonly string[] = ['clerk', 'official', 'observer', 'admin'];

export function listPeople(ctx: Ctx): PersonRow[] {
  authoriseInCouncil(ctx, 'people:manage');
  return allPeople(ctx.db);
}

/**
 * Invites somebody; there is no other way in. Returns the secret for the link, which is shown or mailed once
 * and kept only as a hash.
 */
export function invitePerson(
  ctx: Ctx,
  input: z.output<typeof inviteInput>,
): { personId: string; secret: string } {
  authoriseInCouncil(ctx, 'people:manage');
  const secret = randomBytes(24).toString('base64url');
  const personId = ctx.newId();
  transact(ctx.db, (tx) => {
    if (personByEmail(tx, input.email))
      throw invalid('emailKnown', {}, [{ field: 'email', key: 'emailKnown' }]);
    insertPerson(tx, {
      id: personId,
      userId: null,
      name: input.name,
      email: input.email,
      role: input.role,
      isMember: memberFlag(input),
      activeUntil: null,
      preferences: '{}',
      createdAt: ctx.now(),
    });
    insertInvitation(tx, {
      id: ctx.newId(),
      personId,
      secretHash: hashOf(secret),
      invitedBy: ctx.actor.personId,
      createdAt: ctx.now(),
      expiresAt: ctx.now() + invitationMs,
      usedAt: null,
    });
    recordEvent(within(ctx, tx), 'person.invited', null, { role: input.role });
  });
  return { personId, secret };
}

const memberFlag = ({ role, isMember }: Pick<z.output<typeof inviteInput>, 'role' | 'isMember'>): boolean =>
  role === 'member' || (isMember && !neverMember.includes(role));

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const changePersonInput = z.object({
  role: z.enum(roles, 'required'),
  isMember: z.boolean(),
  active: z.boolean(),
});

/** Changes what somebody does for the council, or ends it; open streams of that person are closed by the caller. */
export function changePerson(ctx: Ctx, personId: string, input: z.output<typeof changePersonInput>): void {
  authoriseInCouncil(ctx, 'people:manage');
  const person = personById(ctx.db, personId);
  if (!person) throw notFound('person');
  if (personId === ctx.actor.personId && (!input.active || input.role !== person.role))
    throw invalid('notYourself');
  transact(ctx.db, (tx) => {
    updatePerson(tx, personId, {
      role: input.role,
      isMember: memberFlag(input),
      activeUntil: input.active ? null : (person.activeUntil ?? ctx.today()),
    });
    recordEvent(within(ctx, tx), 'person.changed', null, { role: input.role, active: input.active });
  });
}

/** Who an invitation is for. @throws DomainError gone when it was used, has run out or never was */
export function invitationFor(
  council: Council,
  secret: string,
  now: number,
): { name: string; email: string; id: string; personId: string } {
  const found = openInvitationByHash(council.db, hashOf(secret));
  const person = found && found.expiresAt > now ? personById(council.db, found.personId) : undefined;
  if (!found || !person) throw new DomainError('gone', 'invitationGone');
  return { id: found.id, personId: person.id, name: person.name, email: person.email };
}

/** Ties the account that was made to the person, and uses the invitation up. */
export function acceptInvitation(
  council: Council,
  invitation: { id: string; personId: string },
  userId: string,
  now: number,
): void {
  transact(council.db, (tx) => {
    updatePerson(tx, invitation.personId, { userId });
    markInvitationUsed(tx, invitation.id, now);
  });
}
