import { redirect } from '@remix-run/node';
import { caseHeader } from '../../domain/cases/case-header.server.ts';
import { dueDate } from '../../domain/cases/list-cases.server.ts';
import { loadCase } from '../../domain/cases/load-case.server.ts';
import { dutyIn } from '../../domain/tracking/my-turn.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { dutyRoomPath } from '../../i18n/my-turn.ts';

/** A case opens where something waits for this person (also planning, which is no room), else in its newest room. */
export const loader = signedIn(({ ctx, param }) => {
  const loaded = loadCase(ctx, param('caseId'), 'case:read');
  const duty = dutyIn(ctx, { ...loaded, lead: null, ...dueDate(loaded.row, ctx.today()) });
  throw redirect(duty ? dutyRoomPath(duty) : (caseHeader(ctx, loaded).rooms.at(-1)?.to ?? '/adviezen'));
});

export default function Overview() {
  return null;
}
