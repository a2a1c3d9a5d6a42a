import { latestRound } from '#db/queries/scoring.ts';
import { allowed } from '../accounts/permissions-of-case.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { forbidden } from '../errors.ts';
import { offeredMoves } from '../tracking/move-case.server.ts';
import { type Differences, differencesOf } from './differences.server.ts';
import { ownSheet } from './own-sheet.server.ts';
import { scoringProgress } from './sheet.server.ts';

/** Whether a round waits for its first day, runs, was opened, or was stopped with the case. */
export type RoundStage = 'notStarted' | 'open' | 'revealed' | 'stopped';

/**
 * Everything that the room "Beoordeling" shows to this person: their own sheet while the round runs, for the
 * chair and secretary who is done, and the differences once a round was opened.
 * @throws DomainError forbidden for who has no part in the scoring
 */
export function scoringRoom(ctx: Ctx, caseId: string) {
  const loaded = loadCase(ctx, caseId, 'case:read');
  const can = allowed(ctx.actor, loaded.facts, [
    'annotation:readOwn',
    'scoring:write',
    'scoring:progress',
    'scoring:reveal',
    'scoring:enterForMember',
    'scoring:readAll',
  ]);
  if (!can['annotation:readOwn'] && !can['scoring:progress'] && !can['scoring:readAll'])
    throw forbidden('scoring:readAll');
  const stage = stageOf(ctx, caseId, loaded.row.state);
  const open = stage === 'open';
  return {
    caseId,
    stage,
    closesOn: loaded.row.scoringClosesOn,
    sheet: open && can['scoring:write'] ? ownSheet(ctx, caseId) : null,
    progress: open && can['scoring:progress'] ? scoringProgress(ctx, caseId) : null,
    mayType: open && can['scoring:enterForMember'],
    reveal: offeredMoves(ctx, loaded).find((move) => move.via === 'reveal') ?? null,
    differences: can['scoring:readAll'] ? differencesOf(ctx, caseId) : null,
  };
}

export type ScoringRoom = Omit<ReturnType<typeof scoringRoom>, 'differences'> & {
  differences: Differences | null;
};

function stageOf(ctx: Ctx, caseId: string, state: string): RoundStage {
  const round = latestRound(ctx.db, caseId);
  if (!round) return 'notStarted';
  if (round.revealedAt !== null) return 'revealed';
  return state === 'reviewing' ? 'open' : 'stopped';
}
