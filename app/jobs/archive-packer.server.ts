import { Worker } from 'node:worker_threads';
import type { ArchiveOrder } from '../domain/archive/archive-order.ts';
import { conflict } from '../domain/errors.ts';
import type { PackAnswer, PackOrder } from './archive-worker.ts';
import { builtWorker } from './project-file.server.ts';

/**
 * Writes an archive in a worker that lives for this one dossier.
 * @throws DomainError conflict 'fileChanged', 'fileMissing'; Error when the worker dies
 */
export function packInWorker(order: ArchiveOrder, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(builtWorker('archive-worker'));
    worker.unref();
    worker.once('message', (answer: PackAnswer) => {
      if ('done' in answer) resolve();
      else reject('key' in answer ? conflict(answer.key) : new Error(answer.error));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker that writes an archive stopped')));
    worker.postMessage({ order, target } satisfies PackOrder);
  });
}
