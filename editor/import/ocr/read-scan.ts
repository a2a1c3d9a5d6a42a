import type { ImportOptions, ReadNote } from '../blocks.ts';
import { readPdf } from '../pdf/read-pdf.ts';

export { readImage } from './read-image.ts';

/**
 * Reads a PDF and recognises the pages that hold no text. Pages with text are read as they are.
 * Throws what {@link readPdf} throws, except SCAN_NEEDS_OCR.
 */
export function readScan(bytes: Uint8Array, options: ImportOptions): Promise<ReadNote> {
  return readPdf(bytes, { ...options, ocr: true });
}
