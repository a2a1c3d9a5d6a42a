import { redirect } from '@remix-run/node';
import {
  markRead,
  markReadInput,
  partsReadInput,
  setPartsRead,
} from '../../domain/notes/parts-read.server.ts';
import { action as acting } from '../../http/handle.server.ts';

/** What this person read of a note: one part in the background (PUT), or the whole list by a form with ticks. */
export const action = acting(({ ctx, param, form, request }) => {
  const [caseId, noteVersionId] = [param('caseId'), param('noteVersionId')];
  if (request.method === 'PUT') {
    markRead(ctx, caseId, noteVersionId, form(markReadInput));
    return Response.json({ done: true });
  }
  setPartsRead(ctx, caseId, noteVersionId, form(partsReadInput));
  return redirect(`/adviezen/${caseId}/nota`);
});
