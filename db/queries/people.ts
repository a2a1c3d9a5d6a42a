import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { councilSetting, invitation, person } from '../schema/accounts.ts';
import { importedAuthorsByIds } from './exchange.ts';

export type PersonRow = typeof person.$inferSelect;
export type InvitationRow = typeof invitation.$inferSelect;

export function allPeople(db: Db): PersonRow[] {
  return db.select().from(person).orderBy(asc(person.name)).all();
}

export function personById(db: Db, id: string): PersonRow | undefined {
  return db.select().from(person).where(eq(person.id, id)).get();
}

export function personByEmail(db: Db, email: string): PersonRow | undefined {
  return db.select().from(person).where(eq(person.email, email.toLowerCase())).get();
}

export function peopleByIds(db: Db, ids: readonly string[]): PersonRow[] {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(person)
    .where(inArray(person.id, [...ids]))
    .all();
}

/**
 * Names of who wrote something: people of the council, and writers that a file names (schema/exchange.ts), whose
 * words were taken over and are nobody's here.
 */
export function authorNames(db: Db, ids: readonly string[]): Map<string, string> {
  return new Map([
    ...importedAuthorsByIds(db, ids).map(({ id, name }) => [id, `${name} (overgenomen)`] as const),
    ...peopleByIds(db, ids).map(({ id, name }) => [id, name] as const),
  ]);
}

export function insertPerson(db: Db, row: PersonRow): void {
  db.insert(person).values(row).run();
}

export function updatePerson(db: Db, id: string, change: Partial<Omit<PersonRow, 'id'>>): void {
  db.update(person).set(change).where(eq(person.id, id)).run();
}

export function insertInvitation(db: Db, row: InvitationRow): void {
  db.insert(invitation).values(row).run();
}

export function openInvitationByHash(db: Db, secretHash: string): InvitationRow | undefined {
  return db
    .select()
    .from(invitation)
    .where(and(eq(invitation.secretHash, secretHash), isNull(invitation.usedAt)))
    .get();
}

/** Uses an invitation up. False when it was used before, or is no more. */
export function markInvitationUsed(db: Db, id: string, at: number): boolean {
  const { changes } = db
    .update(invitation)
    .set({ usedAt: at })
    .where(and(eq(invitation.id, id), isNull(invitation.usedAt)))
    .run();
  return changes === 1;
}

export function settingsJson(db: Db): string | undefined {
  return db.select().from(councilSetting).where(eq(councilSetting.id, 1)).get()?.value;
}

export function saveSettingsJson(db: Db, value: string, at: number): void {
  db.insert(councilSetting)
    .values({ id: 1, value, updatedAt: at })
    .onConflictDoUpdate({ target: councilSetting.id, set: { value, updatedAt: at } })
    .run();
}
