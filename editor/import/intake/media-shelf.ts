import { createHash } from 'node:crypto';
import type { MediaFile } from '../blocks.ts';

/** Which image the bytes are, by their first bytes; null for anything that browsers should not be given. */
function imageMime(bytes: Uint8Array): MediaFile['mime'] | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.byteLength)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  return /^RIFF.{4}WEBP/s.test(head) ? 'image/webp' : null;
}

/** The images of one document; the same picture is kept once, however often it is shown. */
export class MediaShelf {
  readonly #files = new Map<string, MediaFile>();

  /** Keeps an image and gives its SHA-256, or null when it is no PNG, JPEG, GIF or WebP. */
  add(bytes: Uint8Array): string | null {
    const mime = imageMime(bytes);
    if (!mime) return null;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!this.#files.has(sha256)) this.#files.set(sha256, { sha256, mime, bytes: new Uint8Array(bytes) });
    return sha256;
  }

  /** The kept images in order of first appearance. */
  list(): MediaFile[] {
    return [...this.#files.values()];
  }
}
