import { readyNote } from '#db/queries/notes.ts';
import { allowed } from '../../accounts/permissions-of-case.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';

/** Which files of a case this person can take along, and whether words of others are in them. */
export function downloadRoom(ctx: Ctx, caseId: string) {
  const { row, facts } = loadCase(ctx, caseId, 'note:read');
  const can = allowed(ctx.actor, facts, [
    'note:print',
    'annotation:export',
    'annotation:readAll',
    'annotation:import',
    'scoring:readAll',
  ]);
  const note = readyNote(ctx.db, caseId);
  return {
    caseId,
    noteVersionId: note?.id ?? null,
    wordOriginal: note?.format === 'docx',
    booklet: note !== undefined && row.rubricKey !== null && can['note:print'],
    annotations: note !== undefined && can['annotation:export'],
    everyone: can['annotation:readAll'],
    takeOver: note !== undefined && can['annotation:import'],
    scores: can['scoring:readAll'],
  };
}
