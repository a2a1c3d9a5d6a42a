import { Worker } from 'node:worker_threads';
import type { FileStore } from '../domain/councils/file-store.server.ts';
import type { FileState } from '../domain/integrity/store-fault.ts';
import type { CheckAnswer, CheckOrder } from './file-check-worker.ts';
import { builtWorker } from './project-file.server.ts';

/**
 * Reads stored files in a worker that lives for this one look, and says of each whether it still has the bytes that
 * it is named by. @throws Error when the worker dies before it is done
 */
export function checkFiles(files: FileStore, hashes: readonly string[]): Promise<Map<string, FileState>> {
  if (hashes.length === 0) return Promise.resolve(new Map());
  return new Promise((resolve, reject) => {
    const worker = new Worker(builtWorker('file-check-worker'));
    worker.unref();
    worker.once('message', (answer: CheckAnswer) => {
      if ('states' in answer) resolve(new Map(answer.states));
      else reject(new Error(answer.error));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker that checks files stopped')));
    const order: CheckOrder = hashes.map((sha256) => ({ sha256, path: files.pathOf(sha256) }));
    worker.postMessage(order);
  });
}
