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

/** Counts tries from now that were counted from a later moment: the clock was set back. Their number stays. */
export function takeBackToNow(db: Db, now: number): void {
  db.update(rateLimit).set({ lastRequest: now }).where(gt(rateLimit.lastRequest, now)).run();
}
