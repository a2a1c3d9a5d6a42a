import { z } from 'zod';
import { transact } from '#db/client.ts';
import { annotationsByCase, repliesByAnnotations } from '#db/queries/annotations.ts';
import {
  type AdvicePointRow,
  deletePoint,
  insertPoint,
  insertSources,
  type PointSourceRow,
  pointById,
  pointsByCase,
  sourcesByPoints,
  updatePoint,
} from '#db/queries/letters.ts';
import { latestRevealedRound } from '#db/queries/scoring.ts';
import { criterionById } from '#rubrics/registry.ts';
import { visibilityFor } from '../annotations/visibility.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';

const words = z.string().trim().max(4000, 'tooLong').default('');

/** An advice point with what it rests on; ask may be filled later, in the letter. */
export const pointInput = z.object({
  ask: words,
  why: words,
  passage: words,
  success: words,
  annotationIds: z.array(z.string()).max(200).default([]),
  criterionIds: z.array(z.string()).max(60).default([]),
  /** Replies in the threads of annotations. */
  replyIds: z.array(z.string()).max(200).default([]),
});
export type PointInput = Omit<z.output<typeof pointInput>, 'replyIds'> & { replyIds?: string[] };

/** The same while the council discusses: a point says at least what is asked of the College (DOMAIN C2 rule 1). */
export const newPointInput = pointInput.extend({
  ask: z.string().trim().min(1, 'askMissing').max(4000, 'tooLong'),
});

/** The words of such a point when they are changed. */
export const pointWordsInput = newPointInput.pick({ ask: true, why: true, passage: true, success: true });

/** An advice point with its sources. */
export interface PointWithSources extends AdvicePointRow {
  annotationIds: string[];
  criterionIds: string[];
}

/**
 * Makes an advice point out of annotations and criterion outcomes. In the concept its node is put in the
 * letter by the editor, under the id that comes back here.
 * @throws DomainError invalid 'pointWithoutSource': each point rests on something (DOMAIN C2 rule 3)
 */
export function addPoint(ctx: Ctx, caseId: string, input: PointInput): PointWithSources {
  const { facts } = loadCase(ctx, caseId, 'point:write');
  const replyIds = input.replyIds ?? [];
  if (input.annotationIds.length + input.criterionIds.length + replyIds.length === 0)
    throw invalid('pointWithoutSource');
  const visible = new Set(annotationsByCase(ctx.db, caseId, visibilityFor(ctx, facts)).map((row) => row.id));
  if (input.annotationIds.some((id) => !visible.has(id))) throw notFound('annotation');
  const replies = new Set(repliesByAnnotations(ctx.db, [...visible]).map((row) => row.id));
  if (replyIds.some((id) => !replies.has(id))) throw notFound('reply');
  const round = latestRevealedRound(ctx.db, caseId);
  if (input.criterionIds.some((id) => !round || !criterionById(rubricOf(ctx, round), id)))
    throw invalid('criterionUnknown');
  const { annotationIds, criterionIds, replyIds: _replies, ...text } = input;
  const row: AdvicePointRow = {
    ...text,
    id: ctx.newId(),
    caseId,
    number: null,
    createdBy: ctx.actor.personId,
    createdAt: ctx.now(),
  };
  transact(ctx.db, (tx) => {
    insertPoint(tx, row);
    insertSources(tx, [
      ...sourceRows(row.id, annotationIds, criterionIds),
      ...replyIds.map((refId) => ({ pointId: row.id, kind: 'reply' as const, refId })),
    ]);
    recordEvent(within(ctx, tx), 'point.added', caseId, { pointId: row.id });
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'points.changed', caseId });
  return { ...row, annotationIds, criterionIds };
}

const sourceRows = (pointId: string, annotationIds: string[], criterionIds: string[]): PointSourceRow[] => [
  ...annotationIds.map((refId) => ({ pointId, kind: 'annotation' as const, refId })),
  ...criterionIds.map((refId) => ({ pointId, kind: 'criterion' as const, refId })),
];

/** Changes the words of a point before drafting; afterwards its words live in the letter. */
export function editPoint(
  ctx: Ctx,
  pointId: string,
  input: Pick<PointInput, 'ask' | 'why' | 'passage' | 'success'>,
): void {
  const row = pointById(ctx.db, pointId);
  if (!row) throw notFound('point');
  const { facts } = loadCase(ctx, row.caseId, 'point:write');
  if (facts.state !== 'discussing') throw invalid('pointInLetter');
  transact(ctx.db, (tx) => {
    updatePoint(tx, pointId, input);
    recordEvent(within(ctx, tx), 'point.changed', row.caseId, { pointId });
  });
  ctx.council.publish(`work:${row.caseId}`, { kind: 'points.changed', caseId: row.caseId });
}

/** Takes a point away before drafting began. */
export function removePoint(ctx: Ctx, pointId: string): void {
  const row = pointById(ctx.db, pointId);
  if (!row) throw notFound('point');
  const { facts } = loadCase(ctx, row.caseId, 'point:write');
  if (facts.state !== 'discussing') throw invalid('pointInLetter');
  transact(ctx.db, (tx) => {
    deletePoint(tx, pointId);
    recordEvent(within(ctx, tx), 'point.removed', row.caseId, { pointId });
  });
  ctx.council.publish(`work:${row.caseId}`, { kind: 'points.changed', caseId: row.caseId });
}

/** The points of a case with what they rest on, for who may see the council's work. */
export function listPoints(ctx: Ctx, caseId: string): PointWithSources[] {
  loadCase(ctx, caseId, 'scoring:readAll');
  return withSources(ctx, pointsByCase(ctx.db, caseId));
}

function withSources(ctx: Ctx, points: AdvicePointRow[]): PointWithSources[] {
  const sources = sourcesByPoints(
    ctx.db,
    points.map((point) => point.id),
  );
  const refs = (pointId: string, kind: PointSourceRow['kind']) =>
    sources
      .filter((source) => source.pointId === pointId && source.kind === kind)
      .map((source) => source.refId);
  return points.map((point) => ({
    ...point,
    annotationIds: refs(point.id, 'annotation'),
    criterionIds: refs(point.id, 'criterion'),
  }));
}
