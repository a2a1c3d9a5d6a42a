import { annotationImports, unsureImports } from '#db/queries/exchange.ts';
import { authorNames } from '#db/queries/people.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { visibilityFor } from '../visibility.ts';
import type { ImportOutcome } from './import-outcome.ts';

/**
 * What the secretary sees of files that were taken over: the outcome of each, newest first, and the annotations that
 * a person must look at. Counts are always there; words only as far as the blind round allows.
 */
export function importRoom(ctx: Ctx, caseId: string) {
  const { facts } = loadCase(ctx, caseId, 'annotation:import');
  const imports = annotationImports(ctx.db, caseId);
  const unsure = unsureImports(ctx.db, caseId, visibilityFor(ctx, facts));
  const names = authorNames(ctx.db, [
    ...new Set([
      ...imports.map((one) => one.importedBy),
      ...unsure.map(({ annotation }) => annotation.authorId),
    ]),
  ]);
  return {
    caseId,
    /** Whether words of others are open to the council now. */
    open: facts.revealedUntil === Number.MAX_SAFE_INTEGER,
    imports: imports.map(({ id, fileName, importedBy, at, outcome }) => ({
      id,
      fileName,
      at,
      by: names.get(importedBy) ?? '',
      outcome: JSON.parse(outcome) as ImportOutcome,
    })),
    unsure: unsure.map(({ annotation, quote }) => ({
      id: annotation.id,
      author: names.get(annotation.authorId) ?? '',
      grade: annotation.grade,
      body: annotation.body,
      quote,
      now: annotation.grade === 'orphaned' ? null : annotation.quote,
      cite: annotation.cite,
    })),
  };
}

export type ImportRoom = ReturnType<typeof importRoom>;
