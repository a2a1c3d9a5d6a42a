import { noteDocument } from '../../domain/notes/read-note.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';

/** The document of a note version for the reading view. */
export const loader = signedIn(
  ({ ctx, param }) =>
    new Response(noteDocument(ctx, param('caseId'), param('noteVersionId')), {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    }),
);
