import { Worker } from 'node:worker_threads';
import { DomainError } from '../domain/errors.ts';
import type { LetterAnswer, LetterOrder } from './letter-worker.ts';
import { builtWorker } from './project-file.server.ts';

interface Pending {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/**
 * Sets letters in one worker thread that is kept alive: the compiler's start is most of its cost. A worker
 * that dies fails the letters it was working on; the next one starts a new worker.
 */
export class LetterPress {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private next = 1;

  /** @throws DomainError invalid with key `letter.<code>` when the letter cannot be set as it is */
  render(json: string, format: LetterOrder['format']): Promise<Uint8Array> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.start().postMessage({ id, json, format } satisfies LetterOrder);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(builtWorker('letter-worker'));
    worker.unref();
    worker.on('message', (answer: LetterAnswer) => this.settle(answer));
    worker.on('error', (error) => console.error('letter worker stopped:', error.message));
    worker.on('exit', () => this.abandon(worker));
    this.worker = worker;
    return worker;
  }

  private settle(answer: LetterAnswer): void {
    const waiting = this.pending.get(answer.id);
    this.pending.delete(answer.id);
    if ('bytes' in answer) waiting?.resolve(answer.bytes);
    else waiting?.reject(new DomainError('invalid', `letter.${answer.code}`, answer.params));
  }

  private abandon(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const waiting of this.pending.values())
      waiting.reject(new DomainError('invalid', 'letter.LETTER_FAILED', {}));
    this.pending.clear();
  }
}
