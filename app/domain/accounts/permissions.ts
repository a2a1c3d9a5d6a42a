import type { Role } from '#db/schema/accounts.ts';
import type { CaseState } from '#db/schema/cases.ts';
import { everyState } from '../cases/phases.ts';
import type { Actor, Ctx } from '../context.ts';
import { forbidden, notFound, notNow } from '../errors.ts';

/** What the table needs to know of a case to decide; loaded once by cases/load-case.server.ts. */
export interface CaseFacts {
  id: string;
  state: CaseState;
  leadId: string | null;
  officialId: string | null;
  reviewerIds: readonly string[];
  observerIds: readonly string[];
  /**
   * Work from before this moment (epoch milliseconds) is open to the council; null before the first opening,
   * Number.MAX_SAFE_INTEGER when no blind round runs.
   */
  revealedUntil: number | null;
}

type Rule = (actor: Actor, facts: CaseFacts) => boolean;
type CouncilRule = (actor: Actor) => boolean;

const hasRole =
  (...roles: Role[]): CouncilRule =>
  (actor) =>
    roles.includes(actor.role);
const either =
  (...rules: Rule[]): Rule =>
  (actor, facts) =>
    rules.some((rule) => rule(actor, facts));
const both =
  (...rules: Rule[]): Rule =>
  (actor, facts) =>
    rules.every((rule) => rule(actor, facts));
const inState =
  (...states: CaseState[]): Rule =>
  (_actor, facts) =>
    states.includes(facts.state);

/** The council itself: the people whose independent room this is. */
const council = hasRole('member', 'secretary', 'chair');
const chair = hasRole('chair');
const secretary = hasRole('secretary');
const votingMember: CouncilRule = (actor) => council(actor) && actor.isMember;
const ownRequest: Rule = (actor, facts) => actor.role === 'official' && facts.officialId === actor.personId;
const invitedObserver: Rule = (actor, facts) =>
  actor.role === 'observer' && facts.observerIds.includes(actor.personId);
const reviewer: Rule = (actor, facts) => votingMember(actor) && facts.reviewerIds.includes(actor.personId);
const lead: Rule = (actor, facts) => council(actor) && facts.leadId === actor.personId;
/**
 * Open work, and no blind round that runs: then what was opened before is read and not answered, so that nobody
 * tells another what they think now (docs/decisions/0015-rubrics-and-rounds.md).
 */
const talkOpen: Rule = (_actor, facts) => facts.revealedUntil === Number.MAX_SAFE_INTEGER;
const revealed: Rule = (_actor, facts) => facts.revealedUntil !== null;

/** Until the letter is put to the vote the note under advice may still get a newer version. */
const open = inState('received', 'planned', 'reviewing', 'discussing', 'drafting');
/** What was adopted stands: who reviewed it, under which rubric and for when is then part of the record. */
const undecided = either(open, inState('signal', 'for_adoption'));
const writing = inState('drafting');
const decided = inState('adopted', 'sent', 'responded', 'follow_up', 'closed');
const sent = inState('sent', 'responded', 'follow_up', 'closed');

/**
 * The whole permission policy for things that belong to a case (DOMAIN A2). An official never sees
 * annotations, scores or drafts; a clerk sees only what the council shares; before the opening each member
 * sees only their own work, whatever their role (that part sits in the queries).
 */
const casePermissions = {
  'case:read': either(council, hasRole('clerk'), ownRequest, invitedObserver),
  'case:plan': both(either(secretary, chair), undecided),
  'case:move': either(council, ownRequest),
  'note:read': either(council, ownRequest, invitedObserver),
  'note:upload': either(secretary, both(ownRequest, inState('signal', 'received', 'planned'))),
  'note:correct': both(secretary, open),
  'note:useVersion': both(secretary, open),
  'note:migration': either(council, both(invitedObserver, revealed)),
  /** The note on paper with the form of the rubric: for those who judge, and who hand it out. */
  'note:print': council,
  'annotation:place': both(council, open),
  'annotation:readOwn': either(reviewer, both(invitedObserver, revealed)),
  'annotation:readAll': both(either(council, invitedObserver), revealed),
  /** In a file. What stands in it is a matter of the queries: before the opening one's own words alone. */
  'annotation:export': either(reviewer, both(either(council, invitedObserver), revealed)),
  'annotation:import': both(secretary, inState('reviewing', 'discussing', 'drafting')),
  'annotation:write': both(reviewer, inState('reviewing', 'discussing')),
  'thread:reply': both(either(council, invitedObserver), talkOpen),
  'thread:resolve': both(council, talkOpen),
  /** A question goes on to the municipality once, in the council's name: the secretary's act. */
  'question:send': both(secretary, both(talkOpen, undecided)),
  /** The official reads the questions that were sent on, and no annotation; the council what it may read anyway. */
  'question:read': either(ownRequest, both(either(council, invitedObserver), revealed)),
  /** The secretary types in what the official said or wrote elsewhere. */
  'question:answer': either(ownRequest, both(secretary, revealed)),
  'scoring:write': both(reviewer, inState('reviewing')),
  'scoring:progress': either(chair, secretary),
  /** Typing in a paper form for a member who asked for it. */
  'scoring:enterForMember': both(secretary, inState('reviewing')),
  'scoring:reveal': both(either(chair, secretary), inState('reviewing')),
  'scoring:readAll': both(either(council, invitedObserver), revealed),
  'scoring:setAside': both(either(lead, secretary, chair), talkOpen),
  'annotation:setAside': both(either(lead, secretary, chair), talkOpen),
  'point:write': both(either(lead, secretary), inState('discussing', 'drafting')),
  'letter:read': both(council, inState('drafting', 'for_adoption')),
  'letter:write': both(either(lead, secretary), writing),
  /** Who may read the draft may say something about it, and propose other words; the writers decide. */
  'letter:comment': both(council, writing),
  'letter:suggest': both(council, writing),
  'letter:decide': both(either(lead, secretary), writing),
  /** Saying that a comment has to be dealt with before the vote, and that it was. */
  'letter:block': both(either(lead, secretary, chair), writing),
  'letter:readFrozen': either(
    both(council, inState('for_adoption')),
    both(either(council, hasRole('clerk')), decided),
  ),
  /** Who voted what, with reasons and minority statements; a clerk reads the outcome in the letter. */
  'letter:readVotes': both(council, either(inState('for_adoption'), decided)),
  'letter:readSent': both(either(council, hasRole('clerk'), ownRequest), sent),
  /** Whether private words may stay in the letter, or are made unreadable. */
  'privacy:decide': both(either(lead, secretary), writing),
  /** Which model the letter follows, which annexes it has and which compliments it takes over. */
  'letter:layOut': both(either(lead, secretary), writing),
  'letter:freeze': both(secretary, writing),
  'letter:vote': both(votingMember, inState('for_adoption')),
  'letter:adopt': both(chair, inState('for_adoption')),
  'letter:sendBack': both(chair, inState('for_adoption')),
  'letter:sign': both(either(chair, secretary), inState('adopted')),
  'letter:send': both(secretary, inState('adopted')),
  /** An erratum that did not go out yet is the council's own; what went out is read as the letter is. */
  'erratum:read': both(council, sent),
  'erratum:write': both(secretary, sent),
  'erratum:sign': both(either(chair, secretary), sent),
  /** The whole file of an advice in one ZIP: work inside the council is in it. */
  'case:archive': both(either(chair, secretary), inState('closed')),
  /** Making things of a case public, and taking them away: a deliberate act of the secretary (DOMAIN WOO-1). */
  'publication:manage': both(secretary, sent),
  'response:record': both(either(secretary, ownRequest), inState('sent', 'responded')),
  'response:read': both(either(council, hasRole('clerk'), ownRequest), sent),
  'followUp:write': both(either(chair, secretary), inState('responded', 'follow_up')),
  'story:read': either(council, hasRole('clerk')),
} satisfies Record<string, Rule>;

export type CaseAction = keyof typeof casePermissions;

/** The policy for things of the council as a whole. */
const councilPermissions = {
  'case:list': hasRole('member', 'secretary', 'chair', 'clerk', 'official', 'observer'),
  'case:register': hasRole('secretary', 'official'),
  'case:signal': council,
  'agenda:read': hasRole('member', 'secretary', 'chair', 'clerk'),
  'overview:read': hasRole('chair', 'secretary'),
  'search:use': council,
  'rubric:read': council,
  /** Making, changing and retiring the council's rubrics. */
  'rubric:manage': secretary,
  /** How the notes developed over the years, from opened rounds alone. */
  'scoring:overYears': council,
  'people:manage': hasRole('admin', 'secretary'),
  'settings:manage': hasRole('admin', 'secretary'),
  'post:manage': secretary,
  /** Looking whether the stored files are still what they were. */
  'store:check': hasRole('admin', 'secretary'),
  'self:manage': () => true,
} satisfies Record<string, CouncilRule>;

export type CouncilAction = keyof typeof councilPermissions;

/** Whether this person may do this; for views that hide what cannot be done. */
export const may = (actor: Actor, action: CaseAction, facts: CaseFacts): boolean =>
  casePermissions[action](actor, facts);

/** Whether this person may do this in the council; for views. */
export const mayInCouncil = (actor: Actor, action: CouncilAction): boolean =>
  councilPermissions[action](actor);

/**
 * Whether there is a state of this case in which this person may do this. What the blind round hides is no matter of
 * state: it is refused as before, so that no answer tells that there is something to open.
 */
const mayAtSomeTime = (actor: Actor, action: CaseAction, facts: CaseFacts): boolean =>
  everyState.some((state) => may(actor, action, { ...facts, state }));

/**
 * The first line of every verb on a case.
 * @throws DomainError notFound when the person may not even know the case, forbidden when their role never does
 * this, 'notNow' when it is theirs to do in another state of the case
 */
export function authorise(ctx: Ctx, action: CaseAction, facts: CaseFacts): void {
  if (!may(ctx.actor, 'case:read', facts)) throw notFound('case');
  if (may(ctx.actor, action, facts)) return;
  throw mayAtSomeTime(ctx.actor, action, facts) ? notNow(action, facts.state) : forbidden(action);
}

/** The first line of every verb on the council. @throws DomainError forbidden */
export function authoriseInCouncil(ctx: Ctx, action: CouncilAction): void {
  if (!mayInCouncil(ctx.actor, action)) throw forbidden(action);
}
