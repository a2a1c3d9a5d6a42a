import { Worker } from 'node:worker_threads';
import type { Anchored } from '#editor/anchoring/anchored.ts';
import type { QuoteSelector } from '#editor/anchoring/find-quote.ts';
import { DomainError } from '../domain/errors.ts';
import type { PlaceOrder } from './place-worker.ts';
import { builtWorker } from './project-file.server.ts';

/** A thousand quotes in a note of 300 pages take a few seconds; a file that takes longer was made to. */
const longest = 60_000;

/**
 * Finds quotes in a text away from the requests, in a worker of its own that ends with the answer.
 * @throws DomainError invalid 'exchange.TOO_HEAVY' when it takes too long or too much memory
 */
export function placeQuotesInWorker(text: string, quotes: readonly QuoteSelector[]): Promise<Anchored[]> {
  const worker = new Worker(builtWorker('place-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  const tooHeavy = () => new DomainError('invalid', 'exchange.TOO_HEAVY');
  return new Promise<Anchored[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooHeavy()), longest);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error),
    );
    worker.once('exit', () => clearTimeout(timer));
    worker.postMessage({ text, quotes } satisfies PlaceOrder);
  }).finally(() => void worker.terminate());
}
