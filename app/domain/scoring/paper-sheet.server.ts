import { z } from 'zod';
import { transact } from '#db/client.ts';
import { personById } from '#db/queries/people.ts';
import {
  insertSheet,
  latestRound,
  type RoundRow,
  type SheetRow,
  scoresOfSheet,
  sheetOf,
  sheetOfForm,
  updateSheet,
} from '#db/queries/scoring.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';
import type { OwnSheet } from './own-sheet.server.ts';
import { afterClosing, newSheet } from './sheet.server.ts';
import { gapsOf } from './sheet-gaps.ts';
import { sheetPages } from './sheet-pages.ts';
import { answersOn, runningRound, type ScoreInput, writeScore } from './sheet-rows.server.ts';

/** The secretary says that the member asked for it; without that nothing begins. */
export const beginPaperInput = z.object({ asked: z.literal('on', 'paperNotAsked') });

/** A reviewer of this case on whose behalf somebody types. @throws DomainError forbidden, invalid */
function forMember(ctx: Ctx, caseId: string, memberId: string): LoadedCase & { name: string } {
  const loaded = loadCase(ctx, caseId, 'scoring:enterForMember');
  const member = personById(ctx.db, memberId);
  if (!member || memberId === ctx.actor.personId || !loaded.facts.reviewerIds.includes(memberId))
    throw invalid('paperNotReviewer');
  return { ...loaded, name: member.name };
}

/** Who typed on the screen fills in their own sheet, unless they handed it over themselves. */
function refuseTyped(ctx: Ctx, round: RoundRow, memberId: string): void {
  const screen = sheetOfForm(ctx.db, round.id, memberId, 'screen');
  if (!screen || (screen.handedOverAt !== null && screen.submittedAt === null)) return;
  if (screen.submittedAt !== null || scoresOfSheet(ctx.db, screen.id).length > 0) throw invalid('paperTyped');
}

/** The sheet that this person is typing now. @throws DomainError notFound, also once it was handed in: then it is the member's */
function paperBeingTyped(ctx: Ctx, round: RoundRow, memberId: string): SheetRow {
  const sheet = sheetOfForm(ctx.db, round.id, memberId, 'paper');
  if (!sheet || sheet.enteredAt !== null || sheet.enteredBy !== ctx.actor.personId) throw notFound('sheet');
  return sheet;
}

/**
 * Begins to type a paper form on behalf of a member who asked for it; beginning again goes on with the same sheet.
 * @throws DomainError invalid when the member typed scores without handing over, or the form was typed already
 */
export function beginPaper(ctx: Ctx, caseId: string, memberId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    forMember(inTx, caseId, memberId);
    const round = runningRound(inTx, caseId);
    const known = sheetOfForm(tx, round.id, memberId, 'paper');
    if (known?.enteredAt) throw invalid('paperDone');
    if (known && known.enteredBy !== ctx.actor.personId) throw invalid('paperByOther');
    refuseTyped(inTx, round, memberId);
    if (known) return;
    insertSheet(tx, { ...newSheet(inTx, round, memberId), form: 'paper', enteredBy: ctx.actor.personId });
    recordEvent(inTx, 'paper.begun', caseId, { personId: memberId, round: round.number });
  });
}

/** What the secretary sees while typing: the questions and what they typed themselves, nothing of the member's. */
export interface PaperRoom {
  caseId: string;
  memberId: string;
  name: string;
  closesOn: string | null;
  /** Null before the secretary said that the member asked for it. */
  sheet: OwnSheet | null;
}

/** @throws DomainError notFound once the form was handed in */
export function paperRoom(ctx: Ctx, caseId: string, memberId: string): PaperRoom {
  const { row, name } = forMember(ctx, caseId, memberId);
  const round = runningRound(ctx, caseId);
  const begun = sheetOfForm(ctx.db, round.id, memberId, 'paper');
  const sheet = begun ? paperBeingTyped(ctx, round, memberId) : null;
  return {
    caseId,
    memberId,
    name,
    closesOn: row.scoringClosesOn,
    sheet: sheet ? sheetToType(ctx, round, sheet, `${ctx.council.id}/${ctx.actor.personId}/${caseId}`) : null,
  };
}

function sheetToType(ctx: Ctx, round: RoundRow, sheet: SheetRow, place: string): OwnSheet {
  const rubric = rubricOf(ctx, round);
  return {
    roundNumber: round.number,
    rubricTitle: rubric.title,
    guidingQuestion: rubric.guidingQuestion,
    pages: sheetPages(rubric),
    scores: answersOn(ctx, round, sheet),
    annotations: [],
    submittedAt: null,
    entered: null,
    handedOver: false,
    mayTakeBack: false,
    keptUnder: `${place}/${round.number}/namens-${sheet.personId}`,
  };
}

/** Saves one judgement of the paper form. Passages are the member's own and are not on paper. */
export function savePaperScore(ctx: Ctx, caseId: string, memberId: string, input: ScoreInput): number {
  return transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    forMember(inTx, caseId, memberId);
    const round = runningRound(inTx, caseId);
    const sheet = paperBeingTyped(inTx, round, memberId);
    return writeScore(inTx, round, sheet, { ...input, evidence: [] });
  });
}

/** Hands the typed form in; from this commit on it is the member's, and who typed it cannot read it any more. */
export function handInPaper(ctx: Ctx, caseId: string, memberId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { row } = forMember(inTx, caseId, memberId);
    const round = runningRound(inTx, caseId);
    const sheet = paperBeingTyped(inTx, round, memberId);
    refuseTyped(inTx, round, memberId);
    const gaps = gapsOf({ scores: answersOn(inTx, round, sheet) });
    if (gaps.length > 0) throw invalid('sheetIncomplete', { count: gaps.length });
    const late = afterClosing(ctx, row.scoringClosesOn);
    updateSheet(tx, sheet.id, { submittedAt: ctx.now(), enteredAt: ctx.now(), late });
    recordEvent(inTx, 'paper.entered', caseId, { personId: memberId, round: round.number, late });
  });
  ctx.council.publish(`progress:${caseId}`, { kind: 'scoring.progress', caseId });
  ctx.council.publish(`person:${memberId}`, { kind: 'scoring.progress', caseId });
}

/** My own sheet that was typed from paper and that I did not answer for yet. @throws DomainError invalid */
function unconfirmed(ctx: Ctx, caseId: string): SheetRow {
  loadCase(ctx, caseId, 'scoring:write');
  const sheet = sheetOf(ctx.db, runningRound(ctx, caseId).id, ctx.actor.personId);
  if (!sheet?.submittedAt || sheet.form !== 'paper' || sheet.confirmedAt) throw invalid('nothingToConfirm');
  return sheet;
}

/** Says that what the secretary typed is right. */
export function confirmPaper(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    updateSheet(tx, unconfirmed(inTx, caseId).id, { confirmedAt: ctx.now() });
    recordEvent(inTx, 'paper.confirmed', caseId);
  });
}

/** Takes what the secretary typed over to mend it; allowed until the opening, because the mistake was not the member's. */
export function correctPaper(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    updateSheet(tx, unconfirmed(inTx, caseId).id, { submittedAt: null, confirmedAt: ctx.now() });
    recordEvent(inTx, 'paper.corrected', caseId);
  });
  ctx.council.publish(`progress:${caseId}`, { kind: 'scoring.progress', caseId });
}

/** Leaves the filling in to a form on paper. What was typed on the screen is put aside and comes back with {@link resumeSheet}. */
export function handOver(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'scoring:write');
    const round = runningRound(inTx, caseId);
    const known = sheetOf(tx, round.id, ctx.actor.personId);
    if (known?.submittedAt || known?.form === 'paper') throw invalid('sheetSubmitted');
    if (known) updateSheet(tx, known.id, { handedOverAt: ctx.now() });
    else insertSheet(tx, { ...newSheet(inTx, round, ctx.actor.personId), handedOverAt: ctx.now() });
    recordEvent(inTx, 'sheet.handedOver', caseId);
  });
}

/** Goes on on the screen after all; a form on paper that is still being typed is then not handed in. */
export function resumeSheet(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'scoring:write');
    const round = latestRound(tx, caseId);
    const sheet = round && sheetOf(tx, round.id, ctx.actor.personId);
    if (!sheet?.handedOverAt || sheet.form !== 'screen') throw invalid('nothingToConfirm');
    updateSheet(tx, sheet.id, { handedOverAt: null });
    recordEvent(inTx, 'sheet.resumed', caseId);
  });
}
