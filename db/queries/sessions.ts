import { eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { onceFor } from '../prepared.ts';
import { person } from '../schema/accounts.ts';
import { session, user, verification } from '../schema/auth.ts';

/** The person of a session with until when it runs; undefined for one that was ended, or of nobody in the council. */
export function personOfSession(db: Db, sessionId: string) {
  return personOfSessionIn(db).get({ sessionId });
}

const personOfSessionIn = onceFor((db) =>
  db
    .select({
      personId: person.id,
      name: person.name,
      role: person.role,
      isMember: person.isMember,
      activeUntil: person.activeUntil,
      twoSteps: user.twoFactorEnabled,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(person, eq(person.userId, user.id))
    .where(eq(session.id, sql.placeholder('sessionId')))
    .prepare(),
);

/** Signs everybody out, also who was halfway signing in or whose device was trusted to skip the second step. */
export function endAllSessions(db: Db): void {
  db.delete(session).run();
  db.delete(verification).run();
}
