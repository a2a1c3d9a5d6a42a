import { z } from 'zod';
import { transact } from '#db/client.ts';
import { updateCase } from '#db/queries/cases.ts';
import { readyNote, updateNoteVersion } from '#db/queries/notes.ts';
import { insertRound, latestRound } from '#db/queries/scoring.ts';
import { type CaseState, caseStates } from '#db/schema/cases.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { startLetter } from '../drafting/start-letter.server.ts';
import { forbidden, invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { loadMoveFacts } from './load-move-facts.server.ts';
import { findMove, type Move, type MoveVerb, movesFrom, type Refusal, refusalsOf } from './states.ts';

/** A move that this person could make from here, with what still stands in its way. */
export interface OfferedMove {
  to: CaseState;
  needsReason: boolean;
  via: MoveVerb | null;
  refusals: Refusal[];
}

const mayMake = (ctx: Ctx, { facts }: LoadedCase, move: Move): boolean =>
  move.by.includes(ctx.actor.role) || (move.by.includes('lead') && facts.leadId === ctx.actor.personId);

/** The moves that this person can make now, so that a screen can offer the one next step or say why not yet. */
export function offeredMoves(ctx: Ctx, loaded: LoadedCase): OfferedMove[] {
  const candidates = movesFrom(loaded.row.state).filter((move) => mayMake(ctx, loaded, move));
  if (candidates.length === 0) return [];
  const facts = loadMoveFacts(ctx, loaded);
  return candidates.map((move) => ({
    to: move.to,
    needsReason: move.needsReason,
    via: move.via ?? null,
    refusals: refusalsOf(move, facts),
  }));
}

export const moveCaseInput = z.object({
  to: z.enum(caseStates),
  reason: z.string().trim().max(2000, 'tooLong').default(''),
});

/**
 * Moves a case to another state.
 * @throws DomainError invalid 'moveUnknown' for a move that the table does not have, 'reasonMissing', or the
 * key of the first guard that does not hold; forbidden for another role
 */
export function moveCase(ctx: Ctx, caseId: string, input: z.output<typeof moveCaseInput>): void {
  const loaded = loadCase(ctx, caseId, 'case:move');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    makeMove(inTx, loadCase(inTx, caseId, 'case:move'), input.to, { reason: input.reason });
  });
  ctx.council.publish(`case:${loaded.row.id}`, { kind: 'case.moved', caseId });
}

/** Makes a move inside a verb's own transaction; `via` names that verb. Checks actor, guards and reason. */
export function makeMove(
  ctx: Ctx,
  loaded: LoadedCase,
  to: CaseState,
  { reason = '', via }: { reason?: string; via?: MoveVerb } = {},
): void {
  const move = findMove(loaded.row.state, to);
  if (!move || move.via !== via) throw invalid('moveUnknown', { from: loaded.row.state, to });
  if (!mayMake(ctx, loaded, move)) throw forbidden(`case:move:${to}`);
  if (move.needsReason && !reason)
    throw invalid('reasonMissing', {}, [{ field: 'reason', key: 'reasonMissing' }]);
  const [refusal] = refusalsOf(move, loadMoveFacts(ctx, loaded));
  if (refusal) throw invalid(`move.${refusal.key}`, refusal.params);
  updateCase(ctx.db, loaded.row.id, { state: to });
  recordEvent(ctx, 'case.moved', loaded.row.id, { from: loaded.row.state, to, reason: reason || null });
  afterMove(ctx, loaded, to);
}

/** What a move brings with it (DOMAIN A4, column "effect"). */
function afterMove(ctx: Ctx, loaded: LoadedCase, to: CaseState): void {
  if (to === 'reviewing') openRound(ctx, loaded);
  if (to === 'drafting') startLetter(ctx, loaded.row);
}

function openRound(ctx: Ctx, { row }: LoadedCase): void {
  const previous = latestRound(ctx.db, row.id);
  const number = (previous?.number ?? 0) + 1;
  if (!row.rubricKey || !row.rubricVersion) throw invalid('move.rubricMissing');
  insertRound(ctx.db, {
    id: ctx.newId(),
    caseId: row.id,
    number,
    rubricKey: row.rubricKey,
    rubricVersion: row.rubricVersion,
    openedAt: ctx.now(),
    revealedAt: null,
    revealedBy: null,
  });
  const note = readyNote(ctx.db, row.id);
  if (note && note.frozenAt === null) updateNoteVersion(ctx.db, note.id, { frozenAt: ctx.now() });
  recordEvent(ctx, 'scoring.opened', row.id, { round: number });
}
