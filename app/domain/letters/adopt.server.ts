import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  decideFrozenVersion,
  deleteMinority,
  insertVote,
  latestFrozenVersion,
  minorityByVersion,
  pointsByCase,
  putMinority,
  updatePoint,
  voteOf,
  votesByVersion,
} from '#db/queries/letters.ts';
import { allPeople } from '#db/queries/people.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { conflict, invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { makeMove } from '../tracking/move-case.server.ts';
import { type Poll, pollClosed, tallyOf } from './decision.ts';
import { openVersion } from './freeze.server.ts';
import { pointIdsInOrder } from './frozen-points.server.ts';
import { quorumOf } from './quorum.server.ts';

export const voteInput = z.object({
  choice: z.enum(['agree', 'abstain', 'object'], 'required'),
  reason: z.string().trim().max(2000, 'tooLong').default(''),
});

/** Casts a vote, once. @throws DomainError conflict 'alreadyVoted' on a second one */
export function castVote(ctx: Ctx, caseId: string, input: z.output<typeof voteInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'letter:vote');
    const frozen = openVersion(inTx, caseId);
    if (voteOf(tx, frozen.id, ctx.actor.personId)) throw conflict('alreadyVoted');
    if (pollClosed(frozen, ctx.today())) throw invalid('pollClosed');
    if (
      !quorumOf(inTx, votesByVersion(tx, frozen.id)).voters.some((voter) => voter.id === ctx.actor.personId)
    )
      throw invalid('chairVotesNot');
    insertVote(tx, { ...input, frozenVersionId: frozen.id, personId: ctx.actor.personId, at: ctx.now() });
    recordEvent(inTx, 'letter.voted', caseId, { version: frozen.number });
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'letter.voted', caseId });
}

export const minorityInput = z.object({
  body: z.string().trim().min(1, 'minorityEmpty').max(12000, 'tooLong'),
  named: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
});

/** Number of words as a reader would count them. */
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Sets, changes or (with an empty text) takes away one's own minority statement while the vote is open.
 * @throws DomainError invalid 'minorityTooLong' past the council's number of words
 */
export function writeMinority(ctx: Ctx, caseId: string, input: z.output<typeof minorityInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'letter:vote');
    const frozen = openVersion(inTx, caseId);
    if (pollClosed(frozen, ctx.today())) throw invalid('pollClosed');
    const limit = loadSettings(tx).minorityWords;
    const length = countWords(input.body);
    if (length > limit)
      throw invalid('minorityTooLong', { words: length, limit }, [
        { field: 'body', key: 'minorityTooLong', params: { words: length, limit } },
      ]);
    if (length === 0) deleteMinority(tx, frozen.id, ctx.actor.personId);
    else
      putMinority(tx, { ...input, frozenVersionId: frozen.id, personId: ctx.actor.personId, at: ctx.now() });
    recordEvent(inTx, 'letter.minority', caseId, { version: frozen.number, present: length > 0 });
  });
}

/** Takes away one's own minority statement while the vote is open. */
export const withdrawMinority = (ctx: Ctx, caseId: string): void =>
  writeMinority(ctx, caseId, { body: '', named: true });

/** How the vote stands: the roll call of every voting member, and the minority statements. */
export function rollCall(ctx: Ctx, caseId: string) {
  loadCase(ctx, caseId, 'letter:readVotes');
  const frozen = latestFrozenVersion(ctx.db, caseId);
  if (!frozen) return null;
  const cast = votesByVersion(ctx.db, frozen.id);
  const votes = new Map(cast.map((vote) => [vote.personId, vote]));
  const people = new Map(allPeople(ctx.db).map((person) => [person.id, person]));
  const { voters, votesNeeded } = quorumOf(ctx, cast);
  const poll: Poll = { decidedIn: frozen.decidedIn, closesOn: frozen.closesOn };
  return {
    version: frozen.number,
    status: frozen.status,
    sha256: frozen.sha256,
    frozenAt: frozen.frozenAt,
    votesNeeded,
    poll,
    closed: pollClosed(poll, ctx.today()),
    tally: tallyOf(cast),
    mayVote: voters.some((voter) => voter.id === ctx.actor.personId),
    voters: voters.map((person) => ({
      personId: person.id,
      name: person.name,
      choice: votes.get(person.id)?.choice ?? null,
      reason: votes.get(person.id)?.reason ?? '',
    })),
    // Without a name there is no id either: whoever reads the page's data could look the author up by it.
    minority: minorityByVersion(ctx.db, frozen.id).map((row, index) => ({
      key: index,
      body: row.body,
      named: row.named,
      author: row.named ? (people.get(row.personId)?.name ?? '') : null,
      mine: row.personId === ctx.actor.personId,
    })),
  };
}

/**
 * The chair adopts: the decision is recorded and the advice points keep their numbers from now on.
 * @param sure whether it is adopted also while members did not vote yet, who then no longer can
 * @throws DomainError conflict 'votesMissing' with their names, when that was not said
 */
export function adoptLetter(ctx: Ctx, caseId: string, sure = true): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'letter:adopt');
    const frozen = openVersion(inTx, caseId);
    makeMove(inTx, loaded, 'adopted', { via: 'adopt' });
    if (!sure) refuseMissingVotes(inTx, frozen.id);
    decideFrozenVersion(tx, frozen.id, {
      status: 'adopted',
      decidedAt: ctx.now(),
      decidedBy: ctx.actor.personId,
    });
    const known = new Set(pointsByCase(tx, caseId).map((point) => point.id));
    for (const [index, id] of pointIdsInOrder(frozen.content).entries())
      if (known.has(id)) updatePoint(tx, id, { number: index + 1 });
    recordEvent(inTx, 'letter.adopted', caseId, {
      version: frozen.number,
      ...tallyOf(votesByVersion(tx, frozen.id)),
      minority: minorityByVersion(tx, frozen.id).length,
    });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'letter.adopted', caseId });
}

function refuseMissingVotes(ctx: Ctx, frozenVersionId: string): void {
  const votes = votesByVersion(ctx.db, frozenVersionId);
  const voted = new Set(votes.map((vote) => vote.personId));
  const missing = quorumOf(ctx, votes).voters.filter((voter) => !voted.has(voter.id));
  if (missing.length > 0)
    throw conflict('votesMissing', {
      count: missing.length,
      names: missing.map(({ name }) => name).join(', '),
    });
}
