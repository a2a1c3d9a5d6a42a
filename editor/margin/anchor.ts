import type { StepMap } from 'prosemirror-transform';

/** A place in a letter: document positions that belong to one version of it. */
export interface Anchor {
  from: number;
  to: number;
  /** The words are gone; `from` and `to` then say where they stood. */
  orphaned: boolean;
}

/**
 * Moves a place over the maps of the steps that came after it. What others type at its edges stays outside, what
 * they type within belongs to it. A place is orphaned when all of its words were removed, or replaced together with words
 * around them; a place between two words (`from` equals `to`) when the words on both of its sides were. Exactly its own
 * words typed anew keep it: the row still knows what stood there.
 */
export function mapAnchor(anchor: Anchor, maps: readonly StepMap[]): Anchor {
  let { from, to, orphaned } = anchor;
  for (const map of maps) {
    if (from === to) {
      const moved = map.mapResult(from, 1);
      orphaned ||= moved.deletedAcross;
      from = moved.pos;
      to = moved.pos;
    } else {
      const start = map.map(from, 1);
      const end = map.map(to, -1);
      orphaned ||= end <= start;
      from = start;
      to = Math.max(start, end);
      if (end <= start) to = from;
    }
  }
  return { from, to, orphaned };
}
