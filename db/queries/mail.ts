import { and, asc, count, desc, eq, gt, gte, isNotNull, lte, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { mail } from '../schema/mail.ts';

export type MailRow = typeof mail.$inferSelect;

export function insertMail(db: Db, row: MailRow): void {
  db.insert(mail).values(row).run();
}

export function mailById(db: Db, id: string): MailRow | undefined {
  return db.select().from(mail).where(eq(mail.id, id)).get();
}

/** No try is planned further ahead than this (milliseconds). */
const furthestTry = 24 * 60 * 60_000;

/**
 * What may be tried now, oldest first. What was never tried need not wait for its moment, nor what waits longer than
 * anything can: the clock was set back since.
 */
export function dueMails(db: Db, now: number, limit: number): MailRow[] {
  return db
    .select()
    .from(mail)
    .where(
      and(
        eq(mail.status, 'waiting'),
        or(eq(mail.attempts, 0), lte(mail.nextTryAt, now), gt(mail.nextTryAt, now + furthestTry)),
      ),
    )
    .orderBy(asc(mail.createdAt))
    .limit(limit)
    .all();
}

export function updateMail(db: Db, id: string, change: Partial<Omit<MailRow, 'id'>>): void {
  db.update(mail).set(change).where(eq(mail.id, id)).run();
}

/** How many mails stand in the outbox. */
export function waitingMailCount(db: Db): number {
  const row = db.select({ mails: count() }).from(mail).where(eq(mail.status, 'waiting')).get();
  return row?.mails ?? 0;
}

/** The newest mails of the council, newest first. */
export function latestMails(db: Db, limit: number): MailRow[] {
  return db.select().from(mail).orderBy(desc(mail.createdAt)).limit(limit).all();
}

/** The mails about a case, newest first. */
export function mailsByCase(db: Db, caseId: string): MailRow[] {
  return db.select().from(mail).where(eq(mail.caseId, caseId)).orderBy(desc(mail.createdAt)).all();
}

/** What the digests since a moment named, by the person they were for; newest first. */
export function digestsSince(
  db: Db,
  since: number,
): { personId: string; topics: string; createdAt: number }[] {
  return db
    .select({ personId: mail.personId, topics: mail.topics, createdAt: mail.createdAt })
    .from(mail)
    .where(and(eq(mail.kind, 'digest'), gte(mail.createdAt, since), isNotNull(mail.personId)))
    .orderBy(desc(mail.createdAt))
    .all()
    .flatMap((row) => (row.personId === null ? [] : [{ ...row, personId: row.personId }]));
}
