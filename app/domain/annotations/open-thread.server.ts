import { type AnnotationRow, annotationById } from '#db/queries/annotations.ts';
import type { CaseAction } from '../accounts/permissions.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { visibilityFor } from './visibility.ts';

/** An annotation with its case, for an action in its thread. */
export interface OpenThread extends LoadedCase {
  annotation: AnnotationRow;
}

/**
 * The first line of every verb on a thread. @throws DomainError notFound when this person may not see the annotation
 * now, forbidden when they may not do this
 */
export function openThread(ctx: Ctx, annotationId: string, action: CaseAction): OpenThread {
  const everything = { readerId: ctx.actor.personId, revealedUntil: Number.MAX_SAFE_INTEGER };
  const row = annotationById(ctx.db, annotationId, everything);
  if (!row) throw notFound('annotation');
  const loaded = loadCase(ctx, row.caseId, action);
  const annotation = annotationById(ctx.db, annotationId, visibilityFor(ctx, loaded.facts));
  if (!annotation) throw notFound('annotation');
  return { ...loaded, annotation };
}
