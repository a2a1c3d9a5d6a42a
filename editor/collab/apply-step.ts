import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { changeProblem } from './check-change.ts';

/**
 * Applies `step` and checks what it touched against the schema. Returns null instead of throwing: steps come
 * from other machines, where out-of-range positions and misfit content are ordinary input.
 */
export function applyStep(doc: Node, step: Step): Node | null {
  try {
    const result = step.apply(doc);
    if (!result.doc) return null;
    return changeProblem(result.doc, step) === null ? result.doc : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Applies without the schema check; for steps that the authority has already accepted. Null when it does not fit. */
export function applyTrusted(doc: Node, step: Step): Node | null {
  return step.apply(doc).doc;
}
