import { readFileSync } from 'node:fs';
import { importNote } from '#editor/import/import-note.ts';

/** Ways to read a file: our import from bytes to note, or the bare library that it is compared with. */
export type Reader = 'import' | 'mammoth' | 'pdfjs';

/** What to read, and how often after the first time; the readers take turns within each round. */
export interface ReadOrder {
  subjects: { reader: Reader; file: string }[];
  rounds: number;
}

/** What one subject took. */
export interface ReadTimes {
  /** CPU seconds of the first reading in this process, with the loading of its libraries. */
  cold: number;
  /** CPU seconds of the readings after it. */
  warm: number[];
}

/** The answer to a {@link ReadOrder}; memory in MB of this process, before the first reading and at its highest. */
export interface ReadAnswer {
  times: ReadTimes[];
  baseline: number;
  peak: number;
}

const readers: Record<Reader, (bytes: Uint8Array) => Promise<unknown>> = {
  import: importNote,
  mammoth: async (bytes) => {
    const { default: mammoth } = await import('mammoth');
    return mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  },
  pdfjs: textOfPages,
};

/** The least that anybody does with pdf.js: open the file and ask each page for its text. */
async function textOfPages(bytes: Uint8Array): Promise<void> {
  await import('#editor/import/pdf/polyfills.ts');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await task.destroy();
}

async function cpuSecondsOf(read: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function carryOut({ subjects, rounds }: ReadOrder): Promise<ReadAnswer> {
  const baseline = process.memoryUsage().rss / 1024 ** 2;
  const readFresh = ({ reader, file }: ReadOrder['subjects'][number]) => {
    const bytes = new Uint8Array(readFileSync(file));
    return cpuSecondsOf(() => readers[reader](bytes));
  };
  const times: ReadTimes[] = [];
  for (const subject of subjects) times.push({ cold: await readFresh(subject), warm: [] });
  for (let round = 0; round < rounds; round++)
    for (const [at, subject] of subjects.entries()) times[at]!.warm.push(await readFresh(subject));
  return { times, baseline, peak: process.resourceUsage().maxRSS / 1024 };
}

process.once('message', async (order: ReadOrder) => {
  process.send!(await carryOut(order));
  process.disconnect();
});
