import { saveScore, scoreInput } from '../../domain/scoring/sheet.server.ts';
import { jsonAction } from '../../http/resource.server.ts';
import { formatTime } from '../../i18n/dates.ts';

/** Saves one judgement while it is being made; answers with the new version and the time that the page shows. */
export const action = jsonAction(({ ctx, form, param }) => ({
  version: saveScore(ctx, param('caseId'), form(scoreInput)),
  at: formatTime(ctx.now()),
}));
