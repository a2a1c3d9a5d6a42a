import { eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { collegeResponse, followUp, pointReaction } from '../schema/tracking.ts';

export type ResponseRow = typeof collegeResponse.$inferSelect;
export type ReactionRow = typeof pointReaction.$inferSelect;
export type FollowUpRow = typeof followUp.$inferSelect;

export function responseOf(db: Db, caseId: string): ResponseRow | undefined {
  return db.select().from(collegeResponse).where(eq(collegeResponse.caseId, caseId)).get();
}

export function putResponse(db: Db, row: ResponseRow): void {
  db.insert(collegeResponse)
    .values(row)
    .onConflictDoUpdate({ target: collegeResponse.caseId, set: row })
    .run();
}

export function reactionsByPoints(db: Db, pointIds: readonly string[]): ReactionRow[] {
  if (pointIds.length === 0) return [];
  return db
    .select()
    .from(pointReaction)
    .where(inArray(pointReaction.pointId, [...pointIds]))
    .all();
}

export function putReaction(db: Db, row: ReactionRow): void {
  db.insert(pointReaction).values(row).onConflictDoUpdate({ target: pointReaction.pointId, set: row }).run();
}

export function followUpsByPoints(db: Db, pointIds: readonly string[]): FollowUpRow[] {
  if (pointIds.length === 0) return [];
  return db
    .select()
    .from(followUp)
    .where(inArray(followUp.pointId, [...pointIds]))
    .all();
}

export function putFollowUp(db: Db, row: FollowUpRow): void {
  db.insert(followUp).values(row).onConflictDoUpdate({ target: followUp.pointId, set: row }).run();
}
