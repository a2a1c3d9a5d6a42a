import { createRequire } from 'node:module';
import type { Image } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);

/** A JPEG as pdf.js holds it: it can be drawn, and its file is still there to be kept as it is. */
export interface JpegPicture extends Image {
  src: Buffer;
  close: () => void;
}

/**
 * Stands in for the browser's `ImageDecoder`, so that pdf.js hands out pictures that are plain JPEG files with their
 * own bytes. Without it pdf.js decodes them in JavaScript, and they would be packed a second time to be kept.
 */
class JpegDecoder {
  private readonly data: Uint8Array;

  constructor({ data }: { data: Uint8Array }) {
    this.data = data;
  }

  static isTypeSupported(type: string): Promise<boolean> {
    return Promise.resolve(type === 'image/jpeg');
  }

  decode(): Promise<{ image: JpegPicture }> {
    const canvas = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');
    const image = Object.assign(new canvas.Image(), { close: () => undefined });
    image.src = Buffer.from(this.data);
    return Promise.resolve({ image: image as JpegPicture });
  }

  close(): void {}
}

/** Puts the stand-in in place; to be called before pdf.js is loaded, which looks for it once. */
export function offerJpegDecoder(): void {
  const scope = globalThis as { ImageDecoder?: unknown };
  scope.ImageDecoder ??= JpegDecoder;
}
