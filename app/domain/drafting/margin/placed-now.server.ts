import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import { mapAnchor } from '#editor/margin/anchor.ts';
import { findPassage } from '#editor/margin/find-passage.ts';
import type { Quote } from '#editor/margin/passage-text.ts';
import { withinText } from '#editor/margin/within-text.ts';

/** `found`: the words were moved or put back, and stand in one place. `orphaned`: they are gone. */
export type Standing = 'placed' | 'found' | 'orphaned';

/** What hangs on words of a letter, as it is stored. */
export interface Stored extends Quote {
  id: string;
  from: number;
  to: number;
  version: number;
  orphaned: boolean;
}

/** The same where it stands in a document now. */
export type PlacedNow<T extends Stored> = T & { standing: Standing };

/**
 * Brings stored places to a document. An orphan looks for its words (they come back by undo, by moving an advice
 * point and by putting an old version back); what is found is not stored, so that a wrong turn cannot last.
 *
 * @param mapsSince the position maps of the steps after a version, up to `doc`
 */
export function placedNow<T extends Stored>(
  doc: Node,
  stored: readonly T[],
  mapsSince: (version: number) => readonly StepMap[],
): PlacedNow<T>[] {
  const cached = new Map<number, readonly StepMap[]>();
  const mapsOf = (version: number) => {
    const maps = cached.get(version) ?? mapsSince(version);
    cached.set(version, maps);
    return maps;
  };
  return stored.map((row) => {
    const anchor = mapAnchor(row, mapsOf(row.version));
    const place = anchor.orphaned ? null : withinText(doc, anchor);
    if (place) return { ...row, ...place, orphaned: false, standing: 'placed' };
    const found = findPassage(doc, row);
    if (found) return { ...row, ...found, orphaned: false, standing: 'found' };
    return { ...row, ...anchor, orphaned: true, standing: 'orphaned' };
  });
}
