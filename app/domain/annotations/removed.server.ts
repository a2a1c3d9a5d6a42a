import { removedAnnotations } from '#db/queries/annotations.ts';
import { earlierOfAnnotations } from '#db/queries/talk.ts';
import type { AnnotationKind } from '#db/schema/notes.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { type TextVersion, versionsOf } from './text-history.server.ts';

/** An annotation that its author took away, with every text that it had. */
export interface RemovedAnnotation {
  id: string;
  kind: AnnotationKind;
  quote: string;
  cite: string | null;
  removedAt: number;
  versions: TextVersion[];
}

/** More than these are not looked up at once; the newest come first. */
const shownAtMost = 50;

/** What this person took away from a case, newest first. Nobody else reads it, whatever their role. */
export function removedByMe(ctx: Ctx, caseId: string): RemovedAnnotation[] {
  loadCase(ctx, caseId, 'note:read');
  const mine = { readerId: ctx.actor.personId, revealedUntil: null };
  const rows = removedAnnotations(ctx.db, caseId, ctx.actor.personId).slice(0, shownAtMost);
  const earlier = earlierOfAnnotations(
    ctx.db,
    rows.map(({ id }) => id),
    mine,
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    quote: row.quote,
    cite: row.cite,
    removedAt: row.deletedAt ?? row.updatedAt,
    versions: versionsOf([
      ...earlier.filter(({ annotationId }) => annotationId === row.id),
      { ...row, at: row.updatedAt },
    ]),
  }));
}
