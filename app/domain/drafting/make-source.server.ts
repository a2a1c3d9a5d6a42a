import { z } from 'zod';
import { transact } from '#db/client.ts';
import { annotationById, annotationsByCase, repliesByAnnotations } from '#db/queries/annotations.ts';
import { insertPoint, insertSources, pointById } from '#db/queries/letters.ts';
import { deleteAnnotationAside, insertPartSources, putAnnotationAside } from '#db/queries/ready-check.ts';
import { latestRevealedRound } from '#db/queries/scoring.ts';
import { criterionById } from '#rubrics/registry.ts';
import { visibilityFor } from '../annotations/visibility.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';
import { letterPoints } from './letter-points.server.ts';
import { type LetterSourcePart, letterSourceParts } from './source-parts.ts';

/**
 * A finding becomes a source in one act. `target` is "advies:<id of the point>" or "deel:<part of the letter>".
 */
export const makeSourceInput = z.object({
  kind: z.enum(['annotation', 'criterion', 'reply']),
  id: z.string().min(1).max(64),
  target: z.union([
    z.string().regex(/^advies:[\w-]{1,64}$/),
    z.templateLiteral(['deel:', z.enum(letterSourceParts)]),
  ]),
});
export type MakeSourceInput = z.output<typeof makeSourceInput>;

/**
 * Makes an annotation, a reply or an outcome the source of an advice point, or of a part of the letter.
 * @throws DomainError notFound, invalid 'findingUnknown', invalid 'pointGone'
 */
export function makeSource(ctx: Ctx, caseId: string, input: MakeSourceInput): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'point:write');
    refuseUnknown(inTx, loaded, input);
    const [where, name] = input.target.split(':') as [string, string];
    const source = { kind: input.kind, refId: input.id };
    if (where === 'deel') insertPartSources(tx, [{ ...source, caseId, part: name as LetterSourcePart }]);
    else {
      ensurePoint(inTx, caseId, name);
      insertSources(tx, [{ ...source, pointId: name }]);
    }
    recordEvent(inTx, 'finding.used', caseId, { found: input.kind });
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'points.changed', caseId });
}

function refuseUnknown(ctx: Ctx, { row, facts }: LoadedCase, { kind, id }: MakeSourceInput): void {
  if (kind === 'criterion') {
    const round = latestRevealedRound(ctx.db, row.id);
    if (!round || !criterionById(rubricOf(ctx, round), id)) throw invalid('criterionUnknown');
    return;
  }
  const shared = annotationsByCase(ctx.db, row.id, visibilityFor(ctx, facts)).filter((one) => !one.private);
  const ids = shared.map((one) => one.id);
  const known = kind === 'annotation' ? ids : repliesByAnnotations(ctx.db, ids).map((reply) => reply.id);
  if (!known.includes(id)) throw invalid('findingUnknown');
}

/** A point that was begun in the letter itself has no row yet to hang a source on. */
function ensurePoint(ctx: Ctx, caseId: string, pointId: string): void {
  const row = pointById(ctx.db, pointId);
  if (row?.caseId === caseId) return;
  const inLetter = row ? undefined : letterPoints(ctx, caseId).find((point) => point.id === pointId);
  if (!inLetter) throw invalid('pointGone');
  insertPoint(ctx.db, {
    ...inLetter,
    caseId,
    number: null,
    createdBy: ctx.actor.personId,
    createdAt: ctx.now(),
  });
}

/** Leaves an annotation out of the letter, with the reason why. */
export const annotationAsideInput = z.object({
  annotationId: z.string().min(1).max(64),
  reason: z.string().trim().min(1, 'asideReasonMissing').max(2000, 'tooLong'),
});

/** @throws DomainError notFound for an annotation that this person may not see, forbidden */
export function setAnnotationAside(
  ctx: Ctx,
  caseId: string,
  { annotationId, reason }: z.output<typeof annotationAsideInput>,
): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    refuseForeign(inTx, caseId, annotationId);
    putAnnotationAside(tx, { annotationId, caseId, reason, by: ctx.actor.personId, at: ctx.now() });
    recordEvent(inTx, 'annotation.setAside', caseId, { annotationId });
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'points.changed', caseId });
}

/** Takes such a decision back. @throws DomainError notFound, forbidden */
export function takeUpAnnotation(ctx: Ctx, caseId: string, annotationId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    refuseForeign(inTx, caseId, annotationId);
    deleteAnnotationAside(tx, annotationId);
    recordEvent(inTx, 'annotation.takenUp', caseId, { annotationId });
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'points.changed', caseId });
}

function refuseForeign(ctx: Ctx, caseId: string, annotationId: string): void {
  const { facts } = loadCase(ctx, caseId, 'annotation:setAside');
  const row = annotationById(ctx.db, annotationId, visibilityFor(ctx, facts));
  if (row?.caseId !== caseId || row.private) throw notFound('annotation');
}
