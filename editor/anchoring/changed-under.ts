import type { VersionAlignment } from './align-versions.ts';
import type { Anchored, TextRange } from './anchored.ts';
import { carryOver } from './carry-over.ts';
import { diffWords, type WordChange } from './word-diff.ts';

/** A passage that reads differently in the new version. */
export interface PassageChange {
  /** Index of the anchor in the list that was asked about. */
  index: number;
  /** Where the passage is now, and how sure that is. */
  anchored: Anchored;
  /** The difference; for an orphan all of the old passage as removed. */
  words: WordChange[];
}

/**
 * The passages whose words changed between two versions: "has anything changed where we gave advice?".
 * Passages that only moved, were re-wrapped or got other quotation marks are not in the list.
 */
export function changedUnder(alignment: VersionAlignment, anchors: readonly TextRange[]): PassageChange[] {
  return carryOver(alignment, anchors).flatMap((anchored, index): PassageChange[] => {
    const anchor = anchors[index]!;
    if (anchored.grade === 'orphaned') {
      const text = alignment.oldText.slice(anchor.start, anchor.end);
      return [{ index, anchored, words: [{ kind: 'removed', text }] }];
    }
    const words = diffWords(alignment, anchor, anchored);
    return words.some(({ kind }) => kind !== 'same') ? [{ index, anchored, words }] : [];
  });
}
