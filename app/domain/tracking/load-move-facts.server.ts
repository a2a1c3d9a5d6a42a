import type { CaseRow } from '#db/queries/cases.ts';
import {
  latestFrozenVersion,
  pointsByCase,
  signaturesByVersion,
  votesByVersion,
} from '#db/queries/letters.ts';
import { readyNote } from '#db/queries/notes.ts';
import { latestRound, sheetsByRound } from '#db/queries/scoring.ts';
import { followUpsByPoints, reactionsByPoints } from '#db/queries/tracking.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { currentLetter } from '../drafting/current-letter.server.ts';
import { pointsIn } from '../drafting/letter-points.server.ts';
import {
  type OpenQuestion,
  openBlockingComments,
  undecidedSuggestions,
} from '../drafting/margin/open-questions.server.ts';
import { pollRuns, tallyOf } from '../letters/decision.ts';
import { quorumOf } from '../letters/quorum.server.ts';
import { checkLetter } from '../letters/ready/ready-check.server.ts';
import { otherBlockers } from '../letters/ready/ready-items.ts';
import { unhandledCriteria } from '../scoring/results.server.ts';
import type { MoveFacts } from './states.ts';

/** Gathers what the guards of the next moves look at. */
export function loadMoveFacts(ctx: Ctx, loaded: LoadedCase): MoveFacts {
  const { row, facts } = loaded;
  const round = latestRound(ctx.db, row.id);
  const sheets = round && !round.revealedAt ? sheetsByRound(ctx.db, round.id) : [];
  return {
    state: row.state,
    today: ctx.today(),
    leadNamed: row.leadId !== null,
    reviewers: facts.reviewerIds.length,
    rubricChosen: row.rubricKey !== null,
    noteReady: readyNote(ctx.db, row.id) !== undefined,
    adviceDueOn: row.adviceDueOn,
    scoringClosesOn: row.scoringClosesOn,
    sheetsSubmitted: sheets.filter((sheet) => sheet.submittedAt !== null).length,
    unhandledCriteria: row.state === 'discussing' ? unhandledCriteria(ctx, row) : [],
    ...letterFacts(ctx, loaded),
    ...adoptionFacts(ctx, row),
    ...pointFacts(ctx, row),
  };
}

function letterFacts(
  ctx: Ctx,
  loaded: LoadedCase,
): Pick<
  MoveFacts,
  'advicePoints' | 'incompletePoints' | 'blockingComments' | 'undecidedSuggestions' | 'letterBlockers'
> {
  const { row } = loaded;
  const letter = row.state === 'drafting' ? currentLetter(ctx.db, row.id) : null;
  if (!letter)
    return {
      advicePoints: 0,
      incompletePoints: 0,
      blockingComments: [],
      undecidedSuggestions: [],
      letterBlockers: 0,
    };
  const passage = ({ quote, words }: OpenQuestion) => quote || words;
  const points = pointsIn(letter.doc);
  return {
    advicePoints: points.length,
    incompletePoints: points.filter((point) => !(point.ask && point.why && point.passage && point.success))
      .length,
    blockingComments: openBlockingComments(ctx.db, row.id).map(passage),
    undecidedSuggestions: undecidedSuggestions(ctx.db, row.id).map(passage),
    letterBlockers: otherBlockers(checkLetter(ctx, loaded, letter)),
  };
}

function adoptionFacts(
  ctx: Ctx,
  row: CaseRow,
): Pick<
  MoveFacts,
  'votesCast' | 'votesNeeded' | 'tally' | 'roundClosesOn' | 'signedByChair' | 'signedBySecretary'
> {
  const frozen = latestFrozenVersion(ctx.db, row.id);
  const votes = frozen ? votesByVersion(ctx.db, frozen.id) : [];
  const quorum = quorumOf(ctx, votes);
  const signatures = frozen ? signaturesByVersion(ctx.db, frozen.id) : [];
  return {
    votesCast: frozen?.status === 'open' ? votes.length : 0,
    votesNeeded: quorum.votesNeeded,
    tally: tallyOf(votes),
    roundClosesOn: frozen && pollRuns(frozen, ctx.today(), quorum.everybodyVoted) ? frozen.closesOn : null,
    signedByChair: signatures.some((signature) => signature.role === 'chair'),
    signedBySecretary: signatures.some((signature) => signature.role === 'secretary'),
  };
}

/** How far the advice points of a sent letter are, counted; `pointsToFollow` are those that have a day to come back to. */
export function pointFacts(
  ctx: Ctx,
  row: CaseRow,
): Pick<MoveFacts, 'pointsWithoutReaction' | 'pointsWithoutFollowUp' | 'pointsWithoutEffect'> & {
  pointsToFollow: number;
} {
  if (!['sent', 'responded', 'follow_up', 'closed'].includes(row.state))
    return { pointsWithoutReaction: 0, pointsWithoutFollowUp: 0, pointsWithoutEffect: 0, pointsToFollow: 0 };
  const ids = pointsByCase(ctx.db, row.id)
    .filter((point) => point.number !== null)
    .map((point) => point.id);
  const reactions = new Set(reactionsByPoints(ctx.db, ids).map((reaction) => reaction.pointId));
  const plans = new Map(followUpsByPoints(ctx.db, ids).map((plan) => [plan.pointId, plan]));
  return {
    pointsWithoutReaction: ids.filter((id) => !reactions.has(id)).length,
    pointsWithoutFollowUp: ids.filter((id) => !plans.has(id)).length,
    pointsToFollow: ids.filter((id) => plans.get(id)?.dueOn != null).length,
    pointsWithoutEffect: ids.filter((id) => plans.get(id)?.dueOn != null && !plans.get(id)?.effect).length,
  };
}
