import { signedRolesByCases, submittedByCases, votesByCases } from '#db/queries/case-progress.ts';
import { allPeople } from '#db/queries/people.ts';
import type { CaseState } from '#db/schema/cases.ts';
import { mayInCouncil } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { minimumSheets } from '../tracking/states.ts';
import type { CaseLine } from './list-cases.server.ts';

/** Whose turn it is in a case; the words stand in app/i18n/cases.ts. */
export type WaitingFor =
  | { who: 'secretary' | 'chair' | 'signers' | 'college' | 'nobody' }
  | { who: 'lead'; name: string | null }
  /** Members of whom `done` of `of` are ready; null for who may not know how many. */
  | { who: 'reviewers' | 'voters'; done: number | null; of: number | null };

/**
 * Whose turn it is, per case. How many handed in or voted is told only to the chair and the secretary, who
 * plan the work; to everybody else the state of the case says the same in general.
 */
export function waitingFor(ctx: Ctx, lines: readonly CaseLine[]): Map<string, WaitingFor> {
  const counts = mayInCouncil(ctx.actor, 'overview:read') ? countsOf(ctx, lines) : null;
  return new Map(lines.map((line) => [line.row.id, whoseTurn(line, counts, ctx.today())]));
}

interface Counts {
  submitted: Map<string, number>;
  votes: Map<string, number>;
  signed: Map<string, Set<'chair' | 'secretary'>>;
  voters: number;
}

/** Four statements for the whole list, however long it is. */
function countsOf(ctx: Ctx, lines: readonly CaseLine[]): Counts {
  const idsIn = (state: CaseState) => lines.filter(({ row }) => row.state === state).map(({ row }) => row.id);
  return {
    submitted: submittedByCases(ctx.db, idsIn('reviewing')),
    votes: votesByCases(ctx.db, idsIn('for_adoption')),
    signed: signedRolesByCases(ctx.db, idsIn('adopted')),
    voters: allPeople(ctx.db).filter((person) => person.isMember && person.activeUntil === null).length,
  };
}

function whoseTurn(line: CaseLine, counts: Counts | null, today: string): WaitingFor {
  switch (line.row.state) {
    case 'signal':
    case 'received':
    case 'planned':
      return { who: 'secretary' };
    case 'reviewing':
      return reviewTurn(line, counts, today);
    case 'discussing':
    case 'drafting':
      return { who: 'lead', name: line.lead };
    case 'for_adoption':
      return votingTurn(line, counts);
    case 'adopted':
      return signingTurn(line, counts);
    case 'sent':
      return { who: 'college' };
    case 'responded':
    case 'follow_up':
      return { who: 'chair' };
    case 'closed':
    case 'declined':
    case 'withdrawn':
    case 'overtaken':
      return { who: 'nobody' };
  }
}

/** The members, until all handed in or the day has passed with enough sheets; then the chair opens the round. */
function reviewTurn({ row, facts }: CaseLine, counts: Counts | null, today: string): WaitingFor {
  const of = facts.reviewerIds.length;
  if (!counts) return { who: 'reviewers', done: null, of: null };
  const done = counts.submitted.get(row.id) ?? 0;
  const over = row.scoringClosesOn !== null && today > row.scoringClosesOn;
  if (done >= minimumSheets && (done >= of || over)) return { who: 'chair' };
  return { who: 'reviewers', done, of };
}

function votingTurn({ row }: CaseLine, counts: Counts | null): WaitingFor {
  if (!counts) return { who: 'voters', done: null, of: null };
  const done = counts.votes.get(row.id) ?? 0;
  return done >= counts.voters ? { who: 'chair' } : { who: 'voters', done, of: counts.voters };
}

function signingTurn({ row }: CaseLine, counts: Counts | null): WaitingFor {
  if (!counts) return { who: 'signers' };
  const signed = counts.signed.get(row.id);
  if (signed?.has('chair')) return { who: 'secretary' };
  return signed?.has('secretary') ? { who: 'chair' } : { who: 'signers' };
}
