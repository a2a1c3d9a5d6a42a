import { bookletPdf } from '../../domain/annotations/exchange/note-paper.server.ts';
import { fileLoader, fileResponse } from '../../http/resource.server.ts';

/** The note to read and judge on paper. */
export const loader = fileLoader(async ({ ctx, param }) => {
  const { fileName, bytes } = await bookletPdf(ctx, param('caseId'));
  return fileResponse(bytes, fileName, 'application/pdf');
});
