import type { EditorState } from 'prosemirror-state';
import { collabState } from '../collab/collab-plugin.ts';

/** A place as the server knows it: positions of a confirmed version. */
export interface ConfirmedPlace {
  from: number;
  to: number;
  version: number;
}

/** Takes the steps that are still on their way off a place, so that the server can find it. */
export function confirmedPlace(state: EditorState, from: number, to: number): ConfirmedPlace {
  const { pending, version } = collabState(state);
  let [start, end] = [from, to];
  for (const { step } of [...pending].reverse()) {
    const back = step.getMap().invert();
    start = back.map(start, 1);
    end = back.map(end, -1);
  }
  return { from: Math.min(start, end), to: Math.max(start, end), version };
}
