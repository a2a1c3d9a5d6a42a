import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './anchoring.ts';
import type { ReadAnswer, Reader, ReadOrder } from './import-child.ts';
import { makePolicyNote } from './make-note.ts';
import { makeNoteDocx } from './make-note-docx.ts';
import { makeNoteOdt } from './make-note-odt.ts';
import { makeNotePdf } from './make-note-pdf.ts';

/** Warm readings of each file, of which the median counts. */
const rounds = 5;
/** Fresh processes that each read one file once, for the cold time and the memory. */
const freshRuns = 3;
/** MB that one reading may take: two readings and the server must fit in a machine of 1 GB. */
const memoryLimit = 300;

type Format = 'docx' | 'odt' | 'tagged' | 'untagged';
type Files = Record<Format, string>;

const names: Record<Format, string> = {
  docx: 'DOCX',
  odt: 'ODT',
  tagged: 'tagged PDF',
  untagged: 'untagged PDF',
};

/** Measures the import of one made policy note of 150 pages in every format. Takes about three minutes. */
export async function benchImport(): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const files = writeFiles(dir);
    return [
      ...(await officeFigures(files)),
      ...(await pdfFigures(files, 'tagged')),
      ...(await pdfFigures(files, 'untagged')),
      ...(await freshFigures(files)),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeFiles(dir: string): Files {
  const items = makePolicyNote();
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(dir, name), bytes);
    return join(dir, name);
  };
  return {
    docx: write('nota.docx', makeNoteDocx(items)),
    odt: write('nota.odt', makeNoteOdt(items)),
    tagged: write('nota-met-codes.pdf', makeNotePdf(items, true)),
    untagged: write('nota-zonder-codes.pdf', makeNotePdf(items, false)),
  };
}

/** Word, the same note in ODT, and mammoth on the Word file take turns in one process. */
async function officeFigures({ docx, odt }: Files): Promise<Figure[]> {
  const [word, open, mammoth] = await warmMedians([
    { reader: 'import', file: docx },
    { reader: 'import', file: odt },
    { reader: 'mammoth', file: docx },
  ]);
  return [
    { name: 'import of DOCX, warm', value: word!, limit: 2, unit: 'CPU-s' },
    { name: 'import of DOCX ÷ mammoth', value: word! / mammoth!, limit: 0.5, unit: 'ratio' },
    { name: 'import of ODT ÷ import of DOCX', value: open! / word!, limit: 1.5, unit: 'ratio' },
  ];
}

/** Our reading and the bare text of every page take turns in one process; both open the file each time. */
async function pdfFigures(files: Files, format: 'tagged' | 'untagged'): Promise<Figure[]> {
  const file = files[format];
  const [ours, bare] = await warmMedians([
    { reader: 'import', file },
    { reader: 'pdfjs', file },
  ]);
  const name = `import of ${names[format]}`;
  return [
    { name: `${name}, warm`, value: ours!, limit: 10, unit: 'CPU-s' },
    { name: `${name} ÷ text of its pages by bare pdf.js`, value: ours! / bare!, limit: 1.6, unit: 'ratio' },
  ];
}

/** Each reading alone in a new process: time with everything still to load, and memory. */
async function freshFigures(files: Files): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const format of Object.keys(names) as Format[]) {
    const answers: ReadAnswer[] = [];
    for (let run = 0; run < freshRuns; run++)
      answers.push(await readIn({ subjects: [{ reader: 'import', file: files[format] }], rounds: 0 }));
    const of = (pick: (answer: ReadAnswer) => number) => median(answers.map(pick));
    const name = `first import of ${names[format]}`;
    const free = Number.POSITIVE_INFINITY;
    figures.push(
      { name: `${name} in a process`, value: of(({ times }) => times[0]!.cold), limit: free, unit: 'CPU-s' },
      {
        name: `${name}: memory at its highest`,
        value: of(({ peak }) => peak),
        limit: memoryLimit,
        unit: 'MB',
      },
      { name: `${name}: above the start`, value: of((a) => a.peak - a.baseline), limit: free, unit: 'MB' },
    );
  }
  return figures;
}

async function warmMedians(subjects: { reader: Reader; file: string }[]): Promise<number[]> {
  const { times } = await readIn({ subjects, rounds });
  return times.map(({ warm }) => median(warm));
}

/** Carries out an order in a process of its own (tests/bench/run.js bundles import-child.ts beside this module). */
async function readIn(order: ReadOrder): Promise<ReadAnswer> {
  const child = fork(fileURLToPath(new URL('./import-child.js', import.meta.url)), { execArgv: [] });
  child.send(order);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the reading process ended with ${code}`);
  });
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  return answer as ReadAnswer;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
