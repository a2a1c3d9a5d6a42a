import type { PDFDocumentProxy } from 'pdfjs-dist';
import { titleKey } from './layout/headings.ts';
import { normaliseText } from './normalise-text.ts';

interface OutlineNode {
  title: string;
  items?: OutlineNode[];
}

const maxNodes = 5000;
const maxDepth = 9;

/** Levels of headings by the key of their text, from the file's bookmarks; empty when it has none. */
export async function readOutline(document: PDFDocumentProxy): Promise<Map<string, number>> {
  const levels = new Map<string, number>();
  const visit = (nodes: OutlineNode[], level: number) => {
    for (const node of nodes) {
      if (levels.size >= maxNodes) return;
      const key = titleKey(normaliseText(node.title));
      if (key.length > 2 && !levels.has(key)) levels.set(key, level);
      if (node.items && level < maxDepth) visit(node.items, level + 1);
    }
  };
  const outline = (await document.getOutline().catch(() => null)) as OutlineNode[] | null;
  visit(outline ?? [], 1);
  return levels;
}
