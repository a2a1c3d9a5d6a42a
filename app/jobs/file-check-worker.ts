import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parentPort } from 'node:worker_threads';
import type { FileState } from '../domain/integrity/store-fault.ts';

/** Files by the hash that they should have. */
export type CheckOrder = readonly { sha256: string; path: string }[];

export type CheckAnswer = { states: [string, FileState][] } | { error: string };

const port = parentPort;
if (!port) throw new Error('the file check worker must be started as a worker thread');

port.once('message', async (order: CheckOrder) => {
  try {
    const states: [string, FileState][] = [];
    for (const { sha256, path } of order) states.push([sha256, await stateOf(path, sha256)]);
    port.postMessage({ states } satisfies CheckAnswer);
  } catch (error) {
    port.postMessage({ error: (error as Error).message } satisfies CheckAnswer);
  }
});

async function stateOf(path: string, sha256: string): Promise<FileState> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return hash.digest('hex') === sha256 ? 'same' : 'changed';
}
