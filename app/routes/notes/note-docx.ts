import { noteDocx } from '../../domain/annotations/exchange/note-file.server.ts';
import { fileLoader, fileResponse } from '../../http/resource.server.ts';

/** The note with its annotations as Word comments. */
export const loader = fileLoader(async ({ ctx, param }) => {
  const { fileName, bytes } = await noteDocx(ctx, param('caseId'));
  return fileResponse(
    bytes,
    fileName,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
});
