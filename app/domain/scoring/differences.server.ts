import type { RoundRow } from '#db/queries/scoring.ts';
import { roundsByCases } from '#db/queries/scoring.ts';
import type { Agreement, Shift } from '#rubrics/agreement.ts';
import { shiftBetween } from '#rubrics/agreement.ts';
import type { Criterion } from '#rubrics/define-rubric.ts';
import { allowed } from '../accounts/permissions-of-case.ts';
import { mentionable } from '../annotations/mentions.server.ts';
import { type ShownThread, shownThreadsOfCase } from '../annotations/shown-thread.server.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { listPoints, type PointWithSources } from '../drafting/points.server.ts';
import { notFound } from '../errors.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';
import { offeredMoves } from '../tracking/move-case.server.ts';
import { type CriterionResult, type OpenJudgement, resultsOf } from './results.server.ts';

/** A passage that a judgement rests on, with where it stands in the note. */
export interface EvidencePassage {
  annotationId: string;
  quote: string;
  cite: string | null;
}

/** One member's judgement with the passages that this reader may see. */
export interface DiscussedJudgement
  extends Pick<OpenJudgement, 'name' | 'answer' | 'reason' | 'certainty' | 'late' | 'entered'> {
  passages: EvidencePassage[];
  /** Passages whose annotation its writer kept private or took away. */
  hiddenPassages: number;
}

/** One criterion on the agenda: what the council says, why, and what the letter does with it. */
export interface DifferenceRow {
  criterion: Criterion;
  agreement: Agreement;
  judgements: DiscussedJudgement[];
  /** The annotations under this criterion that this reader may see, with their talk. */
  threads: ShownThread[];
  /** Against the round before; null in a first round or after a change of rubric. */
  shift: Shift | null;
  /** What the council said in the rounds before, oldest first, when they asked the same rubric version. */
  history: { roundNumber: number; agreement: Agreement }[];
  usedBy: string[];
  setAside: string | null;
  needsAttention: boolean;
}

/**
 * The verschillenkaart: the newest opened round with reasons, talk, the shift since the round before, and the
 * advice points so far. Statistics of fewer than three scores are not in it.
 * @throws DomainError forbidden before the first opening and for who is not of the council
 */
export function differencesOf(ctx: Ctx, caseId: string) {
  const loaded = loadCase(ctx, caseId, 'scoring:readAll');
  const opened = roundsByCases(ctx.db, [caseId]).filter((round) => round.revealedAt !== null);
  const round = opened.at(-1);
  if (!round) throw notFound('round');
  const can = allowed(ctx.actor, loaded.facts, [
    'thread:reply',
    'thread:resolve',
    'scoring:setAside',
    'point:write',
  ]);
  const moves = offeredMoves(ctx, loaded);
  const discussing = loaded.row.state === 'discussing';
  return {
    caseId,
    readerId: ctx.actor.personId,
    roundNumber: round.number,
    rubricTitle: rubricOf(ctx, round).title,
    discussing,
    rows: rowsOf(ctx, loaded, round, opened.slice(0, -1)),
    /** Who can be named with "@" in the talk. */
    people: can['thread:reply'] ? mentionable(ctx, loaded.facts) : [],
    points: listPoints(ctx, caseId).map(pointWords),
    can: {
      reply: can['thread:reply'],
      resolve: can['thread:resolve'],
      setAside: discussing && can['scoring:setAside'],
      writePoints: discussing && can['point:write'],
    },
    toDraft: moves.find((move) => move.to === 'drafting' && !move.needsReason) ?? null,
    mayReopen: discussing && moves.some((move) => move.to === 'reviewing'),
  };
}

export type Differences = ReturnType<typeof differencesOf>;

/** An advice point as the panel shows it. */
export type ShownPoint = Pick<
  PointWithSources,
  'id' | 'ask' | 'why' | 'passage' | 'success' | 'criterionIds' | 'annotationIds'
>;

const pointWords = ({ id, ask, why, passage, success, criterionIds, annotationIds }: PointWithSources) =>
  ({ id, ask, why, passage, success, criterionIds, annotationIds }) satisfies ShownPoint;

function rowsOf(
  ctx: Ctx,
  { row }: LoadedCase,
  round: RoundRow,
  earlier: readonly RoundRow[],
): DifferenceRow[] {
  const threads = shownThreadsOfCase(ctx, row.id);
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  const before = earlier.map((previous) => ({
    roundNumber: previous.number,
    agreements: agreementsBefore(ctx, row, round, previous),
  }));
  return resultsOf(ctx, row, round).map((result) => {
    const { criterion, agreement, usedBy, setAside, needsAttention } = result;
    const history = before.flatMap(({ roundNumber, agreements }) => {
      const said = agreements.get(criterion.id);
      return said ? [{ roundNumber, agreement: said }] : [];
    });
    const last = before.at(-1)?.agreements.get(criterion.id);
    return {
      criterion,
      agreement,
      usedBy,
      setAside,
      needsAttention,
      judgements: result.judgements.map((judgement) => discussed(judgement, byId)),
      threads: threads.filter((thread) => thread.criterionId === criterion.id),
      shift: last ? shiftBetween(last, agreement) : null,
      history,
    };
  });
}

/** What the council said per criterion in the round before, when it answered the same rubric version. */
function agreementsBefore(
  ctx: Ctx,
  row: LoadedCase['row'],
  round: RoundRow,
  previous: RoundRow,
): Map<string, Agreement> {
  const same = previous.rubricKey === round.rubricKey && previous.rubricVersion === round.rubricVersion;
  const results = same ? resultsOf(ctx, row, previous) : [];
  return new Map(results.map((result) => [result.criterion.id, result.agreement]));
}

function discussed(
  judgement: CriterionResult['judgements'][number],
  threads: ReadonlyMap<string, ShownThread>,
): DiscussedJudgement {
  const seen = judgement.evidence.flatMap((id) => threads.get(id) ?? []);
  return {
    name: judgement.name,
    answer: judgement.answer,
    reason: judgement.reason,
    certainty: judgement.certainty,
    late: judgement.late,
    entered: judgement.entered,
    passages: seen.map(({ id, quote, cite }) => ({ annotationId: id, quote, cite })),
    hiddenPassages: judgement.evidence.length - seen.length,
  };
}
