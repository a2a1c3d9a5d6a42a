import type { Role } from '#db/schema/accounts.ts';
import type { CaseState } from '#db/schema/cases.ts';
import type { MessageParams } from '../errors.ts';
import { carried, type Tally } from '../letters/decision.ts';

/** What the guards look at; loaded by tracking/load-move-facts.server.ts. All counts are of the newest round or version. */
export interface MoveFacts {
  state: CaseState;
  today: string;
  leadNamed: boolean;
  reviewers: number;
  rubricChosen: boolean;
  noteReady: boolean;
  adviceDueOn: string | null;
  scoringClosesOn: string | null;
  sheetsSubmitted: number;
  /** Titles of weak or split criteria without an advice point or a reason to leave them out. */
  unhandledCriteria: readonly string[];
  advicePoints: number;
  /** What is missing in advice points, e.g. "Adviespunt 2 heeft geen waarom". Counted only. */
  incompletePoints: number;
  /** Comments on the draft that have to be dealt with first: the words that they are about. */
  blockingComments: readonly string[];
  /** Suggestions that nobody decided on: the words that they are about, or that they add. */
  undecidedSuggestions: readonly string[];
  /** What the ready check says that must be first, beside the points themselves. */
  letterBlockers: number;
  votesCast: number;
  votesNeeded: number;
  tally: Tally;
  /** Last day of a written round that still runs; null when none does. */
  roundClosesOn: string | null;
  signedByChair: boolean;
  signedBySecretary: boolean;
  pointsWithoutReaction: number;
  pointsWithoutFollowUp: number;
  pointsWithoutEffect: number;
}

/** Why a move is refused: a key of app/i18n/moves.ts with its parameters. */
export interface Refusal {
  key: string;
  params: MessageParams;
}

type Guard = (facts: MoveFacts) => Refusal | null;

const guard =
  (
    key: string,
    holds: (facts: MoveFacts) => boolean,
    params: (facts: MoveFacts) => MessageParams = () => ({}),
  ): Guard =>
  (facts) =>
    holds(facts) ? null : { key, params: params(facts) };

/** At least this many sheets before an opening: fewer would show who said what (DOMAIN A4, privacy). */
export const minimumSheets = 3;

/** How many passages, and the first three of them in quotation marks, each cut to what is known at a glance. */
const listed = (passages: readonly string[]): MessageParams => ({
  count: passages.length,
  titles: passages
    .slice(0, 3)
    .map((words) => `“${words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words}”`)
    .join(', '),
});

const leadNamed = guard('leadMissing', (facts) => facts.leadNamed);
const enoughReviewers = guard('reviewersMissing', (facts) => facts.reviewers >= 2);
const rubricChosen = guard('rubricMissing', (facts) => facts.rubricChosen);
const noteReady = guard('noteMissing', (facts) => facts.noteReady);
const closeDateSet = guard('closeDateMissing', (facts) => facts.scoringClosesOn !== null);
/** A new round on a day that has passed would be closed before it began. */
const closeDateAhead = guard(
  'closeDatePassed',
  (facts) => facts.scoringClosesOn === null || facts.today <= facts.scoringClosesOn,
);
const enoughSheets = guard(
  'sheetsMissing',
  (facts) => facts.sheetsSubmitted >= minimumSheets,
  (facts) => ({ submitted: facts.sheetsSubmitted, needed: minimumSheets }),
);
const roundOver = guard(
  'roundOpen',
  (facts) =>
    facts.sheetsSubmitted >= facts.reviewers ||
    (facts.scoringClosesOn !== null && facts.today > facts.scoringClosesOn),
  (facts) => ({
    submitted: facts.sheetsSubmitted,
    reviewers: facts.reviewers,
    date: facts.scoringClosesOn ?? '',
  }),
);
const criteriaHandled = guard(
  'criteriaUnhandled',
  (facts) => facts.unhandledCriteria.length === 0,
  (facts) => ({
    count: facts.unhandledCriteria.length,
    titles: facts.unhandledCriteria.slice(0, 3).join(', '),
  }),
);
const hasPoints = guard('pointsMissing', (facts) => facts.advicePoints > 0);
const pointsComplete = guard(
  'pointsIncomplete',
  (facts) => facts.incompletePoints === 0,
  (facts) => ({ count: facts.incompletePoints }),
);
const commentsSettled = guard(
  'commentsBlocking',
  (facts) => facts.blockingComments.length === 0,
  (facts) => listed(facts.blockingComments),
);
const suggestionsDecided = guard(
  'suggestionsUndecided',
  (facts) => facts.undecidedSuggestions.length === 0,
  (facts) => listed(facts.undecidedSuggestions),
);
const nothingFirst = guard(
  'letterBlocked',
  (facts) => facts.letterBlockers === 0,
  (facts) => ({ count: facts.letterBlockers }),
);
const quorum = guard(
  'quorumMissing',
  (facts) => facts.votesCast >= facts.votesNeeded,
  (facts) => ({ cast: facts.votesCast, needed: facts.votesNeeded }),
);
const pollEnded = guard(
  'writtenRoundRuns',
  (facts) => facts.roundClosesOn === null,
  (facts) => ({ date: facts.roundClosesOn ?? '' }),
);
const majority = guard(
  'majorityMissing',
  (facts) => facts.votesCast === 0 || carried(facts.tally),
  (facts) => ({ agree: facts.tally.agree, object: facts.tally.object }),
);
const signedByChair = guard('chairSignatureMissing', (facts) => facts.signedByChair);
const signedBySecretary = guard('secretarySignatureMissing', (facts) => facts.signedBySecretary);
const reactionsComplete = guard(
  'reactionsMissing',
  (facts) => facts.pointsWithoutReaction === 0,
  (facts) => ({ count: facts.pointsWithoutReaction }),
);
const followUpsPlanned = guard(
  'followUpsMissing',
  (facts) => facts.pointsWithoutFollowUp === 0,
  (facts) => ({ count: facts.pointsWithoutFollowUp }),
);
const effectsKnown = guard(
  'effectsMissing',
  (facts) => facts.pointsWithoutEffect === 0,
  (facts) => ({ count: facts.pointsWithoutEffect }),
);

/** The act by which a move happens when it is more than a change of state. */
export type MoveVerb = 'reveal' | 'freeze' | 'sendBack' | 'adopt' | 'send' | 'respond';

export interface Move {
  from: readonly CaseState[];
  to: CaseState;
  /** Roles that may do it; 'lead' is the lead of this case, whatever their role. */
  by: readonly (Role | 'lead')[];
  guards: readonly Guard[];
  needsReason: boolean;
  /** Set when another verb makes the move; then the general "move case" refuses it. */
  via?: MoveVerb;
}

const beforeAdoption = [
  'received',
  'planned',
  'reviewing',
  'discussing',
  'drafting',
  'for_adoption',
] as const;

const move = (
  from: CaseState | readonly CaseState[],
  to: CaseState,
  by: readonly (Role | 'lead')[],
  guards: readonly Guard[] = [],
  extra: Partial<Pick<Move, 'needsReason' | 'via'>> = {},
): Move => ({ from: typeof from === 'string' ? [from] : from, to, by, guards, needsReason: false, ...extra });

/** Every allowed move of an advice case (DOMAIN A4). What is not here cannot happen. */
export const moves: readonly Move[] = [
  move(['signal', 'received'], 'planned', ['secretary', 'chair'], [leadNamed, enoughReviewers, rubricChosen]),
  move('planned', 'reviewing', ['secretary'], [noteReady, closeDateSet]),
  move('reviewing', 'discussing', ['chair', 'secretary'], [enoughSheets, roundOver], { via: 'reveal' }),
  move('discussing', 'reviewing', ['chair'], [closeDateAhead], { needsReason: true }),
  move('discussing', 'drafting', ['lead', 'secretary'], [criteriaHandled]),
  move(
    'drafting',
    'for_adoption',
    ['secretary'],
    [hasPoints, pointsComplete, commentsSettled, suggestionsDecided, nothingFirst],
    {
      via: 'freeze',
    },
  ),
  move('for_adoption', 'drafting', ['chair'], [], { needsReason: true, via: 'sendBack' }),
  move('for_adoption', 'adopted', ['chair'], [quorum, pollEnded, majority], { via: 'adopt' }),
  move('adopted', 'sent', ['secretary'], [signedByChair, signedBySecretary], { via: 'send' }),
  move('sent', 'responded', ['secretary', 'official'], [reactionsComplete], { via: 'respond' }),
  move('responded', 'follow_up', ['chair'], [followUpsPlanned]),
  move('follow_up', 'closed', ['chair'], [effectsKnown]),
  move('closed', 'follow_up', ['chair'], [], { needsReason: true }),
  move(beforeAdoption, 'declined', ['chair'], [], { needsReason: true }),
  move(beforeAdoption, 'withdrawn', ['chair'], [], { needsReason: true }),
  move(beforeAdoption, 'overtaken', ['chair'], [], { needsReason: true }),
  move('overtaken', 'drafting', ['chair'], [], { needsReason: true }),
];

/** The move between two states, or undefined when the table has none. */
export const findMove = (from: CaseState, to: CaseState): Move | undefined =>
  moves.find((candidate) => candidate.to === to && candidate.from.includes(from));

/** The moves that lead out of a state. */
export const movesFrom = (from: CaseState): Move[] =>
  moves.filter((candidate) => candidate.from.includes(from));

/** Everything that still stands between the case and this move, in the order of the table. */
export const refusalsOf = (candidate: Move, facts: MoveFacts): Refusal[] =>
  candidate.guards.flatMap((check) => check(facts) ?? []);

/** The main line of a case, for the stepper; the three side states are not on it. */
export const mainLine: readonly CaseState[] = [
  'received',
  'planned',
  'reviewing',
  'discussing',
  'drafting',
  'for_adoption',
  'adopted',
  'sent',
  'responded',
  'follow_up',
  'closed',
];
