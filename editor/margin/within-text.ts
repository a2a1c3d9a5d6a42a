import type { Node } from 'prosemirror-model';
import type { Passage } from './find-passage.ts';
import { isPassage } from './passage-text.ts';

/**
 * The same place without borders of paragraphs at its ends, which appear there when paragraphs around it are removed,
 * joined or put in a list. Null where no text is left; a place between two words (`from` equals `to`) stays as it is.
 */
export function withinText(doc: Node, { from, to }: Passage): Passage | null {
  if (from < 0 || to > doc.content.size || from > to) return null;
  if (from === to) return isPassage(doc, from, to) ? { from, to } : null;
  let first: number | null = null;
  let last = from;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return true;
    const end = Math.min(to, pos + node.nodeSize);
    first ??= Math.max(from, pos);
    last = Math.max(last, end);
    return false;
  });
  return first === null ? null : { from: first, to: last };
}
