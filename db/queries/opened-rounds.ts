import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { adviceCase } from '../schema/cases.ts';
import { score, scoreSheet, scoringRound } from '../schema/scoring.ts';

/** All opened rounds of all cases, oldest opening first. */
export function openedRounds(db: Db) {
  return db
    .select({
      id: scoringRound.id,
      caseId: scoringRound.caseId,
      title: adviceCase.title,
      rubricKey: scoringRound.rubricKey,
      rubricVersion: scoringRound.rubricVersion,
      revealedAt: sql<number>`${scoringRound.revealedAt}`,
    })
    .from(scoringRound)
    .innerJoin(adviceCase, eq(scoringRound.caseId, adviceCase.id))
    .where(isNotNull(scoringRound.revealedAt))
    .orderBy(asc(scoringRound.revealedAt))
    .all();
}

/** The handed-in judgements of opened rounds, without names; of a round that is not opened it gives nothing. */
export function revealedScoresOfRounds(db: Db, roundIds: readonly string[]) {
  if (roundIds.length === 0) return [];
  return db
    .select({
      roundId: scoreSheet.roundId,
      criterionId: score.criterionId,
      judgement: score.judgement,
      value: score.value,
    })
    .from(score)
    .innerJoin(scoreSheet, eq(score.sheetId, scoreSheet.id))
    .innerJoin(scoringRound, eq(scoreSheet.roundId, scoringRound.id))
    .where(
      and(
        inArray(scoringRound.id, [...roundIds]),
        isNotNull(scoringRound.revealedAt),
        isNotNull(scoreSheet.submittedAt),
      ),
    )
    .all();
}
