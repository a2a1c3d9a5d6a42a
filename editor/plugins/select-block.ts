import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';

/**
 * Selects the whole paragraph (or heading, or list line) that holds the caret, so that a passage can be taken
 * without a steady hand on a mouse. Where the selection already covers whole blocks it grows by the next one.
 * False when there is nothing to select.
 */
export const selectBlock: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.isTextblock || !$to.parent.isTextblock) return false;
  const start = $from.start();
  const end = $to.end();
  const whole = state.selection.from === start && state.selection.to === end && start < end;
  const next = whole ? endOfNextBlock(state.doc, end) : end;
  if (next === null || start === next) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, start, next)).scrollIntoView());
  return true;
};

/** The end of the first textblock with text after `pos`, or null at the end of the document. */
function endOfNextBlock(doc: Node, pos: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(pos, doc.content.size, (node, at) => {
    if (found !== null) return false;
    if (node.isTextblock && at > pos && node.content.size > 0) found = at + 1 + node.content.size;
    return !node.isTextblock;
  });
  return found;
}
