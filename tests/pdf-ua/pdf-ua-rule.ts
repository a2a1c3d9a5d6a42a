import type { PDFDocument } from 'pdf-lib';
import type { PageMarking } from './marked-content.ts';
import type { Element } from './structure-tree.ts';

/** A PDF taken apart once, for all rules. */
export interface OpenedPdf {
  pdf: PDFDocument;
  xmp: string;
  tree: Element | null;
  pages: PageMarking[];
}

/** One rule that a machine can test; `check` gives a sentence per fault. `source` is where the rule stands. */
export interface PdfUaRule {
  id: string;
  source: string;
  check: (opened: OpenedPdf) => string[];
}

/** A rule that holds or not, with one sentence when not. */
export function holds(
  id: string,
  source: string,
  fault: string,
  isSound: (opened: OpenedPdf) => boolean,
): PdfUaRule {
  return { id, source, check: (opened) => (isSound(opened) ? [] : [fault]) };
}
