import { z } from 'zod';
import { transact } from '#db/client.ts';
import { deleteOpenInvitations, openInvitationEnds } from '#db/queries/invitations.ts';
import {
  allPeople,
  insertPerson,
  type PersonRow,
  personByEmail,
  personById,
  updatePerson,
} from '#db/queries/people.ts';
import { roles } from '#db/schema/accounts.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { newInvitation } from './invitations.server.ts';
import { authoriseInCouncil } from './permissions.ts';

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
    return newInvitation(within(ctx, tx), personId, ctx.actor.personId);
  });
  return { personId, secret };
}

const memberFlag = ({ role, isMember }: Pick<z.output<typeof inviteInput>, 'role' | 'isMember'>): boolean =>
  role === 'member' || (isMember && !neverMember.includes(role));

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
