import { scoresCsv } from '../../domain/scoring/scores-file.server.ts';
import { fileLoader, fileResponse } from '../../http/resource.server.ts';

/** The opened judgements as a file for a spreadsheet. */
export const loader = fileLoader(({ ctx, param }) => {
  const { fileName, text } = scoresCsv(ctx, param('caseId'));
  return fileResponse(text, fileName, 'text/csv; charset=utf-8');
});
