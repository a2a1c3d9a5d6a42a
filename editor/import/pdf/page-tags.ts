import type { PDFPageProxy } from 'pdfjs-dist';
import { normaliseText } from './normalise-text.ts';
import type { TagNode } from './page-text.ts';

interface RawNode {
  type?: string;
  id?: string;
  role?: string;
  alt?: string;
  rowSpan?: number;
  colSpan?: number;
  scope?: string;
  children?: RawNode[];
}

/** No structure tree of an honest document is deeper; a hostile one must not exhaust the stack. */
const maxDepth = 100;

/** The structure tree of one page, or null when the page has no tags. */
export async function readTags(page: PDFPageProxy): Promise<TagNode | null> {
  const root = (await page.getStructTree()) as RawNode | null;
  if (!root?.children?.length) return null;
  return toTagNode(root, 0);
}

function toTagNode(node: RawNode, depth: number): TagNode {
  const children = depth < maxDepth ? (node.children ?? []) : [];
  return {
    role: node.role ?? '',
    content: node.type === 'content' ? (node.id ?? null) : null,
    alt: node.alt ? normaliseText(node.alt).trim() : null,
    rowSpan: span(node.rowSpan),
    colSpan: span(node.colSpan),
    scope: node.scope ?? null,
    children: children
      .filter((child) => child.type !== 'annotation')
      .map((child) => toTagNode(child, depth + 1)),
  };
}

const span = (value: number | undefined) => Math.min(64, Math.max(1, Math.trunc(value ?? 1) || 1));
