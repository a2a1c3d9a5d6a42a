import { anchorsOnVersion, placesOnVersion } from '#db/queries/anchors.ts';
import { type AnnotationRow, annotationById } from '#db/queries/annotations.ts';
import { readyNote } from '#db/queries/notes.ts';
import type { Ctx } from '../../context.ts';
import { noteOfCase } from '../read-note.server.ts';
import { movesFor, writeMoves } from './move-places.server.ts';

/**
 * Brings an annotation that was just made to the version in use. A page that was opened before the secretary
 * changed versions still shows the old text; what is written there may not stay behind in it. Runs in the
 * transaction that added the annotation; gives the row as it stands then.
 */
export function placeInUse(ctx: Ctx, row: AnnotationRow): AnnotationRow {
  const inUse = readyNote(ctx.db, row.caseId);
  if (!inUse || inUse.id === row.noteVersionId) return row;
  const from = noteOfCase(ctx, row.caseId, row.noteVersionId);
  const to = noteOfCase(ctx, row.caseId, inUse.id);
  const places = placesOnVersion(ctx.db, row.noteVersionId).filter((place) => place.annotationId === row.id);
  const anchors = anchorsOnVersion(ctx.db, inUse.id);
  writeMoves(ctx.db, movesFor(places, from, to, { anchors, kept: 'decided' }), ctx.now());
  return annotationById(ctx.db, row.id, { readerId: row.authorId, revealedUntil: null }) ?? row;
}
