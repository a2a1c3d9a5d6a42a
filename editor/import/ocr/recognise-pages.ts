import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ImportOptions } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import type { PageText } from '../pdf/page-text.ts';
import { drawPage } from './draw-page.ts';
import { type Recogniser, startRecogniser } from './recogniser.ts';
import { itemsOf } from './seen-page.ts';

/**
 * Fills the items of scanned pages by recognising them, one after the other. Returns the numbers of the pages
 * that failed; those before and after keep their text. Throws {@link ImportRefusal} CANCELLED on the signal.
 */
export async function recognisePages(
  document: PDFDocumentProxy,
  pages: PageText[],
  options: ImportOptions,
): Promise<number[]> {
  if (pages.length === 0) return [];
  // Starting takes a second: whoever waits sees what for, and may still cancel.
  options.onProgress?.({ stage: 'recognise', done: 0, total: pages.length });
  const recogniser = await startRecogniser(options.signal);
  const failed: number[] = [];
  try {
    for (const [at, page] of pages.entries()) {
      if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
      options.onProgress?.({ stage: 'recognise', done: at, total: pages.length });
      if (!(await recognisePage(document, page, recogniser))) failed.push(page.number);
    }
    options.onProgress?.({ stage: 'recognise', done: pages.length, total: pages.length });
  } finally {
    await recogniser.close();
  }
  return failed;
}

/** Whether the page could be drawn and recognised. */
async function recognisePage(
  document: PDFDocumentProxy,
  page: PageText,
  recogniser: Recogniser,
): Promise<boolean> {
  const source = await document.getPage(page.number);
  try {
    const { image, scale } = await drawPage(source);
    page.items = itemsOf(await recogniser.recognise(image), scale);
    return true;
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    return false;
  } finally {
    source.cleanup();
  }
}
