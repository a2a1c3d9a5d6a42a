import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { GreyImage } from './recogniser.ts';

/** Resolution at which pages are recognised (dots per inch). */
const dotsPerInch = 200;
/**
 * Longest side of what is recognised, in pixels: A3 at 200 dots per inch, A4 at 300. A larger sheet is nearly always
 * a scan that counts its pixels as points; drawing it larger than it was scanned only costs memory.
 */
export const longestSide = 3508;
/** Rows that are read back from the canvas at once: the whole page in colour is four times its grey. */
const stripRows = 256;

/** Draws a page upright in grey. Returns the picture and its scale in points per pixel. */
export async function drawPage(page: PDFPageProxy): Promise<{ image: GreyImage; scale: number }> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const size = page.getViewport({ scale: 1 });
  const fit = longestSide / Math.max(size.width, size.height);
  const viewport = page.getViewport({ scale: Math.min(dotsPerInch / 72, fit) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    const context = canvas.getContext('2d');
    // pdf.js asks for the DOM's canvas types; @napi-rs/canvas implements the parts that it uses.
    const target = { canvas, canvasContext: context } as unknown as { canvas: HTMLCanvasElement };
    await page.render({ ...target, viewport, annotationMode: 0, background: '#ffffff' }).promise;
    return { image: greyOf(canvas, context), scale: 1 / viewport.scale };
  } finally {
    freeCanvas(canvas);
  }
}

/** The picture on a canvas in grey: luma (ITU-R BT.601), on white where it is transparent. */
export function greyOf({ width, height }: Canvas, context: SKRSContext2D): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let top = 0; top < height; top += stripRows) {
    const rows = Math.min(stripRows, height - top);
    writeGrey(context.getImageData(0, top, width, rows).data, pixels.subarray(top * width));
  }
  return { width, height, pixels };
}

/** Gives the pixels of a canvas back at once: the collector sees a small object and lets it wait. */
export function freeCanvas(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

function writeGrey(rgba: ArrayLike<number>, grey: Uint8Array): void {
  for (let at = 0, from = 0; from < rgba.length; at++, from += 4) {
    const alpha = rgba[from + 3]! / 255;
    const luma = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) / 256;
    grey[at] = luma * alpha + 255 * (1 - alpha);
  }
}
