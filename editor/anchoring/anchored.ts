/**
 * How surely an annotation stands where it was put.
 * - exact: the same words, in the same surroundings;
 * - moved: certain, though words in it changed (see the similarity);
 * - check: probably here; a person must look at old and new side by side;
 * - orphaned: the text is gone, or could be in several places. Never a guess.
 */
export type Grade = 'exact' | 'moved' | 'check' | 'orphaned';

/** A resolved anchor in UTF-16 offsets of the new text. */
export interface Anchored {
  grade: Grade;
  /**
   * For an orphan `start` equals `end`: the spot where the text stood, as near as the words around it tell,
   * to scroll to. It claims nothing about the words there.
   */
  start: number;
  end: number;
  /** Share of the words, by weight, that quote and place have in common: 0 to 1. */
  similarity: number;
}

/** A half-open range in UTF-16 offsets. */
export interface TextRange {
  start: number;
  end: number;
}

/** From this similarity on a changed passage is certain, when the words around it agree. */
export const CERTAIN_SIMILARITY = 0.8;
/** Below this similarity a passage counts as gone. */
export const LEAST_SIMILARITY = 0.5;

/** An orphan whose text stood near `near`. */
export function orphanedAt(near: number, similarity = 0): Anchored {
  return { grade: 'orphaned', start: near, end: near, similarity };
}
