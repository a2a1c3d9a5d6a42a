import { z } from 'zod';
import { transact } from '#db/client.ts';
import { annotationsByCase } from '#db/queries/annotations.ts';
import { peopleByIds } from '#db/queries/people.ts';
import {
  evidenceOfSheet,
  insertSheet,
  latestRound,
  putScore,
  type RoundRow,
  replaceEvidence,
  type ScoreRow,
  type SheetRow,
  scoreOf,
  scoresOfSheet,
  sheetOf,
  sheetsByRound,
  updateSheet,
} from '#db/queries/scoring.ts';
import { criterionById } from '#rubrics/registry.ts';
import { parseScore } from '#rubrics/score.ts';
import { visibilityFor } from '../annotations/annotate.server.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { rubricOf } from './rubric-of-round.ts';
import { gapsOf } from './sheet-gaps.ts';

/** One judgement as its member sees it. `answer` is null while nothing was chosen. */
export interface MyScore {
  criterionId: string;
  answer: string | null;
  reason: string;
  evidence: string[];
  version: number;
  updatedAt: number | null;
}

/** A member's own sheet in the newest round. */
export interface MySheet {
  round: RoundRow;
  submittedAt: number | null;
  scores: MyScore[];
}

const answerOf = (row: ScoreRow): string | null =>
  row.judgement === 'scored' ? String(row.value) : row.judgement;

/** My own sheet with an entry for every criterion, answered or not. Null while no round was opened. */
export function mySheet(ctx: Ctx, caseId: string): MySheet | null {
  loadCase(ctx, caseId, 'annotation:readOwn');
  const round = latestRound(ctx.db, caseId);
  if (!round) return null;
  const sheet = sheetOf(ctx.db, round.id, ctx.actor.personId);
  const scores = new Map((sheet ? scoresOfSheet(ctx.db, sheet.id) : []).map((row) => [row.criterionId, row]));
  const evidence = sheet ? evidenceOfSheet(ctx.db, sheet.id) : [];
  return {
    round,
    submittedAt: sheet?.submittedAt ?? null,
    scores: rubricOf(round).criteria.map(({ id }) => {
      const row = scores.get(id);
      return {
        criterionId: id,
        answer: row ? answerOf(row) : null,
        reason: row?.reason ?? '',
        evidence: evidence.filter((link) => link.criterionId === id).map((link) => link.annotationId),
        version: row?.version ?? 0,
        updatedAt: row?.updatedAt ?? null,
      };
    }),
  };
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
  evidence: z.array(z.string()).max(200).default([]),
  version: z.coerce.number().int().nonnegative(),
});

/**
 * Saves a judgement while it is being made. Returns the version that is stored now; the same words again, as
 * after an answer that got lost, make no new one.
 * @throws DomainError conflict 'scoreChanged' with the stored answer, reason and evidence (ids with a space
 * between them) when another tab or person was first; invalid when the sheet was handed in or the criterion is not asked
 */
export function saveScore(ctx: Ctx, caseId: string, input: z.output<typeof scoreInput>): number {
  const { facts } = loadCase(ctx, caseId, 'scoring:write');
  const mine = new Set(
    annotationsByCase(ctx.db, caseId, visibilityFor(ctx, facts))
      .filter((row) => row.authorId === ctx.actor.personId || facts.revealedUntil !== null)
      .map((row) => row.id),
  );
  if (input.evidence.some((id) => !mine.has(id))) throw notFound('annotation');
  return transact(ctx.db, (tx) => {
    const { round, sheet } = openSheet(within(ctx, tx), caseId);
    if (!criterionById(rubricOf(round), input.criterionId)) throw invalid('criterionUnknown');
    const stored = scoreOf(tx, sheet.id, input.criterionId);
    const links = evidenceOfSheet(tx, sheet.id).filter((link) => link.criterionId === input.criterionId);
    const evidence = links.map((link) => link.annotationId);
    if (stored && saysTheSame(stored, evidence, input)) return stored.version;
    refuseOverwrite(stored, evidence, input);
    const version = (stored?.version ?? 0) + 1;
    putScore(tx, {
      sheetId: sheet.id,
      criterionId: input.criterionId,
      ...asColumns(input.answer),
      reason: input.reason,
      version,
      updatedAt: ctx.now(),
    });
    replaceEvidence(tx, sheet.id, input.criterionId, input.evidence);
    return version;
  });
}

function asColumns(answer: z.output<typeof scoreInput>['answer']): Pick<ScoreRow, 'judgement' | 'value'> {
  if (answer === null) return { judgement: null, value: null };
  if (typeof answer === 'number') return { judgement: 'scored', value: answer };
  return { judgement: answer, value: null };
}

/** A second try after a lost answer, or the same words in two tabs: nothing to change and nothing to refuse. */
function saysTheSame(
  stored: ScoreRow,
  evidence: readonly string[],
  input: z.output<typeof scoreInput>,
): boolean {
  const { judgement, value } = asColumns(input.answer);
  return (
    stored.judgement === judgement &&
    stored.value === value &&
    stored.reason === input.reason &&
    new Set([...evidence, ...input.evidence]).size === evidence.length &&
    evidence.every((id) => input.evidence.includes(id))
  );
}

function refuseOverwrite(
  stored: ScoreRow | undefined,
  evidence: readonly string[],
  input: z.output<typeof scoreInput>,
): void {
  if ((stored?.version ?? 0) === input.version) return;
  throw conflict('scoreChanged', {
    criterionId: input.criterionId,
    answer: stored ? (answerOf(stored) ?? '') : '',
    reason: stored?.reason ?? '',
    evidence: evidence.join(' '),
    version: stored?.version ?? 0,
  });
}

/** The sheet of the open round, made on first use. @throws DomainError invalid when handed in or closed */
function openSheet(ctx: Ctx, caseId: string): { round: RoundRow; sheet: SheetRow } {
  loadCase(ctx, caseId, 'scoring:write');
  const round = latestRound(ctx.db, caseId);
  if (!round || round.revealedAt !== null) throw invalid('roundClosed');
  const known = sheetOf(ctx.db, round.id, ctx.actor.personId);
  if (known?.submittedAt) throw invalid('sheetSubmitted');
  if (known) return { round, sheet: known };
  const sheet = { id: ctx.newId(), roundId: round.id, personId: ctx.actor.personId, submittedAt: null };
  insertSheet(ctx.db, sheet);
  return { round, sheet };
}

/** Hands in my sheet; it can be taken back until the opening. */
export function submitSheet(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { round, sheet } = openSheet(inTx, caseId);
    const mine = mySheet(inTx, caseId);
    const gaps = mine ? gapsOf(mine) : [];
    if (gaps.length > 0) throw invalid('sheetIncomplete', { count: gaps.length });
    updateSheet(tx, sheet.id, { submittedAt: ctx.now() });
    recordEvent(inTx, 'scoring.submitted', caseId, { round: round.number });
  });
  ctx.council.publish(`progress:${caseId}`, { kind: 'scoring.progress', caseId });
}

/** Takes my sheet back to go on with it. */
export function takeBackSheet(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'scoring:write');
    const round = latestRound(tx, caseId);
    const sheet = round && round.revealedAt === null ? sheetOf(tx, round.id, ctx.actor.personId) : undefined;
    if (!round || !sheet?.submittedAt) throw invalid('sheetNotSubmitted');
    updateSheet(tx, sheet.id, { submittedAt: null });
    recordEvent(inTx, 'scoring.takenBack', caseId, { round: round.number });
  });
  ctx.council.publish(`progress:${caseId}`, { kind: 'scoring.progress', caseId });
}

/** Who handed in and who did not: names and nothing more. */
export function scoringProgress(
  ctx: Ctx,
  caseId: string,
): { personId: string; name: string; submitted: boolean }[] {
  const { facts } = loadCase(ctx, caseId, 'scoring:progress');
  const round = latestRound(ctx.db, caseId);
  const sheets = round ? sheetsByRound(ctx.db, round.id) : [];
  return peopleByIds(ctx.db, facts.reviewerIds).map((person) => ({
    personId: person.id,
    name: person.name,
    submitted: sheets.some((sheet) => sheet.personId === person.id && sheet.submittedAt !== null),
  }));
}
