import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { onceFor } from '../prepared.ts';
import { criterionSetAside, score, scoreEvidence, scoreSheet, scoringRound } from '../schema/scoring.ts';

export type RoundRow = typeof scoringRound.$inferSelect;
export type SheetRow = typeof scoreSheet.$inferSelect;
export type ScoreRow = typeof score.$inferSelect;
export type EvidenceRow = typeof scoreEvidence.$inferSelect;

export function insertRound(db: Db, row: RoundRow): void {
  db.insert(scoringRound).values(row).run();
}

export function latestRound(db: Db, caseId: string): RoundRow | undefined {
  return db
    .select()
    .from(scoringRound)
    .where(eq(scoringRound.caseId, caseId))
    .orderBy(desc(scoringRound.number))
    .limit(1)
    .get();
}

/** All rounds of these cases, oldest first. */
export function roundsByCases(db: Db, caseIds: readonly string[]): RoundRow[] {
  if (caseIds.length === 0) return [];
  return db
    .select()
    .from(scoringRound)
    .where(inArray(scoringRound.caseId, [...caseIds]))
    .orderBy(asc(scoringRound.number))
    .all();
}

/** All rounds of one case, oldest first. */
export function roundsOfCase(db: Db, caseId: string): RoundRow[] {
  return roundsOfCaseIn(db).all({ caseId });
}

const roundsOfCaseIn = onceFor((db) =>
  db
    .select()
    .from(scoringRound)
    .where(eq(scoringRound.caseId, sql.placeholder('caseId')))
    .orderBy(asc(scoringRound.number))
    .prepare(),
);

/** The newest round that was opened; its results are what the council discusses. */
export function latestRevealedRound(db: Db, caseId: string): RoundRow | undefined {
  return db
    .select()
    .from(scoringRound)
    .where(and(eq(scoringRound.caseId, caseId), isNotNull(scoringRound.revealedAt)))
    .orderBy(desc(scoringRound.number))
    .limit(1)
    .get();
}

export function updateRound(db: Db, id: string, change: Partial<Omit<RoundRow, 'id'>>): void {
  db.update(scoringRound).set(change).where(eq(scoringRound.id, id)).run();
}

/**
 * The sheet that is now this person's own: the one from paper once it was typed and handed to them, else the one
 * on the screen.
 */
export function sheetOf(db: Db, roundId: string, personId: string): SheetRow | undefined {
  const own = or(eq(scoreSheet.form, 'screen'), isNotNull(scoreSheet.enteredAt));
  return db
    .select()
    .from(scoreSheet)
    .where(and(eq(scoreSheet.roundId, roundId), eq(scoreSheet.personId, personId), own))
    .orderBy(sql`${scoreSheet.form} = 'screen'`)
    .limit(1)
    .get();
}

/** This person's sheet of one form, whoever is typing it. */
export function sheetOfForm(
  db: Db,
  roundId: string,
  personId: string,
  form: SheetRow['form'],
): SheetRow | undefined {
  return db
    .select()
    .from(scoreSheet)
    .where(and(eq(scoreSheet.roundId, roundId), eq(scoreSheet.personId, personId), eq(scoreSheet.form, form)))
    .get();
}

export function insertSheet(db: Db, row: SheetRow): void {
  db.insert(scoreSheet).values(row).run();
}

export function updateSheet(db: Db, id: string, change: Partial<Omit<SheetRow, 'id'>>): void {
  db.update(scoreSheet).set(change).where(eq(scoreSheet.id, id)).run();
}

/** Who handed in: names only, never values. */
export function sheetsByRound(db: Db, roundId: string): SheetRow[] {
  return db.select().from(scoreSheet).where(eq(scoreSheet.roundId, roundId)).all();
}

export function scoresOfSheet(db: Db, sheetId: string): ScoreRow[] {
  return db.select().from(score).where(eq(score.sheetId, sheetId)).all();
}

export function evidenceOfSheet(db: Db, sheetId: string): EvidenceRow[] {
  return db.select().from(scoreEvidence).where(eq(scoreEvidence.sheetId, sheetId)).all();
}

export function scoreOf(db: Db, sheetId: string, criterionId: string): ScoreRow | undefined {
  return db
    .select()
    .from(score)
    .where(and(eq(score.sheetId, sheetId), eq(score.criterionId, criterionId)))
    .get();
}

export function putScore(db: Db, row: ScoreRow): void {
  db.insert(score)
    .values(row)
    .onConflictDoUpdate({ target: [score.sheetId, score.criterionId], set: row })
    .run();
}

export function replaceEvidence(
  db: Db,
  sheetId: string,
  criterionId: string,
  annotationIds: readonly string[],
): void {
  db.delete(scoreEvidence)
    .where(and(eq(scoreEvidence.sheetId, sheetId), eq(scoreEvidence.criterionId, criterionId)))
    .run();
  if (annotationIds.length === 0) return;
  db.insert(scoreEvidence)
    .values(annotationIds.map((annotationId) => ({ sheetId, criterionId, annotationId })))
    .onConflictDoNothing()
    .run();
}

/**
 * The submitted judgements of an opened round with who gave them. The opening is part of the query: for a
 * round that is not opened it returns nothing, whoever asks.
 */
export function revealedScores(db: Db, roundId: string) {
  return db
    .select({
      personId: scoreSheet.personId,
      criterionId: score.criterionId,
      judgement: score.judgement,
      value: score.value,
      reason: score.reason,
      certainty: score.certainty,
      late: scoreSheet.late,
      enteredBy: scoreSheet.enteredBy,
      confirmedAt: scoreSheet.confirmedAt,
    })
    .from(score)
    .innerJoin(scoreSheet, eq(score.sheetId, scoreSheet.id))
    .innerJoin(scoringRound, eq(scoreSheet.roundId, scoringRound.id))
    .where(
      and(
        eq(scoringRound.id, roundId),
        isNotNull(scoringRound.revealedAt),
        isNotNull(scoreSheet.submittedAt),
      ),
    )
    .all();
}

/** Evidence on the sheets that were handed in, of an opened round; empty for a round that is not opened. */
export function revealedEvidence(db: Db, roundId: string) {
  return db
    .select({
      personId: scoreSheet.personId,
      criterionId: scoreEvidence.criterionId,
      annotationId: scoreEvidence.annotationId,
    })
    .from(scoreEvidence)
    .innerJoin(scoreSheet, eq(scoreEvidence.sheetId, scoreSheet.id))
    .innerJoin(scoringRound, eq(scoreSheet.roundId, scoringRound.id))
    .where(
      and(
        eq(scoringRound.id, roundId),
        isNotNull(scoringRound.revealedAt),
        isNotNull(scoreSheet.submittedAt),
      ),
    )
    .all();
}

export function setAsideByCase(db: Db, caseId: string) {
  return db.select().from(criterionSetAside).where(eq(criterionSetAside.caseId, caseId)).all();
}

export function putSetAside(db: Db, row: typeof criterionSetAside.$inferSelect): void {
  db.insert(criterionSetAside)
    .values(row)
    .onConflictDoUpdate({ target: [criterionSetAside.caseId, criterionSetAside.criterionId], set: row })
    .run();
}

export function deleteSetAside(db: Db, caseId: string, criterionId: string): void {
  db.delete(criterionSetAside)
    .where(and(eq(criterionSetAside.caseId, caseId), eq(criterionSetAside.criterionId, criterionId)))
    .run();
}
