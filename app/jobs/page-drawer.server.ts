import { Worker } from 'node:worker_threads';
import { DomainError } from '../domain/errors.ts';
import type { PageAnswer, PageOrder } from './page-worker.ts';
import { builtWorker } from './project-file.server.ts';

interface Job {
  load(): Promise<Uint8Array>;
  page: number;
  resolve(picture: Uint8Array): void;
  reject(error: Error): void;
}

/** Limits of one drawing, and how many may wait before more are refused. */
const memoryMb = 400;
const limitMs = 20_000;
const maxWaiting = 40;
/** A worker with nothing to do gives its memory back after this. */
const idleMs = 30_000;

/**
 * Draws pages of originals in one worker thread, one at a time: reading uploaded notes goes before looking at them.
 * A page that runs out of time or memory costs only itself.
 */
export class PageDrawer {
  private readonly waiting: Job[] = [];
  private worker: Worker | null = null;
  private busy = false;
  private idle: NodeJS.Timeout | null = null;

  /** @throws DomainError invalid 'pagePictureFailed' or 'pagePicturesBusy' */
  draw(load: () => Promise<Uint8Array>, page: number): Promise<Uint8Array> {
    if (this.waiting.length >= maxWaiting)
      return Promise.reject(new DomainError('invalid', 'pagePicturesBusy', {}));
    return new Promise((resolve, reject) => {
      this.waiting.push({ load, page, resolve, reject });
      void this.drawNext();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(failed());
    await this.drop();
  }

  private async drawNext(): Promise<void> {
    const job = this.busy ? undefined : this.waiting.shift();
    if (!job) return;
    this.busy = true;
    try {
      job.resolve(await this.drawIn(this.start(), await job.load(), job.page));
    } catch (error) {
      job.reject(error instanceof Error ? error : failed());
    }
    this.busy = false;
    this.idle = setTimeout(() => void this.drop(), idleMs).unref();
    void this.drawNext();
  }

  private start(): Worker {
    if (this.idle) clearTimeout(this.idle);
    if (this.worker) return this.worker;
    const worker = new Worker(builtWorker('page-worker'), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    worker.unref();
    worker.on('error', (error) => console.error('page worker stopped:', error.message));
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    this.worker = worker;
    return worker;
  }

  /** One page; a worker that takes too long is ended, and the next page starts a new one. */
  private drawIn(worker: Worker, bytes: Uint8Array, page: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void this.drop(), limitMs);
      const exited = () => settle({ code: 'TOO_SLOW' });
      const settle = (answer: PageAnswer) => {
        clearTimeout(timer);
        worker.off('exit', exited);
        if ('picture' in answer) resolve(answer.picture);
        else reject(failed());
      };
      worker.once('message', settle);
      worker.once('exit', exited);
      worker.postMessage({ bytes, page } satisfies PageOrder);
    });
  }

  private async drop(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = null;
    await worker?.terminate();
  }
}

const failed = () => new DomainError('invalid', 'pagePictureFailed', {});
