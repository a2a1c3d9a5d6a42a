import { z } from 'zod';
import { transact } from '#db/client.ts';
import type { CaseRow } from '#db/queries/cases.ts';
import { pointsByCase, sourcesByPoints } from '#db/queries/letters.ts';
import { peopleByIds } from '#db/queries/people.ts';
import {
  deleteSetAside,
  latestRevealedRound,
  putSetAside,
  type RoundRow,
  revealedEvidence,
  revealedScores,
  setAsideByCase,
} from '#db/queries/scoring.ts';
import type { Certainty } from '#db/schema/scoring.ts';
import { type Agreement, agreementOf, needsAttention } from '#rubrics/agreement.ts';
import type { Criterion } from '#rubrics/define-rubric.ts';
import { criterionById } from '#rubrics/registry.ts';
import { parseScore, type Score } from '#rubrics/score.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';

/** One member's judgement after the opening. */
export interface OpenJudgement {
  personId: string;
  name: string;
  answer: Score;
  reason: string;
  /** How sure the member said to be; it never weighs. */
  certainty: Certainty | null;
  /** Handed in after the closing date. */
  late: boolean;
  /** Typed from paper: by whom, and whether the member said that it is right. Null for who typed it themselves. */
  entered: { by: string; confirmed: boolean } | null;
  evidence: string[];
}

/** What the council says about one criterion, and what the letter does with it. */
export interface CriterionResult {
  criterion: Criterion;
  agreement: Agreement;
  judgements: OpenJudgement[];
  /** Ids of the advice points that rest on this outcome. */
  usedBy: string[];
  setAside: string | null;
  needsAttention: boolean;
}

/** The results of the newest opened round, in the order of the rubric. Null before the first opening. */
export function scoringResults(
  ctx: Ctx,
  caseId: string,
): { round: RoundRow; results: CriterionResult[] } | null {
  const { row } = loadCase(ctx, caseId, 'scoring:readAll');
  const round = latestRevealedRound(ctx.db, caseId);
  return round ? { round, results: resultsOf(ctx, row, round) } : null;
}

/** The results of one opened round, in the order of the rubric; the caller has asked for the permission. */
export function resultsOf(ctx: Ctx, row: CaseRow, round: RoundRow): CriterionResult[] {
  const scores = revealedScores(ctx.db, round.id);
  const evidence = revealedEvidence(ctx.db, round.id);
  const people = peopleByIds(ctx.db, [
    ...new Set(scores.flatMap((score) => [score.personId, score.enteredBy ?? []].flat())),
  ]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const asides = new Map(setAsideByCase(ctx.db, row.id).map((aside) => [aside.criterionId, aside.reason]));
  const points = pointsByCase(ctx.db, row.id).map((point) => point.id);
  const sources = sourcesByPoints(ctx.db, points).filter((source) => source.kind === 'criterion');
  return rubricOf(ctx, round).criteria.map((criterion) => {
    const judgements = scores
      .filter((score) => score.criterionId === criterion.id)
      .flatMap((score): OpenJudgement[] => {
        const answer = parseScore(score.judgement === 'scored' ? score.value : score.judgement);
        if (answer === null) return [];
        const links = evidence.filter(
          (link) => link.personId === score.personId && link.criterionId === criterion.id,
        );
        return [
          {
            personId: score.personId,
            name: names.get(score.personId) ?? '',
            answer,
            reason: score.reason,
            certainty: score.certainty,
            late: score.late,
            entered: score.enteredBy
              ? { by: names.get(score.enteredBy) ?? '', confirmed: score.confirmedAt !== null }
              : null,
            evidence: links.map((link) => link.annotationId),
          },
        ];
      });
    const agreement = agreementOf(judgements.map((judgement) => judgement.answer));
    return {
      criterion,
      agreement,
      judgements: agreement.verdict === 'tooFew' ? [] : judgements,
      usedBy: sources.filter((source) => source.refId === criterion.id).map((source) => source.pointId),
      setAside: asides.get(criterion.id) ?? null,
      needsAttention: needsAttention(agreement),
    };
  });
}

/** Titles of weak or split criteria that no advice point rests on and that were not set aside (guard 4→5). */
export function unhandledCriteria(ctx: Ctx, row: CaseRow): string[] {
  const round = latestRevealedRound(ctx.db, row.id);
  if (!round) return [];
  return resultsOf(ctx, row, round)
    .filter((result) => result.needsAttention && result.usedBy.length === 0 && result.setAside === null)
    .map((result) => result.criterion.title);
}

export const setAsideInput = z.object({
  criterionId: z.string(),
  reason: z.string().trim().min(1, 'reasonMissing').max(2000, 'tooLong'),
});

/** Leaves a criterion out of the letter, with the reason why. */
export function setAside(ctx: Ctx, caseId: string, input: z.output<typeof setAsideInput>): void {
  const { row } = loadCase(ctx, caseId, 'scoring:setAside');
  const round = latestRevealedRound(ctx.db, row.id);
  if (!round || !criterionById(rubricOf(ctx, round), input.criterionId)) throw invalid('criterionUnknown');
  transact(ctx.db, (tx) => {
    putSetAside(tx, { ...input, caseId, by: ctx.actor.personId, at: ctx.now() });
    recordEvent(within(ctx, tx), 'criterion.setAside', caseId, { criterionId: input.criterionId });
  });
}

/** Takes such a decision back. */
export function undoSetAside(ctx: Ctx, caseId: string, criterionId: string): void {
  loadCase(ctx, caseId, 'scoring:setAside');
  if (!setAsideByCase(ctx.db, caseId).some((aside) => aside.criterionId === criterionId)) return;
  transact(ctx.db, (tx) => {
    deleteSetAside(tx, caseId, criterionId);
    recordEvent(within(ctx, tx), 'criterion.takenUp', caseId, { criterionId });
  });
}
