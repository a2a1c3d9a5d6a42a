import { openedRounds, revealedScoresOfRounds } from '#db/queries/opened-rounds.ts';
import { parseScore, type Score } from '#rubrics/score.ts';
import { authoriseInCouncil } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { findRubric } from '../rubrics/resolve-rubric.server.ts';
import { dutchDateAt } from '../tracking/calendar-date.ts';
import { type OpenedRound, overTheYears, type RubricYears } from './over-the-years.ts';

/**
 * How the municipality's notes developed over the years, from opened rounds alone: of each case the last opened
 * round per rubric. A round that still runs is not in it, so that it cannot be told from its absence either.
 * @throws DomainError forbidden for who is not of the council
 */
export function yearsOf(ctx: Ctx): RubricYears[] {
  authoriseInCouncil(ctx, 'scoring:overYears');
  const rows = openedRounds(ctx.db);
  const last = new Map(rows.map((row) => [`${row.caseId} ${row.rubricKey}`, row]));
  const rounds = [...last.values()];
  const answers = answersByRound(
    ctx,
    rounds.map((round) => round.id),
  );
  return overTheYears(
    rounds.flatMap((round): OpenedRound[] => {
      const rubric = findRubric(ctx.db, round);
      if (!rubric) return [];
      const openedOn = dutchDateAt(round.revealedAt);
      const given = answers.get(round.id) ?? new Map<string, Score[]>();
      return [{ caseId: round.caseId, title: round.title, openedOn, rubric, answers: given }];
    }),
  );
}

function answersByRound(ctx: Ctx, roundIds: readonly string[]): Map<string, Map<string, Score[]>> {
  const found = new Map<string, Map<string, Score[]>>();
  for (const { roundId, criterionId, judgement, value } of revealedScoresOfRounds(ctx.db, roundIds)) {
    const answer = parseScore(judgement === 'scored' ? value : judgement);
    if (answer === null) continue;
    const round = found.get(roundId) ?? new Map<string, Score[]>();
    round.set(criterionId, [...(round.get(criterionId) ?? []), answer]);
    found.set(roundId, round);
  }
  return found;
}
