import Database from 'better-sqlite3';
import type { BenchFigure } from './collab.ts';
import { documents, fiftyTypists, ourTypist, peerTypist, type StartTypist } from './collab-cpu.ts';
import { type MeasuredServer, pause, startHocuspocus, startMeasured } from './collab-load.ts';
import { loadPeer } from './collab-peer.ts';

/** Hocuspocus stores every ten seconds while people type; the kills fall before, between and after. */
const killedAfter = [3, 7, 12];

/** Confirmed edits, and those of them that are not on disk. */
interface Loss {
  confirmed: number;
  lost: number;
}

/** T5: 50 typists in 5 letters while the process is killed; what was confirmed and is not on disk, in three kills. */
export async function editsLostOnKill(): Promise<BenchFigure[]> {
  const { lettersOnDisk } = await loadPeer();
  const ours = await lossOf(() => startMeasured('real', documents), ourTypist, stepsOnDisk);
  const theirs = await lossOf(startHocuspocus, await peerTypist(), lettersOnDisk);
  return [
    { name: `confirmed edits lost on SIGKILL, of ${ours.confirmed}`, value: ours.lost, limit: 0, unit: '' },
    {
      name: `the same of Hocuspocus, of ${theirs.confirmed}`,
      value: theirs.lost,
      limit: Number.POSITIVE_INFINITY,
      unit: '',
    },
  ];
}

async function lossOf(
  startServer: () => Promise<MeasuredServer>,
  start: StartTypist,
  onDisk: (file: string, names: readonly string[]) => Map<string, number>,
): Promise<Loss> {
  const loss = { confirmed: 0, lost: 0 };
  for (const seconds of killedAfter) {
    const server = await startServer();
    const typists = fiftyTypists(server, start, { prefix: 'k' });
    await pause(seconds * 1000);
    await server.kill();
    await pause(100);
    const stored = onDisk(
      server.file,
      typists.map((_typist, at) => `kw${at}`),
    );
    typists.forEach(({ edits }, at) => {
      loss.confirmed += edits;
      loss.lost += Math.max(0, edits - stored.get(`kw${at}`)!);
    });
    await Promise.all(typists.map((typist) => typist.stop()));
    server.stop();
  }
  return loss;
}

/** The number of each typist's steps in the log. */
function stepsOnDisk(file: string, names: readonly string[]): Map<string, number> {
  const db = new Database(file);
  const count = db.prepare('SELECT count(*) FROM letter_step WHERE author_id = ?').pluck();
  const counts = new Map(names.map((name) => [name, count.get(name) as number]));
  db.close();
  return counts;
}
