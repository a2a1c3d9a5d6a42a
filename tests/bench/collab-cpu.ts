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
const every = 250;

/** Starts the typist `name` in one of the documents of a server. */
export type StartTypist = (server: MeasuredServer, name: string, documentId: string) => Typist;

export const ourTypist: StartTypist = (server, name, documentId) =>
  startTypist({ server, name, documentId, every, oneWay: 0 });

/** Starts Hocuspocus' own client under the same rhythm. */
export async function peerTypist(): Promise<StartTypist> {
  const peer = await loadPeer();
  return ({ url }, name, documentId) => peer.startTypist({ url, name, documentId, every });
}

/** Fifty typists over the five letters. */
export function fiftyTypists(server: MeasuredServer, start: StartTypist, prefix: string): Typist[] {
  return Array.from({ length: 50 }, (_none, at) => start(server, `${prefix}w${at}`, documents[at % 5]!));
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * T6: 50 typists in 5 letters, in alternating slices on the real server, on one that neither checks nor stores, and on
 * Hocuspocus, which confirms from memory. The first slice of each warms it up.
 */
export async function cpuPerEdit(): Promise<BenchFigure[]> {
  const peer = await peerTypist();
  const real = { server: await startMeasured('real', documents), start: ourTypist, costs: [] as number[] };
  const bare = { server: await startMeasured('null', documents), start: ourTypist, costs: [] as number[] };
  const hocuspocus = { server: await startHocuspocus(), start: peer, costs: [] as number[] };
  const all = [real, bare, hocuspocus];
  for (let slice = 0; slice < 5; slice++) {
    for (const { server, start, costs } of all) {
      const cost = await cpuSlice(server, start, slice);
      if (slice > 0) costs.push(cost);
    }
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

async function cpuSlice(server: MeasuredServer, start: StartTypist, slice: number): Promise<number> {
  const typists = fiftyTypists(server, start, `s${slice}`);
  const read = async () => ({
    cpuMs: (await server.meter()).cpuMs,
    edits: typists.reduce((sum, { edits }) => sum + edits, 0),
  });
  await pause(700);
  const before = await read();
  await pause(3500);
  const after = await read();
  await Promise.all(typists.map((typist) => typist.stop()));
  return (after.cpuMs - before.cpuMs) / (after.edits - before.edits);
}
