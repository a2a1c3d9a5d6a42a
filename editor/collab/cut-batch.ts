import type { StepJson } from './protocol.ts';

/** One request holds at most this much JSON, well under the server's 256 kB, and this many steps. */
export const maxBatchChars = 150_000;
const maxBatchSteps = 1000;

/** How many of the first steps fit in one batch; at least one, since a single step cannot be split. */
export function cutBatch(steps: readonly StepJson[]): number {
  let chars = 0;
  let count = 0;
  for (const step of steps) {
    chars += JSON.stringify(step).length;
    if (count > 0 && (chars > maxBatchChars || count >= maxBatchSteps)) return count;
    count++;
  }
  return count;
}
