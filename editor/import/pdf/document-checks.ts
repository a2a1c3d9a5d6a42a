import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ImportRefusal } from '../import-refusal.ts';
import type { PageText } from './page-text.ts';
import type { PdfText } from './read-pages.ts';

/** A page with fewer characters than this and a picture over most of it is a scan. */
const fewCharacters = 20;
const coverShare = 0.6;

/** Number of characters on a page. */
const charactersOf = (page: PageText): number => page.items.reduce((sum, item) => sum + item.text.length, 0);

/** Whether pictures cover most of a page; null when its drawing was not read. */
function isCovered(page: PageText): boolean {
  const area = (page.drawing?.images ?? []).reduce((sum, image) => sum + image.width * image.height, 0);
  return area > coverShare * page.width * page.height;
}

/** Whether a page is a picture of text: hardly any characters, covered by a picture. */
export const isScanned = (page: PageText): boolean => charactersOf(page) < fewCharacters && isCovered(page);

/**
 * Pages whose text was recognised before and lies hidden over a picture. Not every page is drawn to see that: a page
 * counts too when it uses only the fonts of such a page.
 */
export function pagesWithOcrLayer(pages: PageText[]): PageText[] {
  const covered = pages.filter((page) => isCovered(page) && charactersOf(page) >= fewCharacters);
  const fonts = new Set(covered.flatMap((page) => page.items.map((item) => item.font)));
  fonts.delete('scan');
  return pages.filter((page) => page.items.length > 0 && page.items.every((item) => fonts.has(item.font)));
}

/** Refuses a form that only Adobe's own reader fills in (XFA): its pages hold nothing but a notice. */
export async function refuseForms(document: PDFDocumentProxy, pages: PageText[]): Promise<void> {
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as {
    info: Record<string, unknown>;
  };
  if (!info.IsXFAPresent) return;
  const text = pages
    .slice(0, 2)
    .flatMap((page) => page.items.map((item) => item.text))
    .join(' ');
  const isNotice =
    pages.length <= 2 && /please wait|adobe (?:acrobat )?reader|een ogenblik geduld/i.test(text);
  if (!info.IsAcroFormPresent || isNotice) throw new ImportRefusal('PDF_XFA');
}

/**
 * Refuses a file without text: SCAN_NEEDS_OCR when pictures cover its pages and nobody looked for words in those yet,
 * else NO_TEXT or PDF_DAMAGED.
 */
export function refuseScans(total: number, { pages, damaged }: PdfText, isRecognised: boolean): void {
  const characters = pages.reduce((sum, page) => sum + charactersOf(page), 0);
  const scanned = pages.filter(isScanned);
  if (
    !isRecognised &&
    scanned.length > 0 &&
    (scanned.length > 0.5 * pages.length || characters < fewCharacters * pages.length)
  )
    throw new ImportRefusal('SCAN_NEEDS_OCR', { pages: scanned.length });
  if (characters > 0) return;
  throw new ImportRefusal(damaged.length === total ? 'PDF_DAMAGED' : 'NO_TEXT');
}
