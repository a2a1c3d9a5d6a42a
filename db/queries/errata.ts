import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { erratum, erratumSignature } from '../schema/errata.ts';

export type ErratumRow = typeof erratum.$inferSelect;
export type ErratumSignatureRow = typeof erratumSignature.$inferSelect;

/** The errata of a case in their order. */
export function errataByCase(db: Db, caseId: string): ErratumRow[] {
  return db.select().from(erratum).where(eq(erratum.caseId, caseId)).orderBy(asc(erratum.number)).all();
}

export function insertErratum(db: Db, row: ErratumRow): void {
  db.insert(erratum).values(row).run();
}

export function updateErratum(db: Db, id: string, change: Partial<Omit<ErratumRow, 'id'>>): void {
  db.update(erratum).set(change).where(eq(erratum.id, id)).run();
}

export function deleteErratum(db: Db, id: string): void {
  db.delete(erratum).where(eq(erratum.id, id)).run();
}

export function signaturesByErrata(db: Db, ids: readonly string[]): ErratumSignatureRow[] {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(erratumSignature)
    .where(inArray(erratumSignature.erratumId, [...ids]))
    .all();
}

export function insertErratumSignature(db: Db, row: ErratumSignatureRow): void {
  db.insert(erratumSignature).values(row).run();
}

export function deleteErratumSignatures(db: Db, erratumId: string): void {
  db.delete(erratumSignature).where(eq(erratumSignature.erratumId, erratumId)).run();
}
