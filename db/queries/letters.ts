import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import {
  advicePoint,
  advicePointSource,
  frozenVersion,
  minorityStatement,
  sending,
  signature,
  vote,
} from '../schema/letters.ts';

export type AdvicePointRow = typeof advicePoint.$inferSelect;
export type PointSourceRow = typeof advicePointSource.$inferSelect;
export type FrozenVersionRow = typeof frozenVersion.$inferSelect;
export type VoteRow = typeof vote.$inferSelect;
export type MinorityRow = typeof minorityStatement.$inferSelect;
export type SignatureRow = typeof signature.$inferSelect;
export type SendingRow = typeof sending.$inferSelect;

export function pointsByCase(db: Db, caseId: string): AdvicePointRow[] {
  return db
    .select()
    .from(advicePoint)
    .where(eq(advicePoint.caseId, caseId))
    .orderBy(asc(advicePoint.number), asc(advicePoint.createdAt))
    .all();
}

export function pointById(db: Db, id: string): AdvicePointRow | undefined {
  return db.select().from(advicePoint).where(eq(advicePoint.id, id)).get();
}

export function insertPoint(db: Db, row: AdvicePointRow): void {
  db.insert(advicePoint).values(row).run();
}

export function updatePoint(db: Db, id: string, change: Partial<Omit<AdvicePointRow, 'id'>>): void {
  db.update(advicePoint).set(change).where(eq(advicePoint.id, id)).run();
}

export function deletePoint(db: Db, id: string): void {
  db.delete(advicePointSource).where(eq(advicePointSource.pointId, id)).run();
  db.delete(advicePoint).where(eq(advicePoint.id, id)).run();
}

export function sourcesByPoints(db: Db, pointIds: readonly string[]): PointSourceRow[] {
  if (pointIds.length === 0) return [];
  return db
    .select()
    .from(advicePointSource)
    .where(inArray(advicePointSource.pointId, [...pointIds]))
    .all();
}

export function insertSources(db: Db, rows: readonly PointSourceRow[]): void {
  if (rows.length > 0)
    db.insert(advicePointSource)
      .values([...rows])
      .onConflictDoNothing()
      .run();
}

export function frozenVersionsByCase(db: Db, caseId: string): FrozenVersionRow[] {
  return db
    .select()
    .from(frozenVersion)
    .where(eq(frozenVersion.caseId, caseId))
    .orderBy(desc(frozenVersion.number))
    .all();
}

export function latestFrozenVersion(db: Db, caseId: string): FrozenVersionRow | undefined {
  return db
    .select()
    .from(frozenVersion)
    .where(eq(frozenVersion.caseId, caseId))
    .orderBy(desc(frozenVersion.number))
    .limit(1)
    .get();
}

export function insertFrozenVersion(db: Db, row: FrozenVersionRow): void {
  db.insert(frozenVersion).values(row).run();
}

export function decideFrozenVersion(
  db: Db,
  id: string,
  decision: Pick<FrozenVersionRow, 'status' | 'decidedAt' | 'decidedBy'>,
): void {
  db.update(frozenVersion).set(decision).where(eq(frozenVersion.id, id)).run();
}

export function votesByVersion(db: Db, frozenVersionId: string): VoteRow[] {
  return db.select().from(vote).where(eq(vote.frozenVersionId, frozenVersionId)).orderBy(asc(vote.at)).all();
}

export function voteOf(db: Db, frozenVersionId: string, personId: string): VoteRow | undefined {
  return db
    .select()
    .from(vote)
    .where(and(eq(vote.frozenVersionId, frozenVersionId), eq(vote.personId, personId)))
    .get();
}

export function insertVote(db: Db, row: VoteRow): void {
  db.insert(vote).values(row).run();
}

export function minorityByVersion(db: Db, frozenVersionId: string): MinorityRow[] {
  return db
    .select()
    .from(minorityStatement)
    .where(eq(minorityStatement.frozenVersionId, frozenVersionId))
    .orderBy(asc(minorityStatement.at))
    .all();
}

export function putMinority(db: Db, row: MinorityRow): void {
  db.insert(minorityStatement)
    .values(row)
    .onConflictDoUpdate({ target: [minorityStatement.frozenVersionId, minorityStatement.personId], set: row })
    .run();
}

export function deleteMinority(db: Db, frozenVersionId: string, personId: string): void {
  db.delete(minorityStatement)
    .where(
      and(eq(minorityStatement.frozenVersionId, frozenVersionId), eq(minorityStatement.personId, personId)),
    )
    .run();
}

export function signaturesByVersion(db: Db, frozenVersionId: string): SignatureRow[] {
  return db.select().from(signature).where(eq(signature.frozenVersionId, frozenVersionId)).all();
}

export function insertSignature(db: Db, row: SignatureRow): void {
  db.insert(signature).values(row).run();
}

export function sendingOf(db: Db, caseId: string): SendingRow | undefined {
  return db.select().from(sending).where(eq(sending.caseId, caseId)).get();
}

export function insertSending(db: Db, row: SendingRow): void {
  db.insert(sending).values(row).run();
}
