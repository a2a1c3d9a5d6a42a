import { and, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { rateLimit } from '../schema/auth.ts';

/** Takes one try to sign in from this address off the count; nothing when none was counted. */
export function takeOffTry(db: Db, address: string): void {
  db.update(rateLimit)
    .set({ count: sql`${rateLimit.count} - 1` })
    .where(and(eq(rateLimit.key, `${address}|/sign-in/email`), gt(rateLimit.count, 0)))
    .run();
}
