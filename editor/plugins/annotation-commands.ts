import { type Command, TextSelection } from 'prosemirror-state';
import { annotationsKey, drawnAnnotations, setFocusedAnnotation } from './annotation-decorations.ts';
import type { DrawnAnnotation } from './annotation-marks.ts';

/** Puts the caret at the beginning of an annotation, gives it the focus and scrolls to it; false when it is not drawn. */
export function focusAnnotation(id: string): Command {
  return (state, dispatch) => {
    const annotation = drawnAnnotations(state).find((candidate) => candidate.id === id);
    if (!annotation) return false;
    const caret = TextSelection.near(state.doc.resolve(annotation.from));
    dispatch?.(setFocusedAnnotation(state.tr.setSelection(caret), id).scrollIntoView());
    return true;
  };
}

/** Goes to the next annotation in order of reading, from the last one on to the first. */
export const nextAnnotation: Command = goTo(1);

/** Goes to the previous annotation in order of reading, from the first one back to the last. */
export const previousAnnotation: Command = goTo(-1);

function goTo(step: 1 | -1): Command {
  return (state, dispatch, view) => {
    const annotations = drawnAnnotations(state);
    const focused = annotationsKey.getState(state)?.focused ?? null;
    const target = neighbour(annotations, focused, state.selection.head, step);
    return target ? focusAnnotation(target.id)(state, dispatch, view) : false;
  };
}

/** The neighbour of the focused annotation, as long as the caret is still at it; otherwise of the caret. */
function neighbour(
  annotations: DrawnAnnotation[],
  focused: string | null,
  caret: number,
  step: 1 | -1,
): DrawnAnnotation | undefined {
  const at = annotations.findIndex(({ id, from, to }) => id === focused && caret >= from && caret <= to);
  if (at >= 0) return annotations[(at + step + annotations.length) % annotations.length];
  if (step === 1) return annotations.find(({ from }) => from > caret) ?? annotations[0];
  return annotations.findLast(({ from }) => from < caret) ?? annotations.at(-1);
}
