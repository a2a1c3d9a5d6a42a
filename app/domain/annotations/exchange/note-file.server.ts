import type { Ctx } from '../../context.ts';
import { criterionTitles } from '../../rubrics/resolve-rubric.server.ts';
import { exportThreads } from './export-threads.server.ts';
import { remarkOrder } from './remarks.ts';

/**
 * The note with its annotations as Word comments: in the municipality's own file when that is what the note was read
 * from, else in a file of ours. Made in a worker.
 * @throws DomainError forbidden, notFound, invalid 'paper.…'
 */
export async function noteDocx(ctx: Ctx, caseId: string): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { loaded, note, threads } = exportThreads(ctx, caseId, 'Word');
  const remarks = remarkOrder(threads, criterionTitles(ctx.db));
  const doc: unknown = note.doc.toJSON();
  const bytes = await ctx.council.jobs.renderNote(
    note.version.format === 'docx'
      ? { kind: 'patchedDocx', original: await ctx.council.files.read(note.version.sha256), doc, remarks }
      : { kind: 'freshDocx', title: loaded.row.title, date: ctx.today(), doc, remarks },
  );
  return { fileName: `${note.version.fileName.replace(/\.\w+$/, '')} met aantekeningen.docx`, bytes };
}
