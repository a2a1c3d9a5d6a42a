import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FormServer, readDatabase, registerOverHttp, until } from '../harness/forms.ts';
import type { Figure } from './anchoring.ts';
import { makePolicyNote } from './make-note.ts';
import { makeNoteDocx } from './make-note-docx.ts';
import { makeNotePdf } from './make-note-pdf.ts';
import { startVisitor, type Visitor } from './server-load.ts';
import { type MeasuredServer, makeDemoCouncil, signIn, startMeasuredServer } from './server-process.ts';

/** Milliseconds of rest before each import, from which the 99th percentile is taken. */
const rest = 5000;
/** Imports of each file, of which the median stall counts. */
const times = 3;
const limits = { stall: 100, start: 5000 };

/** People of the demo council: who sends notes, and who reads on meanwhile. */
const people = { secretary: 'kees', member: 'mohamed' } as const;

/** How long others wait while a long note is read, and how fast the server is back. Takes about a minute and a half. */
export async function benchServer(): Promise<Figure[]> {
  const { dataDir, remove } = makeDemoCouncil();
  try {
    await (await startMeasuredServer(dataDir)).stop();
    const server = await startMeasuredServer(dataDir);
    try {
      return [...(await stallFigures(server, dataDir)), startFigure(server)];
    } finally {
      await server.stop();
    }
  } finally {
    remove();
  }
}

const startFigure = ({ startedIn }: MeasuredServer): Figure => ({
  name: 'second start, until the server listens',
  value: startedIn,
  limit: limits.start,
  unit: 'ms',
});

async function stallFigures(server: MeasuredServer, dataDir: string): Promise<Figure[]> {
  const cookie = await signIn(server.base, dataDir, people.member);
  const send = await noteSender(server, dataDir);
  const page = startVisitor({ url: `${server.base}/mijn-beurt`, cookie, every: 50 });
  const plain = startVisitor({ url: `${server.base}/healthz`, every: 10 });
  const items = makePolicyNote();
  const files = { DOCX: makeNoteDocx(items), PDF: makeNotePdf(items, true) };
  try {
    // The first pages are slow: the just-in-time compiler has yet to see them.
    await pause(rest);
    const figures: Figure[] = [];
    for (const [name, bytes] of Object.entries(files))
      figures.push(...(await importFigures(name, () => send(bytes), { server, page, plain })));
    return figures;
  } finally {
    await Promise.all([page.stop(), plain.stop()]);
  }
}

interface Measured {
  server: MeasuredServer;
  page: Visitor;
  plain: Visitor;
}

async function importFigures(name: string, send: () => Promise<void>, on: Measured): Promise<Figure[]> {
  const seen: { page: number; plain: number; loop: number; pageAtRest: number; plainAtRest: number }[] = [];
  for (let time = 0; time < times; time++) {
    on.page.reset();
    on.plain.reset();
    await pause(rest);
    const pageAtRest = p99(on.page.latencies);
    const plainAtRest = p99(on.plain.latencies);
    on.page.reset();
    on.plain.reset();
    await on.server.loopDelay();
    await send();
    // What was asked during the import may be answered after it.
    await pause(500);
    seen.push({
      page: Math.max(...on.page.latencies),
      plain: Math.max(...on.plain.latencies),
      loop: (await on.server.loopDelay()).max,
      pageAtRest,
      plainAtRest,
    });
  }
  const of = (key: keyof (typeof seen)[number]) => median(seen.map((each) => each[key]));
  // Noise of the machine only lengthens a rest: the shortest one flatters us least.
  const atRest = (key: keyof (typeof seen)[number]) => Math.min(...seen.map((each) => each[key]));
  const during = `during the import of 150 pages of ${name}`;
  const figure = (what: string, value: number, limit: number): Figure => ({
    name: `${what} ${during}`,
    value,
    limit,
    unit: 'ms',
  });
  return [
    figure('stall of a page', of('page') - atRest('pageAtRest'), limits.stall),
    figure('stall of a plain address', of('plain') - atRest('plainAtRest'), limits.stall),
    figure('slowest answer of a page', of('page'), Number.POSITIVE_INFINITY),
    figure('delay of the event loop', of('loop'), limits.stall),
  ];
}

/** Gives a function that sends a note as the secretary and waits until it has been read. */
async function noteSender(server: MeasuredServer, dataDir: string) {
  const cookie = await signIn(server.base, dataDir, people.secretary);
  const reach: FormServer = {
    fetch: (path, { headers, ...init } = {}) =>
      fetch(server.base + path, {
        redirect: 'manual',
        ...init,
        headers: { 'sec-fetch-site': 'same-origin', cookie, ...(headers as Record<string, string>) },
      }),
    cookieFor: () => Promise.resolve(cookie),
  };
  const caseId = await registerOverHttp(reach, 'Nota van 150 bladzijden');
  const database = join(dataDir, 'demo', 'council.db');
  return async (bytes: Uint8Array) => {
    const answer = await reach.fetch(`/adviezen/${caseId}/nota/bestand`, {
      method: 'PUT',
      body: bytes as Uint8Array<ArrayBuffer>,
      headers: { 'x-file-name': 'nota' },
    });
    if (answer.status !== 201) throw new Error(`sending the note gave ${answer.status}`);
    const { noteVersionId } = (await answer.json()) as { noteVersionId: string };
    await until('the note was read', () => isRead(database, noteVersionId));
  };
}

function isRead(database: string, noteVersionId: string): boolean {
  const select = 'select status, failure_code from note_version where id = ?';
  const [row] = readDatabase<{ status: string; failure_code: string | null }>(
    { database },
    select,
    noteVersionId,
  );
  if (row?.status === 'failed') throw new Error(`the note was refused: ${row.failure_code}`);
  return row?.status === 'ready';
}

const p99 = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)]!;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
