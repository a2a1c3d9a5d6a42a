import type { VoteRow } from '#db/queries/letters.ts';
import { allPeople, type PersonRow } from '#db/queries/people.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { chairMayVote, tallyOf } from './decision.ts';

/** Who votes on a letter, and how many votes make a decision. */
export interface Quorum {
  voters: PersonRow[];
  votesNeeded: number;
  /** Whether each of them voted. */
  everybodyVoted: boolean;
}

/**
 * The voters are the members of today and who voted before leaving: a vote that was cast counts. A decision
 * takes more than the council's share of them (DOMAIN C2 rule 9). A chair who does not vote as a member is a voter
 * only where the votes of the others are tied and the council lets the chair decide then.
 */
export function quorumOf(ctx: Ctx, votes: readonly VoteRow[]): Quorum {
  const { quorumShare, chairVote } = loadSettings(ctx.db);
  const voted = new Set(votes.map((vote) => vote.personId));
  const entitled = allPeople(ctx.db).filter(
    (person) => (person.isMember && !person.activeUntil) || voted.has(person.id),
  );
  const others = entitled.filter((person) => person.role !== 'chair');
  const otherIds = new Set(others.map((person) => person.id));
  const tally = tallyOf(votes.filter((vote) => otherIds.has(vote.personId)));
  const othersDone = others.every((person) => voted.has(person.id));
  const voters = entitled.filter(
    (person) => person.role !== 'chair' || voted.has(person.id) || chairMayVote(chairVote, tally, othersDone),
  );
  return {
    voters,
    // The chair who breaks a tie is asked for the decision, not for the quorum.
    votesNeeded: Math.max(1, Math.floor((chairVote === 'member' ? voters : others).length * quorumShare) + 1),
    everybodyVoted: voters.every((person) => voted.has(person.id)),
  };
}
