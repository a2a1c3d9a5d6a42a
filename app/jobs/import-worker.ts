import { parentPort } from 'node:worker_threads';
import type { ImportOptions, ImportProgress } from '#editor/import/blocks.ts';
import { importNote } from '#editor/import/import-note.ts';
import { ImportRefusal, type RefusalCode } from '#editor/import/import-refusal.ts';
import { type PackedImport, packImport } from '../domain/notes/packed-import.ts';

/** What the queue sends: the file and how to read it. */
export interface ImportOrder {
  bytes: Uint8Array;
  options: Pick<ImportOptions, 'fileName' | 'ocr' | 'password'>;
}

/** What the worker answers. `cpuMs` is the processor time of the whole reading. */
export type ImportAnswer =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'done'; result: PackedImport; cpuMs: number }
  | { type: 'refused'; code: RefusalCode; params: Record<string, string | number> };

const port = parentPort;
if (!port) throw new Error('the import worker must be started as a worker thread');

port.once('message', async ({ bytes, options }: ImportOrder) => {
  const send = (answer: ImportAnswer) => port.postMessage(answer);
  const started = process.cpuUsage();
  try {
    const result = await importNote(bytes, {
      ...options,
      onProgress: (progress) => send({ type: 'progress', progress }),
    });
    const used = process.cpuUsage(started);
    send({ type: 'done', result: packImport(result), cpuMs: (used.user + used.system) / 1000 });
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    send({ type: 'refused', code: error.code, params: error.params });
  }
});
