import type { Grade } from '#editor/anchoring/anchored.ts';

/** Why something in a file was not taken over. */
export const skipReasons = ['unreadable', 'noWords', 'tooLong', 'noPassage', 'otherThing', 'known'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What became of everything in a file. The counts add up: placed, replies and skipped are all that there was. */
export interface ImportOutcome {
  total: number;
  placed: Record<Grade, number>;
  replies: number;
  skipped: Record<SkipReason, number>;
  /** Annotations under a criterion that no rubric here has; the annotation was taken over without it. */
  unknownCriteria: number;
}

/** An outcome in which nothing happened yet. */
export const noOutcome = (): ImportOutcome => ({
  total: 0,
  placed: { exact: 0, moved: 0, check: 0, orphaned: 0 },
  replies: 0,
  skipped: { unreadable: 0, noWords: 0, tooLong: 0, noPassage: 0, otherThing: 0, known: 0 },
  unknownCriteria: 0,
});
