import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';

const child = fileURLToPath(new URL('./migrating-child.mts', import.meta.url));
const own = 'db/migrations';

let dir: string;
const running = new Set<ChildProcess>();
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'adviestafel-migrating-'));
});
afterEach(() => {
  for (const one of running) one.kill('SIGKILL');
  running.clear();
  rmSync(dir, { recursive: true, force: true });
});

/** Starts a process that opens the council when it is told to. */
async function startOpener(migrations = own): Promise<ChildProcess> {
  const one = fork(child, [dir, migrations], { execArgv: ['--import', 'tsx'] });
  running.add(one);
  await once(one, 'message');
  return one;
}

type Told = { applied: string[]; secret: string; ms: number } | { error: string };

async function open(one: ChildProcess): Promise<Told> {
  const told = once(one, 'message');
  one.send('go');
  return ((await told) as [Told])[0];
}

const file = () => join(dir, 'council.db');

/** Looks at the database and closes it. */
function look<T>(ask: (db: ReturnType<typeof openDb>) => T): T {
  const handle = openDb(file());
  try {
    return ask(handle);
  } finally {
    handle.close();
  }
}

const shape = () =>
  look(({ sqlite }) => sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all());
const soundness = () => look(({ sqlite }) => sqlite.pragma('integrity_check', { simple: true }));

const tagsIn = (folder: string): string[] =>
  (
    JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  ).entries.map(({ tag }) => tag);

/** The project's migrations with one more. */
function withOneMore(tag: string, sql: string): string {
  const folder = join(dir, `migrations-${tag}`);
  cpSync(own, folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: object[];
  };
  journal.entries.push({ idx: journal.entries.length, version: '6', when: 0, tag, breakpoints: true });
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify(journal));
  writeFileSync(join(folder, `${tag}.sql`), sql);
  return folder;
}

/** Rows enough to keep a migration busy until it is killed. */
const slow = `CREATE TABLE slow (x TEXT);--> statement-breakpoint
INSERT INTO slow WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000000)
SELECT hex(randomblob(100)) FROM n;`;

/** Three rounds in every run; more make a rare meeting likelier. */
const rounds = Number(process.env.MIGRATION_ROUNDS ?? 3);

describe('four processes that open the same council at once', () => {
  it('apply every migration once, wait for each other, and share one secret', async () => {
    for (let round = 0; round < rounds; round++) {
      rmSync(dir, { recursive: true, force: true });
      mkdirSync(dir);
      const openers = await Promise.all(Array.from({ length: 4 }, () => startOpener()));
      const told = await Promise.all(openers.map(open));
      const faults = told.flatMap((one) => ('error' in one ? [one.error] : []));
      expect(faults).toEqual([]);
      const fine = told.flatMap((one) => ('error' in one ? [] : [one]));
      expect(fine.flatMap(({ applied }) => applied).sort()).toEqual(tagsIn(own).sort());
      expect(new Set(fine.map(({ secret }) => secret)).size).toBe(1);
      expect(fine[0]!.secret).toMatch(/^[\w-]{64}$/);
      console.info(`longest of four: ${Math.max(...fine.map(({ ms }) => ms)).toFixed(0)} ms`);
    }
    const together = shape();
    rmSync(file());
    look(({ sqlite }) => migrate(sqlite, own));
    expect(together).toEqual(shape());
  });

  it('wait for a migration that takes longer than a write may wait', async () => {
    const opener = await startOpener();
    const holder = openDb(file());
    const wait = holder.sqlite.pragma('busy_timeout', { simple: true }) as number;
    holder.sqlite.exec('BEGIN IMMEDIATE');
    const opening = open(opener);
    await new Promise((resolve) => setTimeout(resolve, wait + 1000));
    holder.sqlite.exec('COMMIT');
    holder.close();
    const told = await opening;
    expect(told).toMatchObject({ applied: tagsIn(own) });
  });
});

describe('a migration', () => {
  it('that is killed halfway has not happened, and happens whole the next time', async () => {
    look(({ sqlite }) => migrate(sqlite, own));
    const before = shape();
    const opener = await startOpener(withOneMore('9999_slow', slow));
    opener.send('go');
    while ((statSync(`${file()}-wal`, { throwIfNoEntry: false })?.size ?? 0) < 20_000_000)
      await new Promise((resolve) => setTimeout(resolve, 5));
    opener.kill('SIGKILL');
    await once(opener, 'exit');
    expect(soundness()).toBe('ok');
    expect(shape()).toEqual(before);
    const quick = withOneMore('9999_slow', 'CREATE TABLE slow (x TEXT);');
    expect(look(({ sqlite }) => migrate(sqlite, quick))).toEqual(['9999_slow']);
  });

  it('that breaks a reference is taken back whole', () => {
    look(({ sqlite }) => migrate(sqlite, own));
    const before = shape();
    const broken = withOneMore(
      '9999_broken',
      `CREATE TABLE wees (p TEXT REFERENCES person(id));--> statement-breakpoint
INSERT INTO wees VALUES ('niemand');`,
    );
    expect(() => look(({ sqlite }) => migrate(sqlite, broken))).toThrow('breaks 1 references');
    expect(shape()).toEqual(before);
  });

  it('of a later release keeps an earlier one from opening the council', () => {
    const later = withOneMore('9999_later', 'CREATE TABLE later (x TEXT);');
    look(({ sqlite }) => migrate(sqlite, later));
    expect(() => look(({ sqlite }) => migrate(sqlite, own))).toThrow(
      /9999_later, which this release does not know/,
    );
  });
});
