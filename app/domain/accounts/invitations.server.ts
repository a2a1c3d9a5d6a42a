import { createHash, randomBytes } from 'node:crypto';
import { transact } from '#db/client.ts';
import { insertEvent } from '#db/queries/events.ts';
import { deleteAccount, deleteOpenInvitations, deleteUnheldAccount } from '#db/queries/invitations.ts';
import {
  insertInvitation,
  markInvitationUsed,
  openInvitationByHash,
  type PersonRow,
  personByEmail,
  personById,
  updatePerson,
} from '#db/queries/people.ts';
import { type Ctx, within } from '../context.ts';
import type { Council } from '../councils/council.server.ts';
import { DomainError, invalid, notFound } from '../errors.ts';
import type { EventKind } from '../events/record.server.ts';
import { authoriseInCouncil } from './permissions.ts';

/** An invitation is good for two weeks. */
const invitationMs = 14 * 24 * 60 * 60 * 1000;

/** What an invitation needs of its surroundings; whoever runs the server has no person to act as. */
type Clock = Pick<Ctx, 'db' | 'now' | 'newId'>;

/** Keeps the hash of a fresh secret and gives the secret itself, this once. */
export function newInvitation(ctx: Clock, personId: string, invitedBy: string): string {
  const secret = randomBytes(24).toString('base64url');
  insertInvitation(ctx.db, {
    id: ctx.newId(),
    personId,
    secretHash: hashOf(secret),
    invitedBy,
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
    return { secret: inviteAgain(within(ctx, tx), person, ctx.actor.personId) };
  });
}

/**
 * The same for whoever runs the server, when nobody of the council can come in any more to give a new link. In the
 * council's story it is an act of the system, as no member did it.
 * @throws DomainError notFound, invalid 'personLeft'
 */
export function restoreAccess(clock: Clock, email: string): { name: string; secret: string } {
  return transact(clock.db, (tx) => {
    const person = personByEmail(tx, email.toLowerCase());
    if (!person) throw notFound('person');
    const secret = inviteAgain({ ...clock, db: tx }, person, null);
    return { name: person.name, secret };
  });
}

/** Every older way in is void; the new link is the only one. `by` is null for the system. */
function inviteAgain(clock: Clock, person: PersonRow, by: string | null): string {
  if (person.activeUntil !== null) throw invalid('personLeft');
  deleteOpenInvitations(clock.db, person.id);
  if (person.userId !== null) deleteAccount(clock.db, person.userId);
  insertEvent(clock.db, {
    at: clock.now(),
    actorId: by,
    caseId: null,
    kind: 'person.invited' satisfies EventKind,
    params: JSON.stringify({ role: person.role }),
  });
  return newInvitation(clock, person.id, by ?? person.id);
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

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
