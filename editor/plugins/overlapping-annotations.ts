import type { Command } from 'prosemirror-state';
import { annotationsAt, annotationsKey, setFocusedAnnotation } from './annotation-decorations.ts';

/**
 * Goes round the annotations under the caret, the shortest first, so that one that lies wholly within others can be
 * reached; the caret stays. False where there is none.
 */
export const nextOverlapping: Command = (state, dispatch) => {
  const here = annotationsAt(state, state.selection.head);
  if (here.length === 0) return false;
  const at = here.findIndex(({ id }) => id === annotationsKey.getState(state)?.focused);
  const next = here[(at + 1) % here.length]!;
  dispatch?.(setFocusedAnnotation(state.tr, next.id));
  return true;
};
