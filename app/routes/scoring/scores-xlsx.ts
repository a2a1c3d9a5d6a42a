import { scoresXlsx } from '../../domain/scoring/scores-file.server.ts';
import { fileLoader, fileResponse } from '../../http/resource.server.ts';

/** The opened judgements, the rubric and the summary as a workbook. */
export const loader = fileLoader(async ({ ctx, param }) => {
  const { fileName, bytes } = await scoresXlsx(ctx, param('caseId'));
  return fileResponse(bytes, fileName, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});
