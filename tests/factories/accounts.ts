import { updatePerson } from '#db/queries/people.ts';
import { user } from '#db/schema/auth.ts';
import type { PersonName, TestCouncil } from './council.ts';

/** Gives people an account, as if they had accepted their invitation. */
export function giveAccounts(raad: TestCouncil, names: readonly PersonName[]): void {
  const now = new Date(raad.clock.now);
  for (const name of names) {
    raad.council.db
      .insert(user)
      .values({
        id: `user-${name}`,
        name,
        email: `${name}@voorbeeld.test`,
        emailVerified: true,
        createdAt: now,
        updatedAt: now,
      })
      .run();
    updatePerson(raad.council.db, name, { userId: `user-${name}` });
  }
}
