import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLetter } from '#app/domain/drafting/collab/stored-letter.server.ts';
import { openDb } from '#db/client.ts';
import { demoCase } from '../browser/demo-case.ts';
import { batchOf, typing } from '../fakes/typing.ts';
import { readDatabase } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startTestServer();
  folder = mkdtempSync(join(tmpdir(), 'adviestafel-kopie-'));
  mkdirSync(join(folder, 'terug'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command beside the server; not synchronous, or nobody could type meanwhile. */
async function adviestafel(args: string[], dataDir = server.dataDir) {
  const child = spawn(process.execPath, ['build/node/cli.js', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir },
  });
  let [out, error] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    error += text;
  });
  const [status] = (await once(child, 'close')) as [number];
  return { status, out, error };
}

const backUp = (name: string, ...options: string[]) =>
  adviestafel(['reservekopie', 'demo', join(folder, name), ...options]);
const sealedBy = (name = 'sleutel') => ['--sleutel', join(folder, name)];
const terug = () => join(folder, 'terug');
const putBack = (name: string, council: string, ...options: string[]) =>
  adviestafel(['terugzetten', join(folder, name), council, ...options], terug());

interface Typist {
  documentId: string;
  cookie: string;
  acknowledged: string[];
}

/** Types one mark after another at the head of a letter until `isDone`. */
async function type({ documentId, cookie, acknowledged }: Typist, isDone: () => boolean): Promise<void> {
  const headers = { cookie, 'content-type': 'application/json' };
  for (let seq = 1; !isDone(); seq++) {
    const mark = `<${cookie.slice(-4)}.${seq}>`;
    const body = JSON.stringify(batchOf(`client-${documentId}`, seq, 0, [typing(2, mark)]));
    const answer = await server.fetch(`/api/samen/letters/${documentId}/steps`, {
      method: 'POST',
      body,
      headers,
    });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    acknowledged.push(mark);
  }
}

async function openTypist(): Promise<Typist> {
  const caseId = demoCase(server, 'drafting');
  const [letter] = readDatabase<{ id: string }>(
    server,
    'select id from letter_document where case_id = ?',
    caseId,
  );
  return { documentId: letter!.id, cookie: await server.cookieFor('secretary'), acknowledged: [] };
}

function textOf(council: string, documentId: string): string {
  const { db, close } = openDb(join(terug(), council, 'council.db'));
  const text = readLetter(db, documentId)!.doc.textContent;
  close();
  return text;
}

function rowsOf<Row>(council: string, sql: string): Row[] {
  const database = new Sqlite(join(terug(), council, 'council.db'), { readonly: true });
  const rows = database.prepare(sql).all() as Row[];
  database.close();
  return rows;
}

describe('a copy of a council', () => {
  it('that is made while somebody types holds every word that was confirmed before it', async () => {
    const typist = await openTypist();
    let done = false;
    const writing = type(typist, () => done);
    while (typist.acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = [...typist.acknowledged];
    const made = await backUp('kopie', ...sealedBy());
    const during = typist.acknowledged.length - before.length;
    done = true;
    await writing;
    expect([made.error, made.status]).toEqual(['', 0]);
    expect(made.out).toContain('nieuwe sleutel');
    const back = await putBack('kopie', 'terug', ...sealedBy());
    expect([back.error, back.status]).toEqual(['', 0]);
    const text = textOf('terug', typist.documentId);
    const lost = before.filter((mark) => text.split(mark).length !== 2);
    console.info(
      `copied while ${during} batches were confirmed; ${lost.length} of ${before.length} earlier ones lost`,
    );
    expect(during).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('brings the files back as they were, and tells of itself in the log', () => {
    const filesIn = (dir: string) =>
      (
        readdirSync(join(dir, 'files'), {
          recursive: true,
          withFileTypes: true,
        }) as import('node:fs').Dirent[]
      )
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')])
        .sort();
    const files = filesIn(join(server.dataDir, 'demo'));
    expect(files.length).toBeGreaterThan(3);
    expect(filesIn(join(terug(), 'terug'))).toEqual(files);
    const [last] = rowsOf<{ kind: string }>('terug', 'SELECT kind FROM event ORDER BY id DESC LIMIT 1');
    expect(last?.kind).toBe('store.putBack');
  });

  it('signs everybody out, so that an ended session does not begin to work again', async () => {
    await server.cookieFor('chair');
    expect(readDatabase(server, 'SELECT 1 FROM session').length).toBeGreaterThan(0);
    expect(rowsOf('terug', 'SELECT 1 FROM session')).toEqual([]);
  });

  it('does not stand in the way of a council that is there, nor of an earlier copy', async () => {
    const again = await putBack('kopie', 'terug', ...sealedBy());
    expect([again.status, again.error]).toEqual([2, expect.stringContaining('KOPIE-02')]);
    const bytes = readFileSync(join(folder, 'kopie'));
    const over = await backUp('kopie', ...sealedBy());
    expect([over.status, over.error]).toEqual([2, expect.stringContaining('KOPIE-10')]);
    expect(readFileSync(join(folder, 'kopie')).equals(bytes)).toBe(true);
  });

  it('is not put back with another key, without one, or when a byte of it changed', async () => {
    const bytes = readFileSync(join(folder, 'kopie'));
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(join(folder, 'beschadigd'), bytes);
    expect((await backUp('ander', ...sealedBy('andere-sleutel'))).status).toBe(0);
    const tries = await Promise.all([
      putBack('kopie', 'nieuw', ...sealedBy('andere-sleutel')),
      putBack('kopie', 'nieuw'),
      putBack('beschadigd', 'nieuw', ...sealedBy()),
      putBack('sleutel', 'nieuw', ...sealedBy()),
    ]);
    expect(tries.map(({ status }) => status)).toEqual([2, 2, 2, 2]);
    const codes = tries.map(({ error }) => /KOPIE-\d+/.exec(error)?.[0]);
    expect(codes).toEqual(['KOPIE-11', 'KOPIE-07', 'KOPIE-03', 'KOPIE-09']);
    expect(readdirSync(terug())).toEqual(['terug']);
  });

  it('can be tried without leaving anything', async () => {
    const tried = await putBack('kopie', 'terug', ...sealedBy(), '--proef');
    expect([tried.status, tried.out]).toEqual([0, expect.stringContaining('kan worden teruggezet')]);
    expect(readdirSync(terug())).toEqual(['terug']);
  });

  it('is an ordinary tar file when it is not sealed, and the key and the copies are for their owner alone', async () => {
    expect((await backUp('open.tar', '--onversleuteld')).status).toBe(0);
    const listed = execFileSync('tar', ['tf', join(folder, 'open.tar')], { encoding: 'utf8' }).split('\n');
    expect(listed[0]).toBe('council.db');
    expect(listed).toContain('manifest.json');
    for (const name of ['kopie', 'open.tar', 'sleutel'])
      expect((statSync(join(folder, name)).mode & 0o777).toString(8)).toBe('600');
  });

  it('is not made unsealed unless that is asked', async () => {
    expect((await backUp('zomaar')).status).toBe(64);
    expect(readdirSync(folder)).not.toContain('zomaar');
  });

  it('leaves nothing but itself beside the council, and says which file was damaged before', async () => {
    const dir = join(server.dataDir, 'demo');
    expect(readdirSync(dir).filter((name) => name.startsWith('reservekopie'))).toEqual([]);
    const [bucket] = readdirSync(join(dir, 'files')).filter((name) => name.length === 2);
    const [name] = readdirSync(join(dir, 'files', bucket!));
    const path = join(dir, 'files', bucket!, name!);
    copyFileSync(path, join(folder, 'gaaf'));
    writeFileSync(path, 'iets anders');
    const made = await backUp('met-schade', ...sealedBy());
    expect([made.status, made.error]).toEqual([2, expect.stringContaining(`files/${bucket}/${name}`)]);
    const back = await putBack('met-schade', 'schade', ...sealedBy());
    copyFileSync(join(folder, 'gaaf'), path);
    expect(back.status).toBe(2);
    expect(back.error).toContain('Klopt niet');
  });
});
