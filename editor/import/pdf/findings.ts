import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadNote } from '../blocks.ts';
import type { DocumentLayout } from './document-layout.ts';
import type { PdfText } from './read-pages.ts';
export async function findingsOf(
  _d: PDFDocumentProxy,
  _t: PdfText,
  _l: DocumentLayout,
): Promise<ReadNote['findings']> {
  return [];
}
