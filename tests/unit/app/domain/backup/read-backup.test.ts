import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBackup } from '#app/domain/backup/read-backup.server.ts';
import { tarEnd, tarFill, tarHead } from '#app/domain/backup/tar.ts';

const folder = mkdtempSync(join(tmpdir(), 'adviestafel-kopie-'));
afterAll(() => rm(folder, { recursive: true }));

/** Writes an unsealed copy of these members, in this order. */
function copyOf(members: readonly { name: string; text: string }[]): string {
  const file = join(folder, `${Math.abs(members.length)}-${members.at(-1)!.name.replaceAll('/', '_')}.tar`);
  const parts = members.flatMap(({ name, text }) => {
    const bytes = Buffer.from(text);
    return [tarHead({ name, bytes: bytes.length }, 0), bytes, tarFill(bytes.length)];
  });
  writeFileSync(file, Buffer.concat([...parts, tarEnd()]));
  return file;
}

/** The names that reading a copy handed over, and why it was refused. */
async function read(file: string): Promise<{ received: string[]; refused: string }> {
  const received: string[] = [];
  const refused = await readBackup(file, null, async (name, content) => {
    received.push(name);
    for await (const _chunk of content);
  }).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
  return { received, refused };
}

const database = { name: 'council.db', text: 'geen database' };
const manifest = (files: object[]) => ({
  name: 'manifest.json',
  text: JSON.stringify({
    format: 'adviestafel-kopie-1',
    council: 'demo',
    at: 0,
    migration: '',
    tables: {},
    files,
  }),
});

describe('a copy that somebody made to do harm', () => {
  it.each(['../../buiten', '/tmp/buiten', 'files/../../x', 'files/aa/..', 'council.db-wal', 'secret/x'])(
    'hands no file over that would be written elsewhere: %s',
    async (name) => {
      expect(await read(copyOf([{ name, text: 'x' }]))).toEqual({ received: [], refused: `notOurs ${name}` });
      const later = await read(copyOf([database, { name, text: 'x' }]));
      expect(later).toEqual({ received: ['council.db'], refused: `damaged ${name}` });
    },
  );

  it('is refused when it says nothing of what it holds, or something else', async () => {
    expect((await read(copyOf([database]))).refused).toBe('damaged manifest.json');
    expect((await read(copyOf([database, manifest([])]))).refused).toBe('damaged council.db');
    expect((await read(copyOf([{ ...manifest([]), text: '{' }]))).refused).toBe('damaged manifest.json');
    const absent = { name: 'secret', bytes: 0, sha256: '0'.repeat(64) };
    expect((await read(copyOf([manifest([absent])]))).refused).toBe('damaged secret');
  });

  it('is refused when something stands behind its end', async () => {
    expect((await read(copyOf([manifest([]), database]))).refused).toBe('damaged council.db');
  });

  it('is no copy when it is too short to be one', async () => {
    const file = join(folder, 'kort');
    writeFileSync(file, 'kort');
    expect((await read(file)).refused).toBe(`notOurs ${file}`);
  });
});
