import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { MediaFile } from '../blocks.ts';
import type { PageDrawing, PlacedImage } from './page-text.ts';

/** Smaller pictures (points) are bullets, lines and logos in a corner. */
const minSide = 40;
/** Bounds on what a note keeps: pictures, and pixels of one picture. */
const maxFiles = 200;
const maxPixels = 20_000_000;

interface PixelImage {
  width: number;
  height: number;
  /** 1 = one bit grey, 2 = RGB, 3 = RGBA. */
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray;
}

/**
 * Keeps the pictures of a page as PNG, by hash, and writes the hash into `drawing`. Backgrounds (pictures that
 * cover most of the page) are scans, not figures: they are left where they are.
 */
export async function keepImages(
  page: PDFPageProxy,
  size: { width: number; height: number },
  drawing: PageDrawing,
  media: Map<string, MediaFile>,
): Promise<void> {
  for (const image of drawing.images) {
    const object = image.object;
    if (!object || media.size >= maxFiles || !isFigure(image, size)) continue;
    const objects = object.startsWith('g_') ? page.commonObjs : page.objs;
    if (!objects.has(object)) continue;
    const file = await encode(objects.get(object) as PixelImage | null);
    if (!file) continue;
    media.set(file.sha256, file);
    image.media = file.sha256;
  }
}

/** Whether a picture is large enough to be content and too small to be the page itself. */
export function isFigure(image: PlacedImage, page: { width: number; height: number }): boolean {
  const share = (image.width * image.height) / (page.width * page.height);
  return image.width >= minSide && image.height >= minSide && share < 0.6;
}

async function encode(image: PixelImage | null): Promise<MediaFile | null> {
  if (!image?.data || image.width * image.height > maxPixels) return null;
  const rgba = toRgba(image);
  if (!rgba) return null;
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').putImageData(new ImageData(rgba, image.width, image.height), 0, 0);
  const bytes = new Uint8Array(canvas.toBuffer('image/png'));
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mime: 'image/png', bytes };
}

/** pdf.js hands out one bit per pixel, RGB or RGBA. */
export function toRgba(image: PixelImage): Uint8ClampedArray<ArrayBuffer> | null {
  const { width, height, kind, data } = image;
  if (!data) return null;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  const rowBytes = (width + 7) >> 3;
  if (kind === 3 && data.length >= rgba.length) rgba.set(data.subarray(0, rgba.length));
  else if (kind === 2 && data.length >= width * height * 3)
    for (let pixel = 0; pixel < width * height; pixel++)
      rgba.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  else if (kind === 1 && data.length >= rowBytes * height)
    for (let pixel = 0; pixel < width * height; pixel++) {
      const column = pixel % width;
      const byte = data[Math.floor(pixel / width) * rowBytes + (column >> 3)]!;
      rgba.fill(byte & (0x80 >> (column & 7)) ? 255 : 0, pixel * 4, pixel * 4 + 3);
    }
  else return null;
  return rgba;
}
