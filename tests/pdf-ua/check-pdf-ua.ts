import { contentRules } from './content-rules.ts';
import { documentRules } from './document-rules.ts';
import { fontRules } from './font-rules.ts';
import { readMarkings } from './marked-content.ts';
import { openPdf, xmpOf } from './pdf-objects.ts';
import type { OpenedPdf, PdfUaRule } from './pdf-ua-rule.ts';
import { structureRules } from './structure-rules.ts';
import { readTree } from './structure-tree.ts';

/** The rules of PDF/UA-1 (and of PDF/A-2a beside it) that a machine can test here. */
export const pdfUaRules: PdfUaRule[] = [...documentRules, ...structureRules, ...contentRules, ...fontRules];

/** A rule that a file breaks, and how. */
export interface PdfUaFault {
  rule: string;
  message: string;
}

/** Takes a PDF apart for the rules. */
export async function openForRules(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdf = await openPdf(bytes);
  return { pdf, xmp: xmpOf(pdf), tree: readTree(pdf), pages: readMarkings(pdf) };
}

/**
 * All faults of a PDF against {@link pdfUaRules}; none for a sound file. It does not replace veraPDF or PAC,
 * which test more and independently; it keeps the template from slipping between two such runs.
 */
export async function checkPdfUa(bytes: Uint8Array): Promise<PdfUaFault[]> {
  return checkOpened(await openForRules(bytes));
}

/** All faults of a PDF that was taken apart already. */
export function checkOpened(opened: OpenedPdf): PdfUaFault[] {
  return pdfUaRules.flatMap((rule) => rule.check(opened).map((message) => ({ rule: rule.id, message })));
}
