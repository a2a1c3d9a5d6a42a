import type { ImportOptions, ReadNote } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { refuseForms, refuseScans } from './document-checks.ts';
import { layOutDocument } from './document-layout.ts';
import { findingsOf } from './findings.ts';
import { openPdf } from './open-pdf.ts';
import { readOutline } from './outline.ts';
import { readPages } from './read-pages.ts';
import { writeNote } from './write-note.ts';

/**
 * Reads a PDF: through its tags where they are complete, else through the geometry of the page.
 * Throws {@link ImportRefusal} with PDF_CORRUPT, PDF_DAMAGED, PDF_PASSWORD, PDF_WRONG_PASSWORD, PDF_XFA,
 * PDF_TOO_HEAVY, SCAN_NEEDS_OCR, NO_TEXT or CANCELLED. Pages that are damaged alone are left out and reported.
 */
export async function readPdf(bytes: Uint8Array, options: ImportOptions): Promise<ReadNote> {
  const pdf = await openPdf(bytes, options.password);
  try {
    options.onProgress?.({ stage: 'open', done: 1, total: 1 });
    const text = await readPages(pdf.document, options);
    await refuseForms(pdf.document, text.pages);
    refuseScans(pdf.document.numPages, text);
    const outline = await readOutline(pdf.document);
    const layout = layOutDocument(text.pages, outline);
    options.onProgress?.({ stage: 'build', done: 0, total: 1 });
    const findings = await findingsOf(pdf.document, text, layout);
    return writeNote('pdf', pdf.document.numPages, text, layout, findings);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('PDF_DAMAGED');
  } finally {
    await pdf.close();
  }
}
