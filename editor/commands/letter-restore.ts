import { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { diffSteps } from '../collab/doc-diff.ts';

/** Brings the letter to another text with as few edits as possible: an edit like any other, saved, shared and undone. */
export function restoreLetter(json: unknown): Command {
  return (state, dispatch) => {
    const wanted = Node.fromJSON(state.schema, json);
    if (wanted.eq(state.doc)) return false;
    if (dispatch) {
      const tr = state.tr;
      for (const step of diffSteps(state.doc, wanted)) tr.step(step);
      dispatch(tr);
    }
    return true;
  };
}
