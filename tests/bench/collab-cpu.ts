import type { BenchFigure } from './collab.ts';
import {
  type MeasuredServer,
  pause,
  startHocuspocus,
  startMeasured,
  startTypist,
  type Typist,
} from './collab-load.ts';
import { loadPeer } from './collab-peer.ts';

/** Five letters for fifty writers. */
export const documents = ['b0', 'b1', 'b2', 'b3', 'b4'];
const atLeisure = 250;
/** As fast as fifty people never type, so that a process is warm after seconds and not after an hour. */
const inHaste = 40;

/** Starts the typist `name` in one of the documents of a server. */
export type StartTypist = (
  server: MeasuredServer,
  typist: { name: string; documentId: string; every: number },
) => Typist;

export const ourTypist: StartTypist = (server, typist) => startTypist({ server, ...typist, oneWay: 0 });

/** Starts Hocuspocus' own client under the same rhythm. */
export async function peerTypist(): Promise<StartTypist> {
  const peer = await loadPeer();
  return ({ url }, typist) => peer.startTypist({ url, ...typist });
}

/** Fifty typists over the five letters, by default at four key presses a second. */
export function fiftyTypists(
  server: MeasuredServer,
  start: StartTypist,
  { prefix, every = atLeisure }: { prefix: string; every?: number },
): Typist[] {
  return Array.from({ length: 50 }, (_none, at) =>
    start(server, { name: `${prefix}w${at}`, documentId: documents[at % 5]!, every }),
  );
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * T6: 50 typists in 5 letters, in alternating slices on the real server, on one that neither checks nor stores, and on
 * Hocuspocus, which confirms from memory. Each is warmed up in haste.
 */
export async function cpuPerEdit(): Promise<BenchFigure[]> {
  const peer = await peerTypist();
  const real = { server: await startMeasured('real', documents), start: ourTypist, costs: [] as number[] };
  const bare = { server: await startMeasured('null', documents), start: ourTypist, costs: [] as number[] };
  const hocuspocus = { server: await startHocuspocus(), start: peer, costs: [] as number[] };
  const all = [real, bare, hocuspocus];
  for (const { server, start } of all) await warmUp(server, start);
  for (let slice = 0; slice < 5; slice++) {
    for (const { server, start, costs } of all) costs.push(await cpuSlice(server, start, slice));
  }
  for (const { server } of all) server.stop();
  const cost = median(real.costs);
  const shown = (costs: number[]) => `${median(costs).toFixed(2)} ms`;
  return [
    {
      name: `CPU per durable edit (${shown(real.costs)}) ÷ the same server without checks and SQLite (${shown(bare.costs)})`,
      value: cost / median(bare.costs),
      limit: 1.4,
      unit: '×',
    },
    {
      name: `CPU per durable edit ÷ Hocuspocus, not durable (${shown(hocuspocus.costs)})`,
      value: cost / median(hocuspocus.costs),
      limit: 1,
      unit: '×',
    },
  ];
}

async function warmUp(server: MeasuredServer, start: StartTypist): Promise<void> {
  const typists = fiftyTypists(server, start, { prefix: 'warm', every: inHaste });
  await pause(9000);
  await Promise.all(typists.map((typist) => typist.stop()));
}

async function cpuSlice(server: MeasuredServer, start: StartTypist, slice: number): Promise<number> {
  const typists = fiftyTypists(server, start, { prefix: `s${slice}` });
  const read = async () => ({
    cpuMs: (await server.meter()).cpuMs,
    edits: typists.reduce((sum, { edits }) => sum + edits, 0),
  });
  await pause(700);
  const before = await read();
  await pause(3000);
  const after = await read();
  await Promise.all(typists.map((typist) => typist.stop()));
  return (after.cpuMs - before.cpuMs) / (after.edits - before.edits);
}
