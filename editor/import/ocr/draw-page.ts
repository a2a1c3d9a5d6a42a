import type { PDFPageProxy } from 'pdfjs-dist';
import type { GreyImage } from './recogniser.ts';

/** Resolution at which pages are recognised (dots per inch), and the most pixels that one page may have. */
const dotsPerInch = 200;
const maxPixels = 20_000_000;

/** Draws a page upright in grey. Returns the picture and its scale in points per pixel. */
export async function drawPage(page: PDFPageProxy): Promise<{ image: GreyImage; scale: number }> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const size = page.getViewport({ scale: 1 });
  const fit = Math.sqrt(maxPixels / (size.width * size.height));
  const viewport = page.getViewport({ scale: Math.min(dotsPerInch / 72, fit) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  // pdf.js asks for the DOM's canvas types; @napi-rs/canvas implements the parts that it uses.
  const target = { canvas, canvasContext: context } as unknown as { canvas: HTMLCanvasElement };
  await page.render({ ...target, viewport, annotationMode: 0, background: '#ffffff' }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { image: toGrey(data, canvas.width, canvas.height), scale: 1 / viewport.scale };
}

/** Luma of RGBA pixels (ITU-R BT.601), on white where they are transparent. */
export function toGrey(rgba: ArrayLike<number>, width: number, height: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const alpha = rgba[from + 3]! / 255;
    const luma = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) / 256;
    pixels[at] = luma * alpha + 255 * (1 - alpha);
  }
  return { width, height, pixels };
}
