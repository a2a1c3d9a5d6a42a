import type { ImportOptions, ReadNote } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { recognisePages } from '../ocr/recognise-pages.ts';
import { recognisedFindings } from '../ocr/scan-findings.ts';
import { isScanned, refuseForms, refuseScans } from './document-checks.ts';
import { layOutDocument } from './document-layout.ts';
import { findingsOf, looseFinding } from './findings.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { readOutline } from './outline.ts';
import { readPages } from './read-pages.ts';
import { writeNote } from './write-note.ts';

/**
 * Reads a PDF: through its tags where they are complete, else through the geometry of the page; with
 * `options.ocr` pages without text are recognised.
 * Throws {@link ImportRefusal} with PDF_CORRUPT, PDF_DAMAGED, PDF_PASSWORD, PDF_WRONG_PASSWORD, PDF_XFA,
 * PDF_TOO_HEAVY, SCAN_NEEDS_OCR, NO_TEXT or CANCELLED. Pages that are damaged alone are left out and reported.
 */
export async function readPdf(bytes: Uint8Array, options: ImportOptions): Promise<ReadNote> {
  if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
  const pdf = await openPdf(bytes, options.password);
  try {
    options.onProgress?.({ stage: 'open', done: 1, total: 1 });
    return await readOpen(pdf, options);
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause;
    const refusal = new ImportRefusal('PDF_DAMAGED');
    refusal.cause = cause;
    throw refusal;
  } finally {
    await pdf.close();
  }
}

async function readOpen(pdf: OpenPdf, options: ImportOptions): Promise<ReadNote> {
  const { document } = pdf;
  const text = await readPages(pdf, options);
  await refuseForms(document, text.pages);
  const scanned = text.pages.filter(isScanned);
  const failed = options.ocr ? await recognisePages(document, scanned, options) : [];
  refuseScans(document.numPages, text, options.ocr === true);
  const layout = layOutDocument(text.pages, await readOutline(document));
  options.onProgress?.({ stage: 'build', done: 0, total: 1 });
  const findings = [
    ...(options.ocr ? recognisedFindings(scanned, failed) : []),
    ...(await findingsOf(document, text, layout)),
  ];
  const format = options.ocr && scanned.length > text.pages.length / 2 ? 'scan' : 'pdf';
  const note = writeNote(format, document.numPages, text, layout, (loose) => [
    ...findings,
    ...looseFinding(loose),
  ]);
  if (note.blocks.length === 0) throw new ImportRefusal('NO_TEXT');
  return note;
}
