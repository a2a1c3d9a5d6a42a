import { StepMap } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import { stepMapsBetween } from '#db/queries/letter-steps.ts';

/**
 * Where a place in an earlier version of a letter is now. What was written between the check of a letter and the
 * way to one of its remarks moves the place along.
 */
export function placeInLetter(
  db: Db,
  documentId: string,
  place: { pos: number; version: number },
  version: number,
): number {
  return stepMapsBetween(db, documentId, place.version, version)
    .map((row) => new StepMap(JSON.parse(row.map) as number[]))
    .reduce((pos, map) => map.map(pos), place.pos);
}
