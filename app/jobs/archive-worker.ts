import { parentPort } from 'node:worker_threads';
import type { ArchiveOrder } from '../domain/archive/archive-order.ts';
import { packArchive } from '../domain/archive/pack-archive.server.ts';
import { isDomainError } from '../domain/errors.ts';

/** A dossier to write, and the file to write it to. */
export interface PackOrder {
  order: ArchiveOrder;
  target: string;
}

/** Done, or why not: the key of a DomainError, else a message for the log. */
export type PackAnswer = { done: true } | { key: string } | { error: string };

const port = parentPort;
if (!port) throw new Error('the archive worker must be started as a worker thread');

port.once('message', async ({ order, target }: PackOrder) => {
  try {
    await packArchive(order, target);
    port.postMessage({ done: true } satisfies PackAnswer);
  } catch (error) {
    const answer: PackAnswer = isDomainError(error) ? { key: error.key } : { error: String(error) };
    port.postMessage(answer);
  }
});
