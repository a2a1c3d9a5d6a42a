import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readLetter, readLetterAt } from '#app/domain/drafting/collab/stored-letter.server.ts';
import type { DbHandle } from '#db/client.ts';
import { stepsBetween } from '#db/queries/letter-steps.ts';
import { type Chance, seededChance } from '../dsl/seeded-random.ts';
import { openLetterDb } from '../fakes/letter-db.ts';

const child = fileURLToPath(new URL('./collab-power-child.mts', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'power-'));
const file = join(dir, 'council.sqlite');
const images = Number(process.env.POWER_IMAGES ?? 60);
const sector = 512;
let running: ChildProcess | undefined;

afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

/** The last thing the writer said: what it acknowledged, and how much of the log file that rests on. */
interface Word {
  version: number;
  synced: number;
}

/** The files at one moment, and what had been acknowledged by then. */
interface Moment extends Word {
  main: Buffer;
  wal: Buffer;
}

/** The writer in its process; `heard` counts the times that something came from it. */
interface WriterProcess {
  said(): Word;
  heard(): number;
}

function startWriter(): WriterProcess {
  let said: Word = { version: 0, synced: 0 };
  let heard = 0;
  let rest = '';
  running = spawn(process.execPath, ['--import', 'tsx', child, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.stdout!.on('data', (data: Buffer) => {
    heard += 1;
    const lines = (rest + data).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [version, synced] = line.split(' ').map(Number) as [number, number];
      said = { version, synced };
    }
  });
  return { said: () => said, heard: () => heard };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops the writer wherever it is, and takes its files as they are in the computer's memory. */
async function stopAndLook(writer: WriterProcess): Promise<Moment> {
  running!.kill('SIGSTOP');
  while (!isStopped()) await pause(1);
  await hearAll(writer);
  const { version, synced } = writer.said();
  const main = readFileSync(file);
  const wal = readFileSync(`${file}-wal`);
  const copied = intoDatabase(wal);
  running!.kill('SIGCONT');
  return { version, synced: Math.max(synced, copied), main, wal };
}

/** A signal is sent in no time and obeyed when the process has its turn. */
const isStopped = (): boolean => /\) T/.test(readFileSync(`/proc/${running!.pid}/stat`, 'utf8'));

/** What it said before it stopped may still be in the pipe; two turns in which nothing comes empty it. */
async function hearAll({ heard }: WriterProcess): Promise<void> {
  for (let before = -1; before !== heard(); ) {
    before = heard();
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * How much of the log file SQLite has begun to copy into the database (nBackfillAttempted in the WAL index, see its
 * file format). It syncs that part before, and does so within a commit that nobody was told of yet.
 */
function intoDatabase(wal: Buffer): number {
  const frames = readFileSync(`${file}-shm`).readUInt32LE(128);
  return frames === 0 ? 0 : 32 + frames * (wal.readUInt32BE(8) + 24);
}

const generation = ({ wal }: Moment) => wal.subarray(16, 24).toString('hex');

/**
 * What may be left on the disk when the power fails at this moment. Of the log file what the last acknowledgement
 * rests on is there; any sector after it may be the new one, empty, or nonsense. While the log has not begun anew, a
 * sector of the database may also still be the one of the moment before: the log has it all.
 *
 * @param kept bytes of the log file that are surely there
 */
function afterPowerLoss(
  moment: Moment,
  { before, kept, chance }: { before: Moment; kept: number; chance: Chance },
) {
  const wal = Buffer.from(moment.wal);
  for (let at = kept; at < wal.length; at += sector - (at % sector)) {
    const end = Math.min(wal.length, at + sector - (at % sector));
    const fate = chance.below(3);
    if (fate === 1) wal.fill(0, at, end);
    if (fate === 2) wal.fill(chance.below(256), at, end);
  }
  const main = Buffer.from(moment.main);
  if (generation(before) === generation(moment)) {
    for (let at = 0; at < Math.min(main.length, before.main.length); at += sector) {
      if (chance.happens(0.5)) before.main.copy(main, at, at, at + sector);
    }
  }
  return { main, wal };
}

/** Opens what is left, as the server does when the power is back: the newest version, and whether it is sound. */
function reopen({ main, wal }: { main: Buffer; wal: Buffer }): { version: number; isSound: boolean } {
  const image = join(dir, 'image.sqlite');
  rmSync(`${image}-shm`, { force: true });
  writeFileSync(image, main);
  writeFileSync(`${image}-wal`, wal);
  let handle: DbHandle | undefined;
  try {
    handle = openLetterDb(image);
    return examine(handle);
  } catch {
    // What cannot be read is lost and damaged, whatever the reason.
    return { version: 0, isSound: false };
  } finally {
    handle?.close();
  }
}

function examine({ db, sqlite }: DbHandle): { version: number; isSound: boolean } {
  const letter = readLetter(db, 'brief');
  if (!letter) return { version: 0, isSound: false };
  const steps = stepsBetween(db, 'brief', 0, letter.version);
  const isSound =
    sqlite.pragma('integrity_check', { simple: true }) === 'ok' &&
    steps.every(({ version }, at) => version === at + 1) &&
    steps.length === letter.version &&
    readLetterAt(db, 'brief', letter.version)!.doc.eq(letter.doc) &&
    letter.doc.textContent.split('<').length === letter.version + 1;
  return { version: letter.version, isSound };
}

describe('a power cut while somebody types', () => {
  it(`loses nothing that was acknowledged and damages nothing, at ${images} moments`, async () => {
    const chance = seededChance(20261122);
    const writer = startWriter();
    while (writer.said().version < 5) await pause(5);
    let before = await stopAndLook(writer);
    const outcome = { lost: 0, unsound: 0, begunAnew: 0, withoutSyncing: 0 };
    for (let at = 0; at < images; at++) {
      await pause(chance.below(40));
      const moment = await stopAndLook(writer);
      if (generation(before) !== generation(moment)) outcome.begunAnew += 1;
      const left = reopen(afterPowerLoss(moment, { before, kept: moment.synced, chance }));
      outcome.lost += Math.max(0, moment.version - left.version);
      if (!left.isSound) outcome.unsound += 1;
      // The same with synchronous = NORMAL, under which nothing of the log need be there before a checkpoint.
      const careless = reopen(afterPowerLoss(moment, { before, kept: 32, chance }));
      outcome.withoutSyncing += Math.max(0, moment.version - careless.version);
      before = moment;
    }
    console.info(
      `${writer.said().version} acknowledged, ${images} power cuts, log begun anew between ${outcome.begunAnew} of them: ` +
        `${outcome.lost} lost, ${outcome.unsound} damaged; without syncing ${outcome.withoutSyncing} lost`,
    );
    expect(outcome).toMatchObject({ lost: 0, unsound: 0 });
    expect(outcome.begunAnew).toBeGreaterThan(2);
    expect(outcome.withoutSyncing).toBeGreaterThan(0);
  });
});
