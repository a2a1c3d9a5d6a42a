import { Worker } from 'node:worker_threads';
import type { NoteOrder } from '#editor/export/note/render-note.ts';
import type { LetterFormat } from '#editor/export/render-letter.ts';
import { DomainError } from '../domain/errors.ts';
import type { LetterAnswer, LetterOrder } from './letter-worker.ts';
import { builtWorker } from './project-file.server.ts';

interface Pending {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
  /** Whose sentences a refusal speaks in. */
  about: 'letter' | 'paper';
}

type Work = { json: string; format: LetterFormat } | { note: NoteOrder };

/**
 * Sets letters, and notes with annotations, in one worker thread that is kept alive: the compiler's start is most of its cost. A worker
 * that dies fails the letters it was working on; the next one starts a new worker.
 */
export class LetterPress {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private next = 1;

  /** @throws DomainError invalid with key `letter.<code>` when the letter cannot be set as it is */
  render(json: string, format: LetterFormat): Promise<Uint8Array> {
    return this.send({ json, format }, 'letter');
  }

  /** @throws DomainError invalid with key `paper.<code>` when the file cannot be made */
  renderNote(note: NoteOrder): Promise<Uint8Array> {
    return this.send({ note }, 'paper');
  }

  private send(order: Work, about: Pending['about']): Promise<Uint8Array> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, about });
      this.start().postMessage({ id, ...order } satisfies LetterOrder);
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
    else waiting?.reject(new DomainError('invalid', `${waiting.about}.${answer.code}`, answer.params));
  }

  private abandon(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const waiting of this.pending.values())
      waiting.reject(new DomainError('invalid', `${waiting.about}.LETTER_FAILED`, {}));
    this.pending.clear();
  }
}
