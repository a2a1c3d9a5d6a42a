import type { PDFPageProxy } from 'pdfjs-dist';
import type { ImportOptions, MediaFile } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { type Annotations, readAnnotations } from './annotations.ts';
import { tagsCoverPage } from './choose-reading.ts';
import { needsDrawing } from './needs-drawing.ts';
import type { OpenPdf } from './open-pdf.ts';
import { readDrawing } from './page-drawing.ts';
import { type FontStyles, learnFonts } from './page-fonts.ts';
import { keepImages } from './page-images.ts';
import { type RawPage, readPageItems } from './page-items.ts';
import { readTags } from './page-tags.ts';
import type { PageDrawing, PageLink, PageText } from './page-text.ts';
import type { PictureFinder } from './picture-finder.ts';

/** Everything that is read of a PDF before its layout is understood. */
export interface PdfText {
  pages: PageText[];
  /** Physical numbers of pages that could not be read. */
  damaged: number[];
  annotations: Annotations;
  fonts: FontStyles;
  media: Map<string, MediaFile>;
}

/** Not a single page may hold more runs of text than this: such a file is a drawing or an attack. */
const maxItems = 200_000;

/**
 * Reads all pages in order and frees each before the next. A page that fails is left out and named in
 * `damaged`. Throws {@link ImportRefusal} CANCELLED when the signal aborts and PDF_TOO_HEAVY above the limit.
 */
export async function readPages({ document, pictures }: OpenPdf, options: ImportOptions): Promise<PdfText> {
  const text: PdfText = {
    pages: [],
    damaged: [],
    annotations: await readAnnotations(document).catch(() => ({
      rectangles: new Map(),
      comments: [],
      unsafeLinks: 0,
    })),
    fonts: new Map(),
    media: new Map(),
  };
  const labels = await document.getPageLabels().catch(() => null);
  for (let number = 1; number <= document.numPages; number++) {
    if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
    options.onProgress?.({ stage: 'read', done: number - 1, total: document.numPages });
    try {
      text.pages.push(
        await readPage(await document.getPage(number), labels?.[number - 1] ?? null, { text, pictures }),
      );
    } catch (error) {
      if (error instanceof ImportRefusal) throw error;
      text.damaged.push(number);
    }
  }
  return text;
}

interface Reading {
  text: PdfText;
  pictures: PictureFinder;
}

async function readPage(page: PDFPageProxy, label: string | null, reading: Reading): Promise<PageText> {
  const { text } = reading;
  const number = page.pageNumber;
  try {
    const raw = await readPageItems(page);
    if (raw.items.length > maxItems) throw new ImportRefusal('PDF_TOO_HEAVY', { page: number });
    const tree = await readTags(page).catch(() => null);
    const drawing = await readDrawingIfNeeded(page, raw, reading, tagsCoverPage({ tree, items: raw.items }));
    for (const item of raw.items) Object.assign(item, looks(text.fonts, item.font));
    const { width, height, items, turned } = raw;
    const links = uprightLinks(text.annotations.rectangles.get(number - 1) ?? [], raw);
    return { number, label, width, height, items, turned, tree, drawing, links };
  } finally {
    page.cleanup();
  }
}

function looks(fonts: FontStyles, name: string): { bold: boolean; italic: boolean } {
  const style = fonts.get(name);
  return { bold: style?.bold ?? false, italic: style?.italic ?? false };
}

/** The drawing costs two thirds of the text: it is read for unknown fonts, tables and holes in the text only. */
async function readDrawingIfNeeded(
  page: PDFPageProxy,
  raw: RawPage,
  { text, pictures }: Reading,
  isTagged: boolean,
): Promise<PageDrawing | null> {
  const unknownFonts = raw.fonts.some((name) => !text.fonts.has(name));
  if (!unknownFonts && !needsDrawing(raw, { isTagged, pictures: pictures(page.ref) })) return null;
  try {
    const list = await page.getOperatorList({ annotationMode: 0 });
    learnFonts(page, raw.fonts, text.fonts);
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const drawing = readDrawing(list, raw.toUpright, OPS);
    await keepImages(page, raw, drawing, text.media);
    return drawing;
  } catch {
    // The text of the page is sound; only its lines and pictures cannot be read.
    return null;
  }
}

function uprightLinks(links: PageLink[], raw: RawPage): PageLink[] {
  return links.map((link) => {
    const [ax, ay] = raw.toUpright(link.x0, link.y0);
    const [bx, by] = raw.toUpright(link.x1, link.y1);
    return {
      ...link,
      x0: Math.min(ax, bx),
      x1: Math.max(ax, bx),
      y0: Math.min(ay, by),
      y1: Math.max(ay, by),
    };
  });
}
