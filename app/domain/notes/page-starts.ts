import type { Node } from 'prosemirror-model';

/** With which block a page begins, and the number that is printed on it. */
export interface PageStart {
  block: string | null;
  printed: string | null;
}

/**
 * The first block of each physical page. A page that begins inside a paragraph leads to that paragraph: its mark
 * stands in it.
 */
export function pageStartsOf(doc: Node): Map<number, PageStart> {
  const starts = new Map<number, PageStart>();
  const begin = (page: unknown, printed: unknown, block: string | null) => {
    if (typeof page !== 'number' || starts.has(page)) return;
    starts.set(page, { block, printed: typeof printed === 'string' ? printed : null });
  };
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const block = node.attrs.id ? String(node.attrs.id) : null;
    begin(node.attrs.page, node.attrs.printed, block);
    node.forEach((inline) => {
      if (inline.type.name === 'page_break') begin(inline.attrs.page, inline.attrs.printed, block);
    });
    return false;
  });
  return starts;
}

/** The page on which a place in a document stands: of its block, or of the last page mark before it in that block. */
export function pageAt(doc: Node, pos: number): { page: number; printed: string | null } | null {
  const at = doc.resolve(pos);
  if (!at.parent.isTextblock) return null;
  let { page, printed } = at.parent.attrs as { page: number | null; printed: string | null };
  at.parent.forEach((inline, offset) => {
    if (inline.type.name !== 'page_break' || offset >= at.parentOffset) return;
    page = inline.attrs.page as number;
    printed = (inline.attrs.printed as string | null) ?? null;
  });
  return page === null ? null : { page, printed: printed ?? null };
}
