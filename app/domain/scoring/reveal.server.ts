import { transact } from '#db/client.ts';
import { latestRound, updateRound } from '#db/queries/scoring.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { makeMove } from '../tracking/move-case.server.ts';

/**
 * Opens the round: one act, logged, never undone. From this commit on the council sees each other's
 * annotations and scores; a score that was not handed in stays with its member.
 */
export function revealRound(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'scoring:reveal');
    const round = latestRound(tx, caseId);
    if (!round || round.revealedAt !== null) throw invalid('roundClosed');
    makeMove(inTx, loaded, 'discussing', { via: 'reveal' });
    updateRound(tx, round.id, { revealedAt: ctx.now(), revealedBy: ctx.actor.personId });
    recordEvent(inTx, 'scoring.revealed', caseId, { round: round.number });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'scoring.revealed', caseId });
}

/** Whether this same person opened the newest round: then opening it again is a press too many. */
export const didReveal = (ctx: Ctx, caseId: string): boolean =>
  latestRound(ctx.db, caseId)?.revealedBy === ctx.actor.personId;
