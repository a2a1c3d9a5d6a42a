import type { Db } from '#db/client.ts';
import type { Role } from '#db/schema/accounts.ts';
import type { Council } from './councils/council.server.ts';

/** Who asks: a person of this council with one role. `isMember` says whether they annotate, score and vote. */
export interface Actor {
  personId: string;
  name: string;
  role: Role;
  isMember: boolean;
}

/**
 * Everything that a domain verb needs and may not take from elsewhere: the council (its files, settings and
 * background work), the database or transaction, who asks, the clock and fresh ids. Tests hand in their own.
 */
export interface Ctx {
  council: Council;
  db: Db;
  actor: Actor;
  /** Epoch milliseconds. */
  now(): number;
  /** Today's date in Europe/Amsterdam, "2026-11-22". */
  today(): string;
  newId(): string;
}

/** The same context on a transaction. */
export const within = (ctx: Ctx, db: Db): Ctx => ({ ...ctx, db });
