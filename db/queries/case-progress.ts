import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { frozenVersion, signature, vote } from '../schema/letters.ts';
import { scoreSheet, scoringRound } from '../schema/scoring.ts';

/** How many sheets were handed in, in the newest round of each of these cases: numbers, never names or values. */
export function submittedByCases(db: Db, caseIds: readonly string[]): Map<string, number> {
  if (caseIds.length === 0) return new Map();
  const newest = sql`(select max(other.number) from scoring_round other where other.case_id = ${scoringRound.caseId})`;
  const rows = db
    .select({ caseId: scoringRound.caseId, submitted: count(scoreSheet.submittedAt) })
    .from(scoringRound)
    .leftJoin(scoreSheet, eq(scoreSheet.roundId, scoringRound.id))
    .where(and(inArray(scoringRound.caseId, [...caseIds]), eq(scoringRound.number, newest)))
    .groupBy(scoringRound.caseId)
    .all();
  return new Map(rows.map((row) => [row.caseId, row.submitted]));
}

/** How many votes were cast on the version that lies open in each of these cases. */
export function votesByCases(db: Db, caseIds: readonly string[]): Map<string, number> {
  if (caseIds.length === 0) return new Map();
  const rows = db
    .select({ caseId: frozenVersion.caseId, votes: count(vote.personId) })
    .from(frozenVersion)
    .leftJoin(vote, eq(vote.frozenVersionId, frozenVersion.id))
    .where(and(inArray(frozenVersion.caseId, [...caseIds]), eq(frozenVersion.status, 'open')))
    .groupBy(frozenVersion.caseId)
    .all();
  return new Map(rows.map((row) => [row.caseId, row.votes]));
}

/** Who signed the adopted letter of each of these cases. */
export function signedRolesByCases(
  db: Db,
  caseIds: readonly string[],
): Map<string, Set<'chair' | 'secretary'>> {
  if (caseIds.length === 0) return new Map();
  const rows = db
    .select({ caseId: frozenVersion.caseId, role: signature.role })
    .from(signature)
    .innerJoin(frozenVersion, eq(frozenVersion.id, signature.frozenVersionId))
    .where(and(inArray(frozenVersion.caseId, [...caseIds]), eq(frozenVersion.status, 'adopted')))
    .all();
  const signed = new Map<string, Set<'chair' | 'secretary'>>();
  for (const { caseId, role } of rows) signed.set(caseId, (signed.get(caseId) ?? new Set()).add(role));
  return signed;
}
