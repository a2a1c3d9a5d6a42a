import type { ChairVote } from '../councils/settings.ts';

/** How a letter is decided on: at a meeting, or by members who vote from home until a day. */
export interface Poll {
  decidedIn: 'meeting' | 'writtenRound';
  /** Last day of a written round, ISO; null at a meeting. */
  closesOn: string | null;
}

/** What the votes say. */
export interface Tally {
  agree: number;
  abstain: number;
  object: number;
}

/** Counts votes by choice. */
export function tallyOf(votes: readonly { choice: keyof Tally }[]): Tally {
  const tally: Tally = { agree: 0, abstain: 0, object: 0 };
  for (const { choice } of votes) tally[choice]++;
  return tally;
}

/** Whether no vote can come in any more. A written round includes its last day. */
export const pollClosed = (poll: Poll, today: string): boolean =>
  poll.decidedIn === 'writtenRound' && poll.closesOn !== null && today > poll.closesOn;

/**
 * Whether a written round still runs: before its last day has passed only the votes of everybody end it (DOMAIN A4,
 * 6 → 7: "written round closed").
 */
export const pollRuns = (poll: Poll, today: string, everybodyVoted: boolean): boolean =>
  poll.decidedIn === 'writtenRound' && !pollClosed(poll, today) && !everybodyVoted;

/** More for than against; abstentions count for the quorum and not for the majority. */
export const carried = (tally: Tally): boolean => tally.agree > tally.object;

/** As many for as against, with at least one of each. */
export const tied = (tally: Tally): boolean => tally.agree > 0 && tally.agree === tally.object;

/**
 * Whether the chair may vote now. Which rule holds is the council's own (a bylaw, not a law): as every member, only
 * to break a tie when the others have voted, or never.
 */
export function chairMayVote(rule: ChairVote, others: Tally, othersDone: boolean): boolean {
  if (rule === 'member') return true;
  return rule === 'tie' && othersDone && tied(others);
}
