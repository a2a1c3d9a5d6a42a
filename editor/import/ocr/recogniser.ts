import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { ImportRefusal } from '../import-refusal.ts';

/** A grey picture: one byte per pixel, row by row. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A word as recognised, in pixels; `confidence` runs from 0 to 100. */
export interface SeenWord {
  text: string;
  confidence: number;
  bbox: Box;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A line as recognised: its words from left to right, its box and its baseline. */
export interface SeenLine {
  words: SeenWord[];
  bbox: Box;
  baseline: Box;
  /** Height of the row from ascenders to descenders, steadier than the box. */
  rowAttributes?: { rowHeight: number };
}

export interface Recogniser {
  recognise: (image: GreyImage) => Promise<SeenLine[]>;
  close: () => Promise<void>;
}

const require = createRequire(import.meta.url);

/** Folder with the Dutch language data; nothing is ever fetched. */
function languageFolder(): string {
  return join(dirname(require.resolve('@tesseract.js-data/nld/package.json')), '4.0.0_best_int');
}

/**
 * Starts one recogniser for Dutch in its own thread. `close` must always be called. When `signal` aborts, a
 * running recognition ends at once with {@link ImportRefusal} CANCELLED.
 */
export async function startRecogniser(signal?: AbortSignal): Promise<Recogniser> {
  if (signal?.aborted) throw new ImportRefusal('CANCELLED');
  const { createWorker } = await import('tesseract.js');
  let fail: (error: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Whoever races against it hears of a failure; on its own it must not count as unhandled.
  failure.catch(() => undefined);
  const starting = createWorker('nld', 1, {
    langPath: languageFolder(),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: (error: unknown) => fail(error),
  });
  const cancel = () => fail(new ImportRefusal('CANCELLED'));
  signal?.addEventListener('abort', cancel);
  const close = async () => {
    signal?.removeEventListener('abort', cancel);
    await starting.then((worker) => worker.terminate());
  };
  try {
    const worker = await Promise.race([starting, failure]);
    return { recognise: (image) => Promise.race([recognise(worker, image), failure]), close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

async function recognise(worker: Worker, image: GreyImage): Promise<SeenLine[]> {
  const { data } = await worker.recognize(toPgm(image), { rotateAuto: true }, { text: false, blocks: true });
  return (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) => paragraph.lines as SeenLine[]),
  );
}

/** A portable grey map: a short header and the pixels as they are, since packing them costs a second a page. */
export function toPgm({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
