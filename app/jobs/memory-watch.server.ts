/** Bytes that one reading may add to this process; above it the file is refused. */
export const readingLimit = 700 * 1024 ** 2;
const checkEveryMs = 200;

/**
 * Keeps readings from taking the memory of the whole server. The limit of a worker's heap does not count the buffers
 * outside it, and three kilobytes of PDF can ask for gigabytes of those. Nothing says which thread took memory:
 * the youngest reading is stopped first, since a bomb goes off at once, and then the next while it is still too much.
 */
export class MemoryWatch {
  private readonly stops: (() => void)[] = [];
  private timer: NodeJS.Timeout | null = null;
  private before = 0;
  private readonly used: () => number;

  constructor(used: () => number = process.memoryUsage.rss) {
    this.used = used;
  }

  /** Watches a reading until the returned function is called; `stop` is called at most once. */
  add(stop: () => void): () => void {
    if (this.stops.length === 0) this.before = this.used();
    this.stops.push(stop);
    this.timer ??= setInterval(() => this.check(), checkEveryMs).unref();
    return () => this.remove(stop);
  }

  /** Stops the youngest reading when all together took more than they may. */
  check(): void {
    if (this.used() - this.before <= readingLimit * this.stops.length) return;
    const stop = this.stops.at(-1);
    if (!stop) return;
    this.remove(stop);
    stop();
  }

  private remove(stop: () => void): void {
    const at = this.stops.indexOf(stop);
    if (at >= 0) this.stops.splice(at, 1);
    if (this.stops.length > 0 || !this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}
