import { StepMap } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import { placesBefore, type StoredPlace, storePlaces } from '#db/queries/letter-margin.ts';
import { stepMapsBetween } from '#db/queries/letter-steps.ts';
import { mapAnchor } from '#editor/margin/anchor.ts';

/** The position maps of a letter from one version on: at most those since its newest stored state. */
export interface MapsFrom {
  base: number;
  maps: readonly StepMap[];
}

/** A place moved on to the version after the last map. */
export function placeAfter<P extends Pick<StoredPlace, 'from' | 'to' | 'version' | 'orphaned'>>(
  place: P,
  { base, maps }: MapsFrom,
): P {
  const later = maps.slice(place.version - base);
  return { ...place, ...mapAnchor(place, later), version: base + maps.length };
}

/** The maps that places need to come to `version`; none when they are all there. */
export function mapsFrom(
  db: Db,
  documentId: string,
  places: readonly { version: number }[],
  version: number,
): MapsFrom {
  const base = places.reduce((least, place) => Math.min(least, place.version), version);
  const rows = base < version ? stepMapsBetween(db, documentId, base, version) : [];
  return { base, maps: rows.map((row) => new StepMap(JSON.parse(row.map))) };
}

/**
 * Moves every place in a letter on to a version that is being stored. Typing itself costs nothing here: between two
 * stored states places are moved when they are read, over at most 500 maps.
 */
export function settleAnchors(tx: Db, documentId: string, version: number): void {
  const { comments, suggestions } = placesBefore(tx, documentId, version);
  const maps = mapsFrom(tx, documentId, [...comments, ...suggestions], version);
  const moved = (places: readonly StoredPlace[]) => places.map((place) => placeAfter(place, maps));
  storePlaces(tx, 'comments', moved(comments));
  storePlaces(tx, 'suggestions', moved(suggestions));
}
