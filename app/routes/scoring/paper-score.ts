import { savePaperScore } from '../../domain/scoring/paper-sheet.server.ts';
import { scoreInput } from '../../domain/scoring/sheet.server.ts';
import { jsonAction } from '../../http/resource.server.ts';
import { formatTime } from '../../i18n/dates.ts';

/** Saves one judgement of a paper form while it is being typed. */
export const action = jsonAction(({ ctx, form, param }) => ({
  version: savePaperScore(ctx, param('caseId'), param('personId'), form(scoreInput)),
  at: formatTime(ctx.now()),
}));
