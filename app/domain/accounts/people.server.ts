import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { transact } from '#db/client.ts';
import { insertEvent } from '#db/queries/events.ts';
import {
  deleteAccount,
  deleteOpenInvitations,
  deleteUnheldAccount,
  openInvitationEnds,
} from '#db/queries/invitations.ts';
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

/** A checkbox of a form: "on", or not sent at all. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** The same as it comes from a form. */
export const inviteForm = inviteInput.extend({ isMember: ticked });

/** Roles that can never be a voting member, whatever the form says. */
const neverMember: readonly string[] = ['clerk', 'official', 'observer', 'admin'];

/** Whether somebody can come in now; `lapsed` has neither an account nor a link that still works. */
export type Access =
  | { kind: 'joined' }
  | { kind: 'invited'; until: number }
  | { kind: 'lapsed' }
  | { kind: 'left'; since: string };

/** Somebody of the council as the list of people shows them. */
export interface PersonLine extends Pick<PersonRow, 'id' | 'name' | 'email' | 'role' | 'isMember'> {
  access: Access;
  self: boolean;
}

/** Everybody of this council by name, who left included. */
export function listPeople(ctx: Ctx): PersonLine[] {
  authoriseInCouncil(ctx, 'people:manage');
  const ends = openInvitationEnds(ctx.db);
  return allPeople(ctx.db).map((person) => asLine(ctx, person, ends.get(person.id)));
}

/** One person for who manages people. @throws DomainError notFound */
export function personLine(ctx: Ctx, personId: string): PersonLine {
  const found = listPeople(ctx).find((line) => line.id === personId);
  if (!found) throw notFound('person');
  return found;
}

const asLine = (ctx: Ctx, person: PersonRow, linkUntil: number | undefined): PersonLine => ({
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  isMember: person.isMember,
  access: accessOf(person, linkUntil, ctx.now()),
  self: person.id === ctx.actor.personId,
});

function accessOf(person: PersonRow, linkUntil: number | undefined, now: number): Access {
  if (person.activeUntil !== null) return { kind: 'left', since: person.activeUntil };
  if (person.userId !== null) return { kind: 'joined' };
  return linkUntil !== undefined && linkUntil > now
    ? { kind: 'invited', until: linkUntil }
    : { kind: 'lapsed' };
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
  const personId = ctx.newId();
  const secret = transact(ctx.db, (tx) => {
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
      digest: 'daily',
      createdAt: ctx.now(),
    });
    recordEvent(within(ctx, tx), 'person.invited', null, { role: input.role });
    return newInvitation(within(ctx, tx), personId);
  });
  return { personId, secret };
}

/** Keeps the hash of a fresh secret and gives the secret itself, this once. */
function newInvitation(ctx: Ctx, personId: string): string {
  const secret = randomBytes(24).toString('base64url');
  insertInvitation(ctx.db, {
    id: ctx.newId(),
    personId,
    secretHash: hashOf(secret),
    invitedBy: ctx.actor.personId,
    createdAt: ctx.now(),
    expiresAt: ctx.now() + invitationMs,
    usedAt: null,
  });
  return secret;
}

/**
 * A new link for who has not joined yet or lost access. Every older link is void from now on, and an account
 * that was there is taken away with its password and sessions: the link makes a new one. All work stays.
 * @throws DomainError invalid 'notYourself' (it would sign the actor out for good), 'personLeft'
 */
export function renewInvitation(ctx: Ctx, personId: string): { secret: string } {
  authoriseInCouncil(ctx, 'people:manage');
  return transact(ctx.db, (tx) => {
    const person = personById(tx, personId);
    if (!person) throw notFound('person');
    if (personId === ctx.actor.personId) throw invalid('notYourself');
    if (person.activeUntil !== null) throw invalid('personLeft');
    deleteOpenInvitations(tx, personId);
    if (person.userId !== null) deleteAccount(tx, person.userId);
    recordEvent(within(ctx, tx), 'person.invited', null, { role: person.role });
    return { secret: newInvitation(within(ctx, tx), personId) };
  });
}

const memberFlag = ({ role, isMember }: Pick<z.output<typeof inviteInput>, 'role' | 'isMember'>): boolean =>
  role === 'member' || (isMember && !neverMember.includes(role));

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const changePersonInput = z.object({
  role: z.enum(roles, 'required'),
  isMember: z.boolean(),
  active: z.boolean(),
});

/** The same as it comes from a form. */
export const changePersonForm = changePersonInput.extend({ isMember: ticked, active: ticked });

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
    if (!input.active) deleteOpenInvitations(tx, personId);
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

/**
 * Takes away the account of a try that broke off between making it and {@link acceptInvitation}; it would hold
 * the address, and with it keep the person out for good.
 */
export function clearUnfinishedAccount(council: Council, email: string): void {
  deleteUnheldAccount(council.db, email);
}

/**
 * Ties the account that was made to the person, and uses the invitation up.
 * @throws DomainError gone when another tab used it meanwhile, or the secretary made it void
 */
export function acceptInvitation(
  council: Council,
  invitation: { id: string; personId: string },
  userId: string,
  now: number,
): void {
  transact(council.db, (tx) => {
    if (!markInvitationUsed(tx, invitation.id, now)) throw new DomainError('gone', 'invitationGone');
    updatePerson(tx, invitation.personId, { userId });
    insertEvent(tx, {
      at: now,
      actorId: invitation.personId,
      caseId: null,
      kind: 'person.joined',
      params: '{}',
    });
  });
}
