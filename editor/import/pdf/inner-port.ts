type Listener = (event: { data: unknown }) => void;
interface Message {
  /** A piece of a stream. */
  chunk?: object | null;
  /** Arguments of a call; for an object of a page they end in its type and the object itself. */
  data?: unknown;
}

/**
 * The channel between the two halves of pdf.js when both run in this thread. The one that pdf.js makes itself copies
 * every message deeply. Text is most of the traffic and nobody writes to it after it was sent, so that it passes as
 * it is; so do decoded pictures, which cannot be copied. All else is copied, and moved where pdf.js says so.
 */
export class InnerPort {
  private readonly listeners = new Set<Listener>();

  postMessage(message: Message, transfer?: ArrayBuffer[] | null): void {
    const data = uncopied(message) ?? structuredClone(message, { transfer: transfer ?? [] });
    queueMicrotask(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners.delete(listener);
  }
}

/** The message as it may pass without a deep copy, or null when it must be copied. */
function uncopied(message: Message): Message | null {
  const { chunk, data } = message;
  // pdf.js fills the same chunk again, with new lists.
  if (chunk && 'items' in chunk && 'styles' in chunk) return { ...message, chunk: { ...chunk } };
  const object = Array.isArray(data) && data.at(-2) === 'Image' ? data.at(-1) : null;
  if (!object?.bitmap) return null;
  // Without its reference pdf.js decodes the picture again for a second page, instead of trying to copy it.
  return { ...message, data: [...(data as unknown[]).slice(0, -1), { ...object, ref: undefined }] };
}
