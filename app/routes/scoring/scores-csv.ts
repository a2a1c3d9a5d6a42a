import { scoresCsv } from '../../domain/scoring/scores-csv.server.ts';
import { attachment } from '../../http/file-handlers.server.ts';
import { fileLoader } from '../../http/resource.server.ts';

/** The opened judgements as a file for a spreadsheet. */
export const loader = fileLoader(({ ctx, param }) => {
  const { fileName, text } = scoresCsv(ctx, param('caseId'));
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'private, no-store',
    },
  });
});
