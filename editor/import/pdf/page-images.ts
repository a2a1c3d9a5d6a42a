import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { MediaFile } from '../blocks.ts';
import type { JpegPicture } from './jpeg-pictures.ts';
import type { PageDrawing, PlacedImage } from './page-text.ts';
import { encodePng, type Pixels } from './png.ts';

/** Smaller pictures (points) are bullets, lines and logos in a corner. */
const minSide = 40;
/** Bounds on what a note keeps: pictures, and pixels of one picture. */
const maxFiles = 200;
const maxPixels = 20_000_000;

interface PixelImage {
  width: number;
  height: number;
  /** Set instead of the pixels when the picture is a plain JPEG. */
  bitmap?: JpegPicture;
  /** 1 = one bit grey, 2 = RGB, 3 = RGBA. */
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray;
}

/**
 * Keeps the pictures of a page by hash and writes the hash into `drawing`. Backgrounds (pictures that
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
  if (!image || image.width * image.height > maxPixels) return null;
  if (image.bitmap) return mediaFile('image/jpeg', new Uint8Array(image.bitmap.src));
  const pixels = toPixels(image);
  if (!pixels) return null;
  const png = encodePng(pixels);
  const isPhoto = png.length > photoBytes && png.length > photoShare * pixels.data.length;
  const bytes = isPhoto ? await encodeJpeg(pixels) : png;
  return mediaFile(isPhoto ? 'image/jpeg' : 'image/png', bytes);
}

function mediaFile(mime: MediaFile['mime'], bytes: Uint8Array): MediaFile {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mime, bytes };
}

/** Drawings pack well; what stays large when packed is a photo, and a photo is kept as JPEG. */
const photoBytes = 150_000;
const photoShare = 0.3;

async function encodeJpeg({ width, height, channels, data }: Pixels): Promise<Uint8Array> {
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0, from = 0, to = 0; at < width * height; at++, from += channels, to += 4) {
    rgba[to] = data[from]!;
    rgba[to + 1] = data[from + (channels > 2 ? 1 : 0)]!;
    rgba[to + 2] = data[from + (channels > 2 ? 2 : 0)]!;
  }
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(rgba, width, height), 0, 0);
  return new Uint8Array(await canvas.encode('jpeg', 85));
}

/** pdf.js hands out one bit per pixel, RGB or RGBA; one bit becomes one byte of grey. */
function toPixels({ width, height, kind, data }: PixelImage): Pixels | null {
  if (!data) return null;
  const channels = kind === 3 ? 4 : kind === 2 ? 3 : 1;
  if (kind !== 1) return data.length >= width * height * channels ? { width, height, channels, data } : null;
  const rowBytes = (width + 7) >> 3;
  if (data.length < rowBytes * height) return null;
  const grey = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      grey[at] = data[y * rowBytes + (x >> 3)]! & (0x80 >> (x & 7)) ? 255 : 0;
  return { width, height, channels: 1, data: grey };
}
