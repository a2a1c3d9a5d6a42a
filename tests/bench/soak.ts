import { batchOf, deleting, postBatch, typing } from '../fakes/typing.ts';
import type { BenchFigure } from './collab.ts';
import { documents } from './collab-cpu.ts';
import { type Metered, pause, startMeasured, startTypist, type Typist } from './collab-load.ts';
import { asCouncil, copyBeside } from './copy-beside.ts';

const megabyte = 1024 * 1024;
/** A letter of some pages, so that taking letters away never reaches its parts. */
const filling = 'De raad adviseert het college. '.repeat(300);

export interface SoakOptions {
  minutes: number;
  typists: number;
  /** Key presses of each per second. */
  rate: number;
}

/**
 * R18: typists in five letters who put letters in and take them away, so that the letters stay as long as they are,
 * while a copy of the database is made every minute. A fifth of them loses the connection each minute and comes back.
 * Memory is read after the garbage was collected, thirty times over the whole; its growth is the slope of the line that
 * fits best over the last two thirds, after what is warmed up once.
 */
export async function benchSoak({ minutes, typists: count, rate }: SoakOptions): Promise<BenchFigure[]> {
  const server = await startMeasured('real', documents);
  asCouncil(server.file);
  for (const documentId of documents)
    await postBatch(server.url, 'begin', batchOf('client-begin', 1, 0, [typing(2, filling)]), documentId);
  const start = (at: number, round: number) =>
    startTypist({
      server,
      name: `typist${at}r${round}`,
      documentId: documents[at % documents.length]!,
      every: 1000 / rate,
      oneWay: 0,
      make: (seq) => (seq % 2 === 1 ? typing(50, 'x') : deleting(50, 51)),
    });
  const typists: Typist[] = Array.from({ length: count }, (_none, at) => start(at, 0));
  const gone: Typist[] = [];
  const readings: (Metered & { at: number })[] = [];
  const copies: number[] = [];
  const began = performance.now();
  const passed = () => (performance.now() - began) / 60_000;
  await pause(5000);
  for (let minute = 0; passed() < minutes; ) {
    readings.push({ at: passed(), ...(await server.tidyMeter()) });
    tell(readings.at(-1)!);
    await pause(Math.max(1000, (minutes * 60_000) / 30));
    if (passed() < minute + 1) continue;
    minute += 1;
    copies.push(await copyBeside(server.file));
    for (let at = minute % 5; at < count; at += 5) {
      await typists[at]!.stop();
      gone.push(typists[at]!);
      typists[at] = start(at, minute);
    }
  }
  readings.push({ at: passed(), ...(await server.tidyMeter()) });
  tell(readings.at(-1)!);
  await Promise.all(typists.map((typist) => typist.stop()));
  server.stop();
  const settings = `${count} typists, ${minutes} minutes`;
  return figures(readings, { settings, copies, typed: [...gone, ...typists], passed: passed() });
}

const tell = ({ at, rss, heap, openFiles, database, wal, loopDelay }: Metered & { at: number }) =>
  console.log(
    `${at.toFixed(1)} min: ${(rss / megabyte).toFixed(1)} MB of which ${(heap / megabyte).toFixed(1)} held, ${openFiles} open files, ` +
      `database ${(database / megabyte).toFixed(1)} MB, log ${(wal / megabyte).toFixed(1)} MB, ` +
      `event loop late ${loopDelay.toFixed(1)} ms (p99)`,
  );

interface Soaked {
  settings: string;
  copies: number[];
  typed: Typist[];
  passed: number;
}

function figures(
  readings: readonly (Metered & { at: number })[],
  { settings, copies, typed, passed }: Soaked,
): BenchFigure[] {
  const settled = readings.filter(({ at }) => at >= passed / 3);
  const last = settled.at(-1)!;
  const third = Math.ceil(settled.length / 3);
  const [early, late] = [settled.slice(0, third), settled.slice(-third)];
  const mostFiles = (some: typeof settled) => Math.max(...some.map(({ openFiles }) => openFiles));
  const edits = typed.reduce((sum, typist) => sum + typist.edits, 0);
  const waits = typed.flatMap((typist) => typist.waits).sort((a, b) => a - b);
  const grown = (last.database - readings[0]!.database) / edits;
  const shown = Number.POSITIVE_INFINITY;
  return [
    {
      name: `soak of ${settings}: memory per ten minutes`,
      value: slopeOf(settled.map(({ at, rss }) => [at, rss / megabyte])) * 10,
      limit: 1,
      unit: 'MB',
    },
    {
      name: 'the same of what the program holds',
      value: slopeOf(settled.map(({ at, heap }) => [at, heap / megabyte])) * 10,
      limit: 1,
      unit: 'MB',
    },
    { name: 'memory at the end', value: last.rss / megabyte, limit: shown, unit: 'MB' },
    {
      name: 'write-ahead log at its largest, copies included',
      value: Math.max(...readings.map(({ wal }) => wal)) / megabyte,
      limit: 64,
      unit: 'MB',
    },
    {
      name: 'most open files, end less begin',
      value: mostFiles(late) - mostFiles(early),
      limit: 2,
      unit: '',
    },
    {
      name: 'lateness of the event loop, p99, end ÷ begin',
      value: meanDelay(late) / meanDelay(early),
      limit: 1.5,
      unit: '×',
    },
    { name: `database per edit, of ${edits}`, value: grown, limit: shown, unit: 'bytes' },
    {
      name: 'waiting for a confirmation, p99',
      value: waits[Math.floor(waits.length * 0.99)]!,
      limit: shown,
      unit: 'ms',
    },
    { name: `slowest of ${copies.length} copies`, value: Math.max(0, ...copies), limit: shown, unit: 'ms' },
  ];
}

const meanDelay = (readings: readonly Metered[]): number =>
  readings.reduce((sum, { loopDelay }) => sum + loopDelay, 0) / readings.length;

/** The slope of the line that fits points best (least squares). */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x0 = mean(points.map(([x]) => x));
  const y0 = mean(points.map(([, y]) => y));
  const over = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return over / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}
