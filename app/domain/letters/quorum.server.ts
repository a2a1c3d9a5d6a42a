import type { VoteRow } from '#db/queries/letters.ts';
import { allPeople, type PersonRow } from '#db/queries/people.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';

/** Who votes on a letter, and how many votes make a decision. */
export interface Quorum {
  voters: PersonRow[];
  votesNeeded: number;
}

/**
 * The voters are the members of today and who voted before leaving: a vote that was cast counts. A decision
 * takes more than the council's share of them (DOMAIN C2 rule 9).
 */
export function quorumOf(ctx: Ctx, votes: readonly VoteRow[]): Quorum {
  const voted = new Set(votes.map((vote) => vote.personId));
  const voters = allPeople(ctx.db).filter(
    (person) => (person.isMember && !person.activeUntil) || voted.has(person.id),
  );
  const { quorumShare } = loadSettings(ctx.db);
  return { voters, votesNeeded: Math.max(1, Math.floor(voters.length * quorumShare) + 1) };
}
