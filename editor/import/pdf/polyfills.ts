/**
 * Fills four holes of Node 20 before pdf.js is loaded; on Node 22 and later nothing happens. Without
 * `ArrayBuffer.prototype.transfer` pdf.js fails silently: text comes out, but operator lists stay empty.
 */
type Loose = Record<string, unknown>;

function define(target: object, name: string, value: unknown): void {
  if ((target as Loose)[name] !== undefined) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

define(Promise, 'withResolvers', function withResolvers(this: PromiseConstructor) {
  let resolve: unknown;
  let reject: unknown;
  const promise = new this<unknown>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
});

/** Moves the bytes to a new buffer of `length` bytes and detaches the old one, as ECMAScript 2024 says. */
function transfer(this: ArrayBuffer, length?: number): ArrayBuffer {
  const moved = structuredClone(this, { transfer: [this] });
  if (length === undefined || length === moved.byteLength) return moved;
  const resized = new Uint8Array(length);
  resized.set(new Uint8Array(moved).subarray(0, length));
  return resized.buffer;
}

define(ArrayBuffer.prototype, 'transfer', transfer);
define(ArrayBuffer.prototype, 'transferToFixedLength', transfer);

define(URL, 'parse', (url: string, base?: string) => {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
});

/** pdf.js writes every font out in base64, and the version that it brings for this takes longer than the reading. */
define(Uint8Array.prototype, 'toBase64', function toBase64(this: Uint8Array, options?: object | null) {
  if (options === null) throw new TypeError('options must be an object');
  return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString('base64');
});

const nativePush = Array.prototype.push;

/**
 * Puts the native `push` back. The legacy build of pdf.js replaces it for the whole process by a version several
 * times slower, for the sake of an error message about frozen arrays. To be called after pdf.js has loaded.
 */
export function restoreNativePush(): void {
  if (Array.prototype.push === nativePush) return;
  Object.defineProperty(Array.prototype, 'push', { value: nativePush, configurable: true, writable: true });
}
