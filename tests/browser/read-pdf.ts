import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import '#editor/import/pdf/polyfills.ts';

/** What a reader of an accessible PDF relies on: the words, the tag tree and the language. */
export interface PdfContents {
  text: string;
  /** Roles of the tag tree, in order. */
  roles: string[];
  language: string | null;
}

interface TreeNode {
  role?: string;
  children?: TreeNode[];
}

/** Opens a PDF with pdf.js and reads it like assistive technology would. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  const roles: string[] = [];
  const walk = (node: TreeNode) => {
    if (node.role) roles.push(node.role);
    for (const child of node.children ?? []) walk(child);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    const tree = (await page.getStructTree()) as TreeNode | null;
    if (tree) walk(tree);
  }
  const { info } = (await pdf.getMetadata()) as { info: { Language?: string } };
  await task.destroy();
  return { text: texts.join(' '), roles, language: info.Language ?? null };
}

/**
 * Text without white space and hyphens: where a line is broken, and whether the break shows a hyphen, says
 * nothing about the words.
 */
export const squash = (text: string): string => text.replace(/[\s\u00ad-]/g, '');
