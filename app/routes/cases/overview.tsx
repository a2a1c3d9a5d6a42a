import { redirect } from '@remix-run/node';
import { caseHeader } from '../../domain/cases/case-header.server.ts';
import { loadCase } from '../../domain/cases/load-case.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';

/** A case opens in the room where something waits, else in its newest room. */
export const loader = signedIn(({ ctx, param }) => {
  const { rooms } = caseHeader(ctx, loadCase(ctx, param('caseId'), 'case:read'));
  const room = rooms.find((candidate) => candidate.waiting) ?? rooms.at(-1);
  throw redirect(room?.to ?? '/adviezen');
});

export default function Overview() {
  return null;
}
