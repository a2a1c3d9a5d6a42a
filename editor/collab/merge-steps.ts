import type { Step } from 'prosemirror-transform';

/** Merged steps and, for each, which of the given steps it stands for (their indexes, in order). */
export interface MergedSteps {
  steps: Step[];
  groups: number[][];
}

/**
 * Joins neighbouring steps into as few as possible (`Step.merge`). An hour of typing offline is thousands of
 * one-letter steps but a few dozen merged ones, and the cost of rebasing is their number times what was missed.
 */
export function mergeSteps(steps: readonly Step[]): MergedSteps {
  const merged: MergedSteps = { steps: [], groups: [] };
  steps.forEach((step, index) => {
    const last = merged.steps.length - 1;
    const joined = merged.steps[last]?.merge(step);
    if (joined) {
      merged.steps[last] = joined;
      merged.groups[last]!.push(index);
    } else {
      merged.steps.push(step);
      merged.groups.push([index]);
    }
  });
  return merged;
}
