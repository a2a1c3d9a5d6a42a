import type { Command, EditorState } from 'prosemirror-state';

/** The state after a command; throws when the command does nothing, so that a test cannot pass by accident. */
export function apply(state: EditorState, command: Command): EditorState {
  let next: EditorState | null = null;
  const done = command(state, (tr) => {
    next = state.apply(tr);
  });
  if (!done || !next) throw new Error('the command did nothing');
  return next;
}
