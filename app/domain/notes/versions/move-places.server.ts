import type { Db } from '#db/client.ts';
import {
  type AnchorRow,
  anchorsOnVersion,
  type Place,
  placesOnVersion,
  saveAnchor,
} from '#db/queries/anchors.ts';
import { updateAnnotation } from '#db/queries/annotations.ts';
import type { ReadableNote } from '../read-note.server.ts';
import { carryPlaces } from './carry-places.ts';

/** One annotation's way from a version to another. */
export interface Move {
  from: Place;
  to: Omit<AnchorRow, 'at'>;
}

/** Which kept places of the target version count before a computed one: those of a person, or all (going back). */
export type Kept = 'decided' | 'all';

/** Works out where each annotation on `from` goes in `to`, whoever wrote it: exactly one move for each. */
export function planMoves(db: Db, from: ReadableNote, to: ReadableNote, kept: Kept): Move[] {
  return movesFor(placesOnVersion(db, from.version.id), from, to, {
    anchors: anchorsOnVersion(db, to.version.id),
    kept,
  });
}

/** The same for given places. */
export function movesFor(
  places: readonly Place[],
  from: ReadableNote,
  to: ReadableNote,
  { anchors, kept }: { anchors: readonly AnchorRow[]; kept: Kept },
): Move[] {
  const stored = new Map(anchors.map((row) => [row.annotationId, row]));
  const carried = carryPlaces(from.doc, to.doc, places);
  return places.map((place, index) => {
    const row = stored.get(place.annotationId);
    if (row && (kept === 'all' || row.decidedBy !== null)) return { from: place, to: row };
    const { annotationId } = place;
    const fresh = { ...carried[index]!, annotationId, noteVersionId: to.version.id, decidedBy: null };
    return { from: place, to: fresh };
  });
}

/** Writes moves in the caller's transaction: the old place is kept, the annotation gets the new one. */
export function writeMoves(tx: Db, moves: readonly Move[], at: number): void {
  if (moves.length === 0) return;
  const known = new Set(anchorsOnVersion(tx, moves[0]!.from.noteVersionId).map((row) => row.annotationId));
  for (const { from, to } of moves) {
    if (!known.has(from.annotationId)) saveAnchor(tx, { ...from, similarity: null, decidedBy: null, at });
    setPlace(tx, { ...to, at });
  }
}

/** Puts one annotation on a place in a version, and keeps that place. */
export function setPlace(tx: Db, anchor: AnchorRow): void {
  saveAnchor(tx, anchor);
  const { annotationId, similarity: _similarity, decidedBy: _decidedBy, at: _at, ...place } = anchor;
  updateAnnotation(tx, annotationId, place);
}

/** How many annotations keep their place, moved, are to be checked, or lost it; together all of them. */
export type GradeCounts = Record<AnchorRow['grade'], number>;

/** Counts by grade. */
export function countGrades(grades: Iterable<AnchorRow['grade']>): GradeCounts {
  const counts: GradeCounts = { exact: 0, moved: 0, check: 0, orphaned: 0 };
  for (const grade of grades) counts[grade] += 1;
  return counts;
}
