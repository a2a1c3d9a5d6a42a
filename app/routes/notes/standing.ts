import { noteStanding } from '../../domain/notes/note-standing.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';

/** How far the reading of a note is; the page asks this while it waits. */
export const loader = signedIn(({ ctx, param }) =>
  Response.json(noteStanding(ctx, param('caseId'), param('noteVersionId')), {
    headers: { 'Cache-Control': 'no-store' },
  }),
);
