import { needsReason, parseScore } from '#rubrics/score.ts';

/** As much of an answer as is needed to see whether it is complete. */
export interface AnsweredCriterion {
  criterionId: string;
  answer: string | null;
  reason: string;
  evidence: readonly string[];
}

/** A criterion that keeps a sheet from being handed in, and why. */
export interface SheetGap {
  criterionId: string;
  reason: 'unanswered' | 'reasonMissing';
}

/** What is still missing: an answer to each criterion, and a reason or passage for a 1 or a 4 (DOMAIN B0). */
export function gapsOf({ scores }: { scores: readonly AnsweredCriterion[] }): SheetGap[] {
  return scores.flatMap((score): SheetGap[] => {
    const answer = score.answer === null ? null : parseScore(score.answer);
    if (answer === null) return [{ criterionId: score.criterionId, reason: 'unanswered' }];
    const bare = !score.reason.trim() && score.evidence.length === 0;
    return needsReason(answer) && bare ? [{ criterionId: score.criterionId, reason: 'reasonMissing' }] : [];
  });
}
