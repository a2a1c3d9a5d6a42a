import { and, eq, isNotNull, isNull, max, notInArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { invitation, person } from '../schema/accounts.ts';
import { user } from '../schema/auth.ts';

/** Until when each person can use an invitation (epoch milliseconds); people without an unused one are left out. */
export function openInvitationEnds(db: Db): Map<string, number> {
  const rows = db
    .select({ personId: invitation.personId, expiresAt: max(invitation.expiresAt) })
    .from(invitation)
    .where(isNull(invitation.usedAt))
    .groupBy(invitation.personId)
    .all();
  return new Map(rows.map((row) => [row.personId, row.expiresAt ?? 0]));
}

/** Makes every link void that this person did not use yet. */
export function deleteOpenInvitations(db: Db, personId: string): void {
  db.delete(invitation)
    .where(and(eq(invitation.personId, personId), isNull(invitation.usedAt)))
    .run();
}

/** Takes an account away with its password and sessions; the person and all their work stay. */
export function deleteAccount(db: Db, userId: string): void {
  db.delete(user).where(eq(user.id, userId)).run();
}

/** Takes away an account with this address that belongs to no person. */
export function deleteUnheldAccount(db: Db, email: string): void {
  const held = db.select({ id: person.userId }).from(person).where(isNotNull(person.userId));
  db.delete(user)
    .where(and(eq(user.email, email), notInArray(user.id, held)))
    .run();
}
