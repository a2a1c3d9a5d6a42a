import { Transform, type TransformCallback } from 'node:stream';

/** What goes ahead of the rest: the head of the page, so that the browser fetches styles and font meanwhile. */
const aheadBytes = 8 * 1024;

/**
 * Takes a page from React and hands it on in few pieces. React writes in pieces of 2 kB, and each that goes on from here
 * costs a walk through four streams and the end of a compressed block, after which compression begins anew: of a note of
 * 300 pages that was a tenth of a second and half of the bytes. What React has ready it writes in one go; after that the
 * pieces go on as one.
 */
export class GatheredPage extends Transform {
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #isAhead = false;

  override _transform(piece: Uint8Array, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.#pieces.length === 0) queueMicrotask(() => this.#handOn());
    this.#pieces.push(piece);
    this.#bytes += piece.byteLength;
    if (!this.#isAhead && this.#bytes >= aheadBytes) {
      this.#isAhead = true;
      this.#handOn();
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#handOn();
    done();
  }

  #handOn(): void {
    if (this.#pieces.length === 0 || this.destroyed) return;
    this.push(Buffer.concat(this.#pieces));
    this.#pieces = [];
    this.#bytes = 0;
  }
}
