import { transact } from '#db/client.ts';
import { annotationsByCase } from '#db/queries/annotations.ts';
import { peopleByIds } from '#db/queries/people.ts';
import {
  insertSheet,
  latestRound,
  type RoundRow,
  type SheetRow,
  sheetOf,
  sheetsByRound,
  updateSheet,
} from '#db/queries/scoring.ts';
import { visibilityFor } from '../annotations/visibility.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { gapsOf } from './sheet-gaps.ts';
import { answersOn, type MyScore, runningRound, type ScoreInput, writeScore } from './sheet-rows.server.ts';

export { type MyScore, scoreInput } from './sheet-rows.server.ts';

/** A member's own sheet in the newest round. */
export interface MySheet {
  round: RoundRow;
  /** Undefined while nothing was typed yet. */
  sheet: SheetRow | undefined;
  submittedAt: number | null;
  scores: MyScore[];
}

/** My own sheet with an entry for every criterion, answered or not. Null while no round was opened. */
export function mySheet(ctx: Ctx, caseId: string): MySheet | null {
  loadCase(ctx, caseId, 'annotation:readOwn');
  const round = latestRound(ctx.db, caseId);
  if (!round) return null;
  const sheet = sheetOf(ctx.db, round.id, ctx.actor.personId);
  return { round, sheet, submittedAt: sheet?.submittedAt ?? null, scores: answersOn(ctx, round, sheet) };
}

/**
 * Saves a judgement while it is being made; gives the version that is stored now.
 * @throws DomainError conflict 'scoreChanged' (writeScore); invalid when the sheet was handed in or left to paper
 */
export function saveScore(ctx: Ctx, caseId: string, input: ScoreInput): number {
  const { facts } = loadCase(ctx, caseId, 'scoring:write');
  const mine = new Set(
    annotationsByCase(ctx.db, caseId, visibilityFor(ctx, facts))
      .filter((row) => row.authorId === ctx.actor.personId || facts.revealedUntil !== null)
      .map((row) => row.id),
  );
  if (input.evidence.some((id) => !mine.has(id))) throw notFound('annotation');
  return transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { round, sheet } = openSheet(inTx, caseId);
    return writeScore(inTx, round, sheet, input);
  });
}

/** The sheet of the running round, made on first use. @throws DomainError invalid when handed in, closed or on paper */
function openSheet(ctx: Ctx, caseId: string): { round: RoundRow; sheet: SheetRow } {
  loadCase(ctx, caseId, 'scoring:write');
  const round = runningRound(ctx, caseId);
  const known = sheetOf(ctx.db, round.id, ctx.actor.personId);
  if (known?.submittedAt) throw invalid('sheetSubmitted');
  if (known?.handedOverAt) throw invalid('sheetHandedOver');
  if (known) return { round, sheet: known };
  const sheet = newSheet(ctx, round, ctx.actor.personId);
  insertSheet(ctx.db, sheet);
  return { round, sheet };
}

/** An empty sheet on the screen. */
export const newSheet = (ctx: Ctx, round: RoundRow, personId: string): SheetRow => ({
  id: ctx.newId(),
  roundId: round.id,
  personId,
  form: 'screen',
  submittedAt: null,
  late: false,
  handedOverAt: null,
  enteredBy: null,
  enteredAt: null,
  confirmedAt: null,
});

/** Whether the closing date of the running round has passed: then a sheet is late and is not taken back. */
export const afterClosing = (ctx: Ctx, closesOn: string | null): boolean =>
  closesOn !== null && ctx.today() > closesOn;

/**
 * Hands in my sheet, until the opening also after the closing date: then it is marked as late. A sheet from
 * paper that its member mends keeps the mark it had, because it was not the member who was late.
 */
export function submitSheet(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { row } = loadCase(inTx, caseId, 'scoring:write');
    const { round, sheet } = openSheet(inTx, caseId);
    const gaps = gapsOf({ scores: answersOn(inTx, round, sheet) });
    if (gaps.length > 0) throw invalid('sheetIncomplete', { count: gaps.length });
    const late = sheet.form === 'paper' ? sheet.late : afterClosing(ctx, row.scoringClosesOn);
    updateSheet(tx, sheet.id, { submittedAt: ctx.now(), late });
    recordEvent(inTx, 'scoring.submitted', caseId, { round: round.number, late });
  });
  ctx.council.publish(`progress:${caseId}`, { kind: 'scoring.progress', caseId });
}

/** Takes my sheet back to go on with it, until the round closes. @throws DomainError invalid 'takeBackOver' after that */
export function takeBackSheet(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { row } = loadCase(inTx, caseId, 'scoring:write');
    const round = latestRound(tx, caseId);
    const sheet = round && round.revealedAt === null ? sheetOf(tx, round.id, ctx.actor.personId) : undefined;
    if (!round || !sheet?.submittedAt) throw invalid('sheetNotSubmitted');
    if (afterClosing(ctx, row.scoringClosesOn)) throw invalid('takeBackOver');
    updateSheet(tx, sheet.id, { submittedAt: null });
    recordEvent(inTx, 'scoring.takenBack', caseId, { round: round.number });
  });
  ctx.council.publish(`progress:${caseId}`, { kind: 'scoring.progress', caseId });
}

/** Who handed in, whether late, and who did not: names and nothing more. */
export function scoringProgress(
  ctx: Ctx,
  caseId: string,
): { personId: string; name: string; submitted: boolean; late: boolean }[] {
  const { facts } = loadCase(ctx, caseId, 'scoring:progress');
  const round = latestRound(ctx.db, caseId);
  const sheets = round ? sheetsByRound(ctx.db, round.id) : [];
  const handedIn = new Map(
    sheets.filter((sheet) => sheet.submittedAt !== null).map((sheet) => [sheet.personId, sheet]),
  );
  return peopleByIds(ctx.db, facts.reviewerIds).map((person) => ({
    personId: person.id,
    name: person.name,
    submitted: handedIn.has(person.id),
    late: handedIn.get(person.id)?.late ?? false,
  }));
}
