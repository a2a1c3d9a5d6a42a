import type { Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { isFromAuthority } from '../collab/collab-plugin.ts';
import { maxBatchChars } from '../collab/cut-batch.ts';

/**
 * Keeps out a single edit that is too big for one request (a paste of a whole report), and says so: a step
 * cannot be split, so it would never reach the server and hold up everything typed after it.
 */
export function stepSizeLimit(onTooLarge: () => void): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      if (isFromAuthority(tr) || !tr.steps.some(isTooLarge)) return true;
      onTooLarge();
      return false;
    },
  });
}

/** Only a big slice is worth measuring: JSON is a few times as long as the text it holds. */
function isTooLarge(step: Step): boolean {
  const { slice } = step as Step & { slice?: Slice };
  if (!slice || slice.size < maxBatchChars / 100) return false;
  return JSON.stringify(step.toJSON()).length > maxBatchChars;
}
