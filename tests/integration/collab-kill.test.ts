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
  running = spawn(process.execPath, ['--import', 'tsx', child, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    running!.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim()));
    running!.once('exit', (code) => reject(new Error(`server ended with ${code}`)));
  });
}

/** Types one marked letter after another until the server is gone; returns the marks that were acknowledged. */
async function typeUntilKilled(url: string, writer: string, documentId: string): Promise<string[]> {
  const acknowledged: string[] = [];
  let version = 0;
  for (let seq = 1; ; seq++) {
    const mark = `<${writer}.${seq}>`;
    try {
      const response = await postBatch(
        url,
        writer,
        batchOf(`client-${writer}`, seq, version, [typing(2, mark)]),
        documentId,
      );
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      version = ((await response.json()) as Acknowledgement).version;
      acknowledged.push(mark);
    } catch (error) {
      // A broken connection is what this test is about; any answer but 200 is a failure.
      if (error instanceof TypeError) return acknowledged;
      throw error;
    }
  }
}

describe('a server that is killed while ten people type', () => {
  it('has every acknowledged step on disk, in one unbroken log, three times over', async () => {
    const all = new Map<string, string[]>([
      ['brief-1', []],
      ['brief-2', []],
    ]);
    for (let round = 0; round < 3; round++) {
      const url = await startChild();
      const typists = Array.from({ length: 10 }, async (_none, at) => {
        const documentId = `brief-${1 + (at % 2)}`;
        const marks = await typeUntilKilled(url, `r${round}w${at}`, documentId);
        all.get(documentId)!.push(...marks);
      });
      setTimeout(() => running!.kill('SIGKILL'), 700 + 300 * round);
      await Promise.all(typists);
    }
    const { db, sqlite, close } = openLetterDb(file);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    for (const [documentId, marks] of all) {
      const text = readLetter(db, documentId)!.doc.textContent;
      expect(marks.length).toBeGreaterThan(20);
      expect(marks.filter((mark) => text.split(mark).length !== 2)).toEqual([]);
    }
    close();
  });
});
