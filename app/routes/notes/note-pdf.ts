import { notePdf } from '../../domain/annotations/exchange/note-paper.server.ts';
import { fileLoader, fileResponse } from '../../http/resource.server.ts';

/** The note with its annotations as PDF. */
export const loader = fileLoader(async ({ ctx, param }) => {
  const { fileName, bytes } = await notePdf(ctx, param('caseId'));
  return fileResponse(bytes, fileName, 'application/pdf');
});
