import { z } from 'zod';
import {
  evidenceOfSheet,
  latestRound,
  putScore,
  type RoundRow,
  replaceEvidence,
  type ScoreRow,
  type SheetRow,
  scoreOf,
  scoresOfSheet,
} from '#db/queries/scoring.ts';
import { type Certainty, certainties } from '#db/schema/scoring.ts';
import { criterionById } from '#rubrics/registry.ts';
import { parseScore } from '#rubrics/score.ts';
import type { Ctx } from '../context.ts';
import { conflict, invalid } from '../errors.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';

/** One judgement as whoever fills in the sheet sees it. `answer` is null while nothing was chosen. */
export interface MyScore {
  criterionId: string;
  answer: string | null;
  reason: string;
  /** How sure the member is; null when that was not said. */
  certainty: Certainty | null;
  evidence: string[];
  version: number;
  updatedAt: number | null;
}

/** What the form sends: the version that was on the screen guards against overwriting another tab. */
export const scoreInput = z.object({
  criterionId: z.string(),
  answer: z
    .union([z.string(), z.null()])
    .default(null)
    .transform((value, context) => {
      if (value === null || value === '') return null;
      const parsed = parseScore(value);
      if (parsed === null) context.addIssue({ code: 'custom', message: 'scoreOutside' });
      return parsed;
    }),
  reason: z.string().max(8000, 'tooLong').default(''),
  certainty: z
    .union([z.enum(certainties), z.literal(''), z.null()])
    .default(null)
    .transform((value) => value || null),
  evidence: z.array(z.string()).max(200).default([]),
  version: z.coerce.number().int().nonnegative(),
});

/** The same for callers; who says nothing of certainty, said nothing. */
export type ScoreInput = Omit<z.output<typeof scoreInput>, 'certainty'> & { certainty?: Certainty | null };

const answerOf = (row: ScoreRow): string | null =>
  row.judgement === 'scored' ? String(row.value) : row.judgement;

/** The round that runs now. @throws DomainError invalid when it was opened or none began */
export function runningRound(ctx: Ctx, caseId: string): RoundRow {
  const round = latestRound(ctx.db, caseId);
  if (!round || round.revealedAt !== null) throw invalid('roundClosed');
  return round;
}

/** A sheet with an entry for every criterion, answered or not. */
export function answersOn(ctx: Ctx, round: RoundRow, sheet: SheetRow | undefined): MyScore[] {
  const scores = new Map((sheet ? scoresOfSheet(ctx.db, sheet.id) : []).map((row) => [row.criterionId, row]));
  const evidence = sheet ? evidenceOfSheet(ctx.db, sheet.id) : [];
  return rubricOf(ctx, round).criteria.map(({ id }) => {
    const row = scores.get(id);
    return {
      criterionId: id,
      answer: row ? answerOf(row) : null,
      reason: row?.reason ?? '',
      certainty: row?.certainty ?? null,
      evidence: evidence.filter((link) => link.criterionId === id).map((link) => link.annotationId),
      version: row?.version ?? 0,
      updatedAt: row?.updatedAt ?? null,
    };
  });
}

/**
 * Writes one judgement on a sheet; `ctx.db` must be a transaction. Returns the version that is stored now; the
 * same words again, as after an answer that got lost, make no new one.
 * @throws DomainError conflict 'scoreChanged' with the stored answer, reason, certainty and evidence (ids with a
 * space between them) when another tab or person was first; invalid when the criterion is not asked
 */
export function writeScore(ctx: Ctx, round: RoundRow, sheet: SheetRow, input: ScoreInput): number {
  if (!criterionById(rubricOf(ctx, round), input.criterionId)) throw invalid('criterionUnknown');
  const stored = scoreOf(ctx.db, sheet.id, input.criterionId);
  const links = evidenceOfSheet(ctx.db, sheet.id).filter((link) => link.criterionId === input.criterionId);
  const evidence = links.map((link) => link.annotationId);
  if (stored && saysTheSame(stored, evidence, input)) return stored.version;
  refuseOverwrite(stored, evidence, input);
  const version = (stored?.version ?? 0) + 1;
  putScore(ctx.db, {
    sheetId: sheet.id,
    criterionId: input.criterionId,
    ...asColumns(input.answer),
    reason: input.reason,
    certainty: input.certainty ?? null,
    version,
    updatedAt: ctx.now(),
  });
  replaceEvidence(ctx.db, sheet.id, input.criterionId, input.evidence);
  return version;
}

function asColumns(answer: ScoreInput['answer']): Pick<ScoreRow, 'judgement' | 'value'> {
  if (answer === null) return { judgement: null, value: null };
  if (typeof answer === 'number') return { judgement: 'scored', value: answer };
  return { judgement: answer, value: null };
}

/** A second try after a lost answer, or the same words in two tabs: nothing to change and nothing to refuse. */
function saysTheSame(stored: ScoreRow, evidence: readonly string[], input: ScoreInput): boolean {
  const { judgement, value } = asColumns(input.answer);
  return (
    stored.judgement === judgement &&
    stored.value === value &&
    stored.reason === input.reason &&
    stored.certainty === (input.certainty ?? null) &&
    new Set([...evidence, ...input.evidence]).size === evidence.length &&
    evidence.every((id) => input.evidence.includes(id))
  );
}

function refuseOverwrite(stored: ScoreRow | undefined, evidence: readonly string[], input: ScoreInput): void {
  if ((stored?.version ?? 0) === input.version) return;
  throw conflict('scoreChanged', {
    criterionId: input.criterionId,
    answer: stored ? (answerOf(stored) ?? '') : '',
    reason: stored?.reason ?? '',
    certainty: stored?.certainty ?? '',
    evidence: evidence.join(' '),
    version: stored?.version ?? 0,
  });
}
