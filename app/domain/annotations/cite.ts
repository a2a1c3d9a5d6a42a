import type { Node } from 'prosemirror-model';

/**
 * How to cite a block of a note: "§ 3.2, alinea 4, p. 12", as far as the note has these. Null for a block
 * without a number.
 */
export function citeOf(doc: Node, blockId: string | null): string | null {
  if (!blockId) return null;
  let found: Node | null = null;
  doc.descendants((node) => {
    if (node.attrs.id === blockId) found = node;
    return found === null;
  });
  return found ? citeNode(found) : null;
}

/** The same for a block that is at hand. */
export function citeNode(node: Node): string | null {
  const { cite, printed, page } = node.attrs as {
    cite: string | null;
    printed: string | null;
    page: number | null;
  };
  const place = page ? `p. ${printed ?? page}` : null;
  return [cite ? `§ ${cite}` : null, place].filter(Boolean).join(', ') || null;
}
