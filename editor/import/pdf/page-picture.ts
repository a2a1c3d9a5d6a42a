import { ImportRefusal } from '../import-refusal.ts';
import { readImageHead } from '../ocr/image-size.ts';
import { openPdf } from './open-pdf.ts';

/** Width of a page picture in pixels: an A4 page at about 170 dots per inch, so that small print can be read. */
const pictureWidth = 1400;
/** A page of a strange shape gets no more pixels than this. */
const maxPixels = 6_000_000;
/** A picture larger than this is refused before it is decoded. */
const maxSourcePixels = 60_000_000;
/** Of WebP: small letters stay sharp. */
const quality = 82;

/**
 * Draws one page of an original as WebP: of a PDF its page (1-based), of a photo or scan the picture itself.
 * Throws {@link ImportRefusal}: what openPdf throws, PDF_DAMAGED for a page that is not there, IMAGE_UNREADABLE.
 */
export async function drawPagePicture(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  return readImageHead(bytes) ? drawImage(bytes) : drawPdfPage(bytes, page);
}

async function drawPdfPage(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const { document, close } = await openPdf(bytes, undefined, true);
  try {
    if (number < 1 || number > document.numPages) throw new ImportRefusal('PDF_DAMAGED');
    const page = await document.getPage(number);
    const size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: scaleOf(size.width, size.height) });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdf.js asks for the DOM's canvas types; @napi-rs/canvas implements the parts that it uses.
    const target = { canvas, canvasContext: canvas.getContext('2d') } as unknown as {
      canvas: HTMLCanvasElement;
    };
    // Annotations that are drawn (1): a remark or stamp of the municipality belongs to what it sent.
    await page.render({ ...target, viewport, annotationMode: 1, background: '#ffffff' }).promise;
    return await canvas.encode('webp', quality);
  } finally {
    await close();
  }
}

async function drawImage(bytes: Uint8Array): Promise<Uint8Array> {
  const head = readImageHead(bytes);
  if (!head || head.width * head.height > maxSourcePixels) throw new ImportRefusal('IMAGE_UNREADABLE');
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const picture = await loadImage(Buffer.from(bytes)).catch(() => {
    throw new ImportRefusal('IMAGE_UNREADABLE');
  });
  const scale = Math.min(1, scaleOf(picture.width, picture.height));
  const canvas = createCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.encode('webp', quality);
}

const scaleOf = (width: number, height: number): number =>
  Math.min(pictureWidth / width, Math.sqrt(maxPixels / (width * height)));
