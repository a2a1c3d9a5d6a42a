import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { annotation } from '../schema/notes.ts';
import { annotationSetAside, letterPartSource, privacyDecision } from '../schema/ready-check.ts';
import { type Visibility, visibleTo } from './annotations.ts';

export type PrivacyDecisionRow = typeof privacyDecision.$inferSelect;
export type AnnotationAsideRow = typeof annotationSetAside.$inferSelect;
export type PartSourceRow = typeof letterPartSource.$inferSelect;

/** Everything that was decided about private words in the letter of a case, oldest first. */
export function privacyDecisionsByCase(db: Db, caseId: string): PrivacyDecisionRow[] {
  return db
    .select()
    .from(privacyDecision)
    .where(eq(privacyDecision.caseId, caseId))
    .orderBy(asc(privacyDecision.at))
    .all();
}

export function insertPrivacyDecision(db: Db, row: PrivacyDecisionRow): void {
  db.insert(privacyDecision).values(row).run();
}

/** The same for several places at once. */
export function insertPrivacyDecisions(db: Db, rows: readonly PrivacyDecisionRow[]): void {
  if (rows.length > 0)
    db.insert(privacyDecision)
      .values([...rows])
      .run();
}

/** The annotations that were left out on purpose, as far as this reader may see them. */
export function annotationAsidesByCase(db: Db, caseId: string, visibility: Visibility): AnnotationAsideRow[] {
  return db
    .select({
      annotationId: annotationSetAside.annotationId,
      caseId: annotationSetAside.caseId,
      reason: annotationSetAside.reason,
      by: annotationSetAside.by,
      at: annotationSetAside.at,
    })
    .from(annotationSetAside)
    .innerJoin(annotation, eq(annotation.id, annotationSetAside.annotationId))
    .where(and(eq(annotationSetAside.caseId, caseId), visibleTo(visibility)))
    .all();
}

export function putAnnotationAside(db: Db, row: AnnotationAsideRow): void {
  db.insert(annotationSetAside)
    .values(row)
    .onConflictDoUpdate({ target: annotationSetAside.annotationId, set: row })
    .run();
}

export function deleteAnnotationAside(db: Db, annotationId: string): void {
  db.delete(annotationSetAside).where(eq(annotationSetAside.annotationId, annotationId)).run();
}

/** What the parts of a letter outside its advice points rest on. */
export function partSourcesByCase(db: Db, caseId: string): PartSourceRow[] {
  return db.select().from(letterPartSource).where(eq(letterPartSource.caseId, caseId)).all();
}

export function insertPartSources(db: Db, rows: readonly PartSourceRow[]): void {
  if (rows.length > 0)
    db.insert(letterPartSource)
      .values([...rows])
      .onConflictDoNothing()
      .run();
}
