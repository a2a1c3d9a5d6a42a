import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readLetter } from '#app/domain/drafting/collab/stored-letter.server.ts';
import type { Acknowledgement } from '#editor/collab/protocol.ts';
import { openLetterDb } from '../fakes/letter-db.ts';
import { batchOf, postBatch, typing } from '../fakes/typing.ts';

const child = fileURLToPath(new URL('./collab-child.mts', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'letters-'));
const file = join(dir, 'council.sqlite');
let running: ChildProcess | null = null;

afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

/** Starts the server on the file and resolves with its address. */
function startChild(): Promise<string> {
  running = spawn(process.execPath, ['--import', 'tsx', child, file, documents.join()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    running!.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim()));
    running!.once('exit', (code) => reject(new Error(`server ended with ${code}`)));
  });
}

/** What one typist sent, what was acknowledged of it, and how long each answer took (milliseconds). */
interface Typed {
  sent: number;
  acknowledged: string[];
  waits: number[];
}

/** Types one marked letter after another until the server is gone; `onAnswer` is called at each acknowledgement. */
async function typeUntilKilled(
  { url, writer, documentId }: { url: string; writer: string; documentId: string },
  onAnswer: () => void,
): Promise<Typed> {
  const typed: Typed = { sent: 0, acknowledged: [], waits: [] };
  let version = 0;
  for (let seq = 1; ; seq++) {
    const mark = `<${writer}.${seq}>`;
    const start = performance.now();
    typed.sent += 1;
    try {
      const response = await postBatch(
        url,
        writer,
        batchOf(`client-${writer}`, seq, version, [typing(2, mark)]),
        documentId,
      );
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      version = ((await response.json()) as Acknowledgement).version;
      typed.acknowledged.push(mark);
      typed.waits.push(performance.now() - start);
      onAnswer();
    } catch (error) {
      // A broken connection is what this test is about; any answer but 200 is a failure.
      if (error instanceof TypeError) return typed;
      throw error;
    }
  }
}

/** Twenty kills are the measure (PERFORMANCE R1); three show it in every run of the tests. */
const kills = Number(process.env.COLLAB_KILLS ?? 3);
/** Its fifty typists in five letters come with COLLAB_TYPISTS=50 COLLAB_LETTERS=5. */
const people = Number(process.env.COLLAB_TYPISTS ?? 10);
const letters = Number(process.env.COLLAB_LETTERS ?? 2);
const documents = Array.from({ length: letters }, (_none, at) => `brief-${at + 1}`);

describe(`a server that is killed while ${people} people type`, () => {
  it(`has every acknowledged step on disk, in one unbroken log, after ${kills} kills`, async () => {
    const all = new Map(documents.map((id): [string, string[]] => [id, []]));
    const figures: Typed = { sent: 0, acknowledged: [], waits: [] };
    for (let round = 0; round < kills; round++) {
      const url = await startChild();
      let left = 15 * people + 37 * (round % 5);
      const answered = () => {
        left -= 1;
        if (left === 0) running!.kill('SIGKILL');
      };
      const typists = Array.from({ length: people }, async (_none, at) => {
        const documentId = documents[at % documents.length]!;
        const typed = await typeUntilKilled({ url, writer: `r${round}w${at}`, documentId }, answered);
        all.get(documentId)!.push(...typed.acknowledged);
        figures.sent += typed.sent;
        figures.acknowledged.push(...typed.acknowledged);
        figures.waits.push(...typed.waits);
      });
      await Promise.all(typists);
    }
    const { db, sqlite, close } = openLetterDb(file);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    const lost: string[] = [];
    for (const [documentId, marks] of all) {
      const text = readLetter(db, documentId)!.doc.textContent;
      expect(marks.length).toBeGreaterThan(20);
      lost.push(...marks.filter((mark) => text.split(mark).length !== 2));
    }
    close();
    const waits = figures.waits.sort((a, b) => a - b);
    const wait = (share: number) => waits[Math.floor(waits.length * share)]!.toFixed(1);
    console.info(
      `${kills} kills, ${people} typists in ${letters} letters: sent ${figures.sent}, acknowledged ${figures.acknowledged.length}, ` +
        `lost or doubled ${lost.length}; answer p50 ${wait(0.5)} ms, p95 ${wait(0.95)} ms`,
    );
    expect(lost).toEqual([]);
  });
});
