import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import {
  advicePoint,
  annotation,
  annotationImport,
  erratum,
  frozenVersion,
  noteVersion,
  reply,
  scoreSheet,
  scoringRound,
} from '../schema/index.ts';

/** What of a case belongs in its archive, each as a query for ids to look other rows up by. */
export function archivedParts(db: Db, caseId: string) {
  const notes = db
    .select({ id: noteVersion.id })
    .from(noteVersion)
    .where(and(eq(noteVersion.caseId, caseId), inArray(noteVersion.status, ['ready', 'failed'])));
  // Private words are their writer's own, and words that were taken away are gone: neither is archived.
  const annotations = db
    .select({ id: annotation.id })
    .from(annotation)
    .where(and(eq(annotation.caseId, caseId), eq(annotation.private, false), isNull(annotation.deletedAt)));
  const replies = db.select({ id: reply.id }).from(reply).where(inArray(reply.annotationId, annotations));
  const rounds = db
    .select({ id: scoringRound.id })
    .from(scoringRound)
    .where(and(eq(scoringRound.caseId, caseId), isNotNull(scoringRound.revealedAt)));
  // Only what was handed in and opened; a sheet that was not stays its member's own.
  const sheets = db
    .select({ id: scoreSheet.id })
    .from(scoreSheet)
    .where(and(inArray(scoreSheet.roundId, rounds), isNotNull(scoreSheet.submittedAt)));
  const frozen = db
    .select({ id: frozenVersion.id })
    .from(frozenVersion)
    .where(eq(frozenVersion.caseId, caseId));
  const points = db.select({ id: advicePoint.id }).from(advicePoint).where(eq(advicePoint.caseId, caseId));
  // Errata that went out; one that is being written is no part of the file yet.
  const errata = db
    .select({ id: erratum.id })
    .from(erratum)
    .where(and(eq(erratum.caseId, caseId), isNotNull(erratum.sentContent)));
  const imports = db
    .select({ id: annotationImport.id })
    .from(annotationImport)
    .where(eq(annotationImport.caseId, caseId));
  const rubricKeys = db
    .select({ key: scoringRound.rubricKey })
    .from(scoringRound)
    .where(eq(scoringRound.caseId, caseId));
  return { caseId, notes, annotations, replies, rounds, sheets, frozen, points, errata, imports, rubricKeys };
}
