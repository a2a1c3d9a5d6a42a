import type { Db } from '#db/client.ts';
import { type CasePersonRow, type CaseRow, caseById, peopleOfCase } from '#db/queries/cases.ts';
import { type RoundRow, roundsOfCase } from '#db/queries/scoring.ts';
import { authorise, type CaseAction, type CaseFacts } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';

/** A case with what the permission table needs to know of it. */
export interface LoadedCase {
  row: CaseRow;
  facts: CaseFacts;
}

/**
 * Loads a case for one action: the first two lines of nearly every verb.
 * @throws DomainError notFound, forbidden
 */
export function loadCase(ctx: Ctx, caseId: string, action: CaseAction): LoadedCase {
  const row = caseById(ctx.db, caseId);
  if (!row) throw notFound('case');
  const facts = factsOf(row, peopleOfCase(ctx.db, caseId), roundsOfCase(ctx.db, caseId));
  authorise(ctx, action, facts);
  return { row, facts };
}

/** The facts of a case from its rows; `rounds` are all its scoring rounds, oldest first. */
export function factsOf(
  row: CaseRow,
  people: readonly CasePersonRow[],
  rounds: readonly RoundRow[],
): CaseFacts {
  return {
    id: row.id,
    state: row.state,
    leadId: row.leadId,
    officialId: row.officialId,
    reviewerIds: people.filter((link) => link.part === 'reviewer').map((link) => link.personId),
    observerIds: people.filter((link) => link.part === 'observer').map((link) => link.personId),
    revealedUntil: revealedUntil(rounds),
  };
}

/** Facts of a case by id, without asking who wants to know; for streams and background work that authorise themselves. */
export function caseFacts(db: Db, caseId: string): CaseFacts | null {
  const row = caseById(db, caseId);
  return row ? factsOf(row, peopleOfCase(db, caseId), roundsOfCase(db, caseId)) : null;
}

/** Until when work is open once the newest round was opened. */
export const openForGood = Number.MAX_SAFE_INTEGER;

/** Until when work is open to the council: for ever once the newest round was opened, else the last opening. */
function revealedUntil(rounds: readonly RoundRow[]): number | null {
  const newest = rounds.at(-1);
  if (newest?.revealedAt != null) return openForGood;
  return rounds.findLast((round) => round.revealedAt !== null)?.revealedAt ?? null;
}
