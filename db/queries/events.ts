import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { event } from '../schema/cases.ts';

export type EventRow = typeof event.$inferSelect;

export function insertEvent(db: Db, row: Omit<EventRow, 'id'>): void {
  db.insert(event).values(row).run();
}

/** The story of a case, oldest first. */
export function eventsByCase(db: Db, caseId: string): EventRow[] {
  return db.select().from(event).where(eq(event.caseId, caseId)).orderBy(asc(event.id)).all();
}
