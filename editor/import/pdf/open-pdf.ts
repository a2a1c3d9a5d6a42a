import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { ImportRefusal } from '../import-refusal.ts';
import { InnerPort } from './inner-port.ts';
import { offerJpegDecoder } from './jpeg-pictures.ts';
import { findPictures, type PictureFinder } from './picture-finder.ts';
import { restoreNativePush } from './polyfills.ts';

/** An open PDF; `close` frees everything that pdf.js holds and must always be called. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  /** Which pages may show pictures. */
  pictures: PictureFinder;
  close: () => Promise<void>;
}

/** Images above this many pixels are not decoded: a few bytes can declare a picture of gigabytes. */
const maxImagePixels = 60_000_000;

const require = createRequire(import.meta.url);

/** Folder of pdf.js with a trailing slash; fonts, character maps and decoders are only read from there. */
function pdfjsFolder(): string {
  return `${dirname(require.resolve('pdfjs-dist/package.json'))}/`;
}

/** Loads both halves of pdf.js and ties them together in this thread. */
async function loadPdfjs() {
  offerJpegDecoder();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  restoreNativePush();
  const port = new InnerPort();
  WorkerMessageHandler.initializeFromPort(port);
  // pdf.js asks for the Worker of a browser; of that it uses what InnerPort has.
  const worker = pdfjs.PDFWorker.create({ port: port as unknown as Worker, verbosity: 0 });
  return { pdfjs, worker };
}

/**
 * Opens a PDF without ever touching the network or running code from the file (pdf.js 6 has no `eval` left to
 * switch off, and scripts of the file only run in its viewer).
 * Throws {@link ImportRefusal}: PDF_PASSWORD, PDF_WRONG_PASSWORD, PDF_CORRUPT or PDF_DAMAGED.
 */
export async function openPdf(bytes: Uint8Array, password?: string, drawsText = false): Promise<OpenPdf> {
  if (!hasPdfHeader(bytes)) throw new ImportRefusal('PDF_CORRUPT');
  const { pdfjs, worker } = await loadPdfjs();
  const folder = pdfjsFolder();
  const task: PDFDocumentLoadingTask = pdfjs.getDocument({
    // pdf.js takes the buffer over and empties it: it gets a copy of its own.
    data: new Uint8Array(bytes),
    worker,
    password: password || undefined,
    // Letter shapes cost as much as reading the text; they are only needed to draw a page.
    disableFontFace: drawsText,
    useSystemFonts: false,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: true,
    maxImageSize: maxImagePixels,
    verbosity: 0,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    cMapUrl: join(folder, 'cmaps/'),
    wasmUrl: join(folder, 'wasm/'),
    iccUrl: join(folder, 'iccs/'),
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new ImportRefusal('PDF_CORRUPT');
    return { document, pictures: findPictures(bytes), close };
  } catch (error) {
    await close();
    throw refusalOf(error);
  }
}

/** Readers accept a header within the first kilobyte (ISO 32000-1, annex H.3.4.1), and so do we. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function refusalOf(error: unknown): ImportRefusal {
  if (error instanceof ImportRefusal) return error;
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException')
    return new ImportRefusal(code === 2 ? 'PDF_WRONG_PASSWORD' : 'PDF_PASSWORD');
  if (name === 'InvalidPDFException' || name === 'FormatError') return new ImportRefusal('PDF_CORRUPT');
  return new ImportRefusal('PDF_DAMAGED');
}
