import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { readOrMakeKey } from '#app/domain/backup/key-file.server.ts';
import { makeBackup } from '#app/domain/backup/make-backup.server.ts';
import { putBack } from '#app/domain/backup/put-back.server.ts';
import { FileStore } from '#app/domain/councils/file-store.server.ts';
import { checkFiles } from '#app/jobs/file-checker.server.ts';
import { openDb } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { deleting, typing } from '../fakes/typing.ts';
import type { BenchFigure } from './collab.ts';
import { type MeasuredServer, pause, startMeasured, startTypist, type Typist } from './collab-load.ts';
import { asCouncil, copyBeside } from './copy-beside.ts';

/** What others notice of slow readers and of a copy, and how long a copy takes (PERFORMANCE R9, R12). About two minutes. */
export async function benchReliability(): Promise<BenchFigure[]> {
  return [...(await slowReaders()), ...(await copyUnderWriters()), ...(await thereAndBack())];
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const share = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)]!;

/** Ten writers in one letter, and what they wait for a confirmation in a slice of time. */
function tenWriters(server: MeasuredServer): { typists: Typist[]; slice(ms: number): Promise<number[]> } {
  const typists = Array.from({ length: 10 }, (_none, at) =>
    startTypist({
      server,
      name: `typist${at}`,
      documentId: 'brief',
      every: 100,
      oneWay: 0,
      make: (seq) => (seq % 2 === 1 ? typing(2, 'x') : deleting(2, 3)),
    }),
  );
  return {
    typists,
    async slice(ms) {
      const before = typists.map(({ waits }) => waits.length);
      await pause(ms);
      return typists.flatMap(({ waits }, at) => waits.slice(before[at]));
    },
  };
}

/** A reader that takes the head of the stream and then reads nothing more. */
function stoppedReader(url: string, name: string): { dropped(): boolean; leave(): void } {
  let isDropped = false;
  const asked = get(`${url}/stream?topic=letter:brief@0&person=${name}`, (response) => {
    response.on('error', () => undefined);
    response.pause();
  });
  asked.on('error', () => undefined);
  asked.on('socket', (socket) =>
    socket
      .on('connect', () => socket.pause())
      .on('close', () => {
        isDropped = true;
      }),
  );
  return { dropped: () => isDropped, leave: () => asked.destroy() };
}

/**
 * R12: the p95 of ten writers while twenty readers stopped reading ÷ the same without them, in slices that take turns.
 * Somebody pastes and removes a chapter all the while, so that much waits for whoever does not read.
 */
async function slowReaders(): Promise<BenchFigure[]> {
  const server = await startMeasured('real', ['brief']);
  const chapter = 'De raad adviseert het college. '.repeat(2000);
  const paster = startTypist({
    server,
    name: 'plakker',
    documentId: 'brief',
    every: 100,
    oneWay: 0,
    make: (seq) => (seq % 2 === 1 ? typing(2, chapter) : deleting(2, 2 + chapter.length)),
  });
  const { typists, slice } = tenWriters(server);
  await slice(4000);
  const ratios: number[] = [];
  let highest = 0;
  for (let turn = 0; turn < 3; turn++) {
    const alone = share(await slice(6000), 0.95);
    const before = await server.tidyMeter();
    const readers = Array.from({ length: 20 }, (_none, at) => stoppedReader(server.url, `stil${turn}-${at}`));
    const together = share(await slice(6000), 0.95);
    const after = await server.tidyMeter();
    highest = Math.max(highest, (after.rss - before.rss) / 20 / 1024 ** 2);
    for (const reader of readers) reader.leave();
    ratios.push(together / alone);
  }
  await Promise.all([paster, ...typists].map((typist) => typist.stop()));
  server.stop();
  return [
    {
      name: 'p95 of ten writers beside 20 readers that stopped ÷ without',
      value: median(ratios),
      limit: 1.2,
      unit: '×',
    },
    { name: 'memory for each reader that stopped', value: highest, limit: 1, unit: 'MB' },
  ];
}

/** A database of so many megabytes that say nothing, which a copy has to carry. */
function fill(file: string, megabytes: number): void {
  const sqlite = new Sqlite(file);
  sqlite.exec('CREATE TABLE ballast (x BLOB)');
  const insert = sqlite.prepare('INSERT INTO ballast VALUES (?)');
  for (let at = 0; at < megabytes; at++) insert.run(randomBytes(1024 ** 2));
  sqlite.close();
}

/** R9: the p99 of ten writers while a database of 200 MB is copied ÷ at rest, in turns. */
async function copyUnderWriters(): Promise<BenchFigure[]> {
  const server = await startMeasured('real', ['brief']);
  asCouncil(server.file);
  fill(server.file, 200);
  const { typists, slice } = tenWriters(server);
  await slice(3000);
  const ratios: number[] = [];
  const took: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const rest = share(await slice(6000), 0.99);
    let isDone = false;
    const copying = copyBeside(server.file).finally(() => {
      isDone = true;
    });
    const waits: number[] = [];
    while (!isDone) waits.push(...(await slice(200)));
    took.push(await copying);
    ratios.push(share(waits, 0.99) / rest);
  }
  await Promise.all(typists.map((typist) => typist.stop()));
  server.stop();
  return [
    {
      name: 'p99 of ten writers during a copy of 200 MB ÷ at rest',
      value: median(ratios),
      limit: 4,
      unit: '×',
    },
    {
      name: 'copying a database of 200 MB under ten writers',
      value: median(took) / 1000,
      limit: 40,
      unit: 's',
    },
  ];
}

/** R9: a council of a gigabyte, half of it database and half files, there and back with all its checks. */
async function thereAndBack(): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'copies-bench-'));
  const dir = join(folder, 'raad');
  mkdirSync(dir);
  const { sqlite, close } = openDb(join(dir, 'council.db'));
  migrate(sqlite, 'db/migrations');
  close();
  fill(join(dir, 'council.db'), 512);
  const files = new FileStore(join(dir, 'files'));
  for (let at = 0; at < 64; at++) await files.put(randomBytes(8 * 1024 ** 2));
  const { key } = await readOrMakeKey(join(folder, 'sleutel'));
  const target = join(folder, 'kopie');
  const began = performance.now();
  await makeBackup({ dir, council: 'raad', target, key, now: Date.now });
  const made = performance.now();
  await putBack({
    file: target,
    key,
    dataDir: folder,
    name: 'terug',
    rehearsal: false,
    migrations: 'db/migrations',
    now: Date.now,
    checkFiles,
  });
  const back = performance.now();
  rmSync(folder, { recursive: true });
  return [
    { name: 'making a copy of 1 GB and reading it back', value: (made - began) / 1000, limit: 60, unit: 's' },
    { name: 'putting back and checking 1 GB', value: (back - made) / 1000, limit: 60, unit: 's' },
  ];
}
