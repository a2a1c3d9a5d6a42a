import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { unfinishedNotes } from '#db/queries/notes.ts';
import type { ImportProgress } from '#editor/import/blocks.ts';
import type { RefusalCode } from '#editor/import/import-refusal.ts';
import type { Council } from '../domain/councils/council.server.ts';
import {
  beginImport,
  completeImport,
  failImport,
  saveProgress,
} from '../domain/notes/import-outcome.server.ts';
import type { PackedImport } from '../domain/notes/packed-import.ts';
import type { ImportAnswer, ImportOrder } from './import-worker.ts';
import { MemoryWatch } from './memory-watch.server.ts';
import { builtWorker } from './project-file.server.ts';

interface Job {
  council: Council;
  noteVersionId: string;
  /** Opens a protected PDF; lives only here and in the worker. */
  password?: string;
}

/** A reading that goes on. */
interface Run {
  worker: Worker;
  /** Ends the waiting for the worker without an outcome. */
  abandon(): void;
}

type Outcome =
  | { type: 'done'; result: PackedImport }
  | { type: 'refused'; code: RefusalCode; params: Record<string, string | number> }
  | { type: 'cancelled' };

/** Limits of one reading: memory of the worker's heap, and time; a scan takes seconds per page once that begins. */
const memoryMb = 400;
const readLimitMs = 120_000;
const ocrLimitMs = 30 * 60_000;
/** A note that brought the process down this often is not tried again by itself. */
const maxAttempts = 2;

/**
 * Reads uploaded notes in worker threads, at most one per core, in the order of arrival over all councils.
 * A worker that runs out of time or memory, or crashes, costs only its own note: that gets a code and can be
 * tried again. After a stop of the server {@link resume} takes up what was left.
 */
export class ImportQueue {
  private readonly waiting: Job[] = [];
  private readonly running = new Map<string, Run>();
  private readonly slots = Math.max(1, availableParallelism());
  private readonly memory = new MemoryWatch();
  private closed = false;

  add(job: Job): void {
    if (
      this.running.has(job.noteVersionId) ||
      this.waiting.some((other) => other.noteVersionId === job.noteVersionId)
    )
      return;
    this.waiting.push(job);
    this.startNext();
  }

  /** Its number in the queue, 1 for the next; 0 while it runs, null when it is not here. */
  placeOf(noteVersionId: string): number | null {
    if (this.running.has(noteVersionId)) return 0;
    const index = this.waiting.findIndex((job) => job.noteVersionId === noteVersionId);
    return index < 0 ? null : index + 1;
  }

  /**
   * Takes a note out of the queue, or ends its reading at once. What to tell of it is the caller's; it can be added
   * again right away.
   */
  cancel(noteVersionId: string): void {
    const index = this.waiting.findIndex((job) => job.noteVersionId === noteVersionId);
    if (index >= 0) this.waiting.splice(index, 1);
    const run = this.running.get(noteVersionId);
    this.running.delete(noteVersionId);
    run?.abandon();
  }

  /** Puts what was cut off by a stop back in the queue; what was tried too often fails with a code. */
  resume(council: Council): void {
    for (const version of unfinishedNotes(council.db)) {
      if (version.attempts >= maxAttempts && version.status === 'reading')
        failImport(council.db, version.id, { code: 'READER_CRASHED', params: {} }, Date.now());
      else this.add({ council, noteVersionId: version.id });
    }
  }

  /** Stops the running workers; their notes are taken up again at the next start. */
  async close(): Promise<void> {
    this.closed = true;
    this.waiting.length = 0;
    await Promise.all([...this.running.values()].map(({ worker }) => worker.terminate()));
  }

  private startNext(): void {
    if (this.closed || this.running.size >= this.slots) return;
    const job = this.waiting.shift();
    if (!job) return;
    void this.run(job)
      .catch((error: unknown) => this.lose(job, error))
      .finally(() => this.startNext());
    this.startNext();
  }

  /** A file that is gone, or a full disk, costs this note only. */
  private lose({ council, noteVersionId }: Job, error: unknown): void {
    console.error('import failed:', error);
    if (!this.closed)
      failImport(council.db, noteVersionId, { code: 'READER_CRASHED', params: {} }, Date.now());
  }

  private async run({ council, noteVersionId, password }: Job): Promise<void> {
    const version = beginImport(council.db, noteVersionId);
    if (!version) return;
    const changed = () =>
      council.publish(`case:${version.caseId}`, { kind: 'note.progress', caseId: version.caseId });
    const worker = new Worker(builtWorker('import-worker'), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const control = new AbortController();
    const run: Run = { worker, abandon: () => control.abort() };
    this.running.set(noteVersionId, run);
    // A note that was cancelled may be read again by now; what this reading found is then nobody's.
    const counts = () => !this.closed && this.running.get(noteVersionId) === run;
    try {
      const bytes = await council.files.read(version.sha256);
      const order: ImportOrder = {
        bytes,
        options: { fileName: version.fileName, ocr: version.ocr, password },
      };
      const onProgress = twiceASecond((progress) => {
        if (!counts()) return;
        saveProgress(council.db, noteVersionId, progress);
        changed();
      });
      const outcome = await readIn(worker, order, {
        onProgress,
        signal: control.signal,
        memory: this.memory,
      });
      if (outcome.type === 'done')
        for (const media of outcome.result.media) await council.files.put(media.bytes);
      if (!counts()) return;
      settle(council, noteVersionId, outcome);
      changed();
    } finally {
      if (this.running.get(noteVersionId) === run) this.running.delete(noteVersionId);
    }
  }
}

/** Writes what came out; the pictures of a note that is "ready" are in the store already. */
function settle(council: Council, noteVersionId: string, outcome: Outcome): void {
  if (outcome.type === 'done') completeImport(council.db, noteVersionId, outcome.result, Date.now());
  if (outcome.type === 'refused') failImport(council.db, noteVersionId, outcome, Date.now());
}

/** Who follows a reading and who may end it. */
interface Watchers {
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
  memory: MemoryWatch;
}

/** Runs one order in a worker until it answers, is cancelled, takes too much time or memory, or dies. */
function readIn(
  worker: Worker,
  order: ImportOrder,
  { onProgress, signal, memory }: Watchers,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const refuse = (code: RefusalCode) => finish({ type: 'refused', code, params: {} });
    const started = Date.now();
    let timer = setTimeout(() => refuse('TOO_SLOW'), readLimitMs);
    let recognising = false;
    const extend = ({ stage }: ImportProgress) => {
      if (recognising || stage !== 'recognise') return;
      recognising = true;
      clearTimeout(timer);
      timer = setTimeout(() => refuse('TOO_SLOW'), started + ocrLimitMs - Date.now());
    };
    const unwatch = memory.add(() => refuse('TOO_MUCH_MEMORY'));
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      unwatch();
      resolve(outcome);
      void worker.terminate();
    };
    const cancelled = () => finish({ type: 'cancelled' });
    if (signal.aborted) return cancelled();
    signal.addEventListener('abort', cancelled, { once: true });
    worker.on('message', (answer: ImportAnswer) => {
      if (answer.type !== 'progress') return finish(answer);
      extend(answer.progress);
      onProgress(answer.progress);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') console.error('import worker failed:', error.message);
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'TOO_MUCH_MEMORY' : 'READER_CRASHED');
    });
    worker.on('exit', () => refuse('READER_CRASHED'));
    worker.postMessage(
      order,
      [order.bytes.buffer as ArrayBuffer].filter(() => ownsBuffer(order.bytes)),
    );
  });
}

/** Whether these bytes are a whole buffer, so that it can be handed over instead of copied. */
const ownsBuffer = (bytes: Uint8Array): boolean => bytes.byteLength === bytes.buffer.byteLength;

/** Lets progress through at most twice a second, and each new stage: it is for eyes, and each is a write. */
function twiceASecond(call: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let last = 0;
  let stage: ImportProgress['stage'] | null = null;
  return (progress) => {
    if (progress.stage === stage && Date.now() - last < 500) return;
    last = Date.now();
    stage = progress.stage;
    call(progress);
  };
}
