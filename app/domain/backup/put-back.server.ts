import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DamagedDatabase, inspectDatabase } from '#db/backup.ts';
import { openDb, transact } from '#db/client.ts';
import { DatabaseTooNew, migrate } from '#db/migrate.ts';
import { insertEvent } from '#db/queries/events.ts';
import { waitingMailCount } from '#db/queries/mail.ts';
import { endAllSessions } from '#db/queries/sessions.ts';
import { FileStore } from '../councils/file-store.server.ts';
import type { EventKind } from '../events/record.server.ts';
import { keptFiles } from '../integrity/kept-files.server.ts';
import { checkTexts } from '../integrity/kept-texts.server.ts';
import type { FileState } from '../integrity/store-fault.ts';
import { BackupRefusal } from './backup-refusal.ts';
import type { Manifest } from './manifest.ts';
import { readBackup } from './read-backup.server.ts';

/** What is put back, and where. */
export interface PutBackOrder {
  file: string;
  key: string | null;
  /** Folder with a folder per council. */
  dataDir: string;
  /** The council that it becomes; there must be none of that name. */
  name: string;
  /** Reads, checks and opens everything, and then removes it: to show that a copy is of use. */
  rehearsal: boolean;
  /** Folder with the migrations of this release. */
  migrations: string;
  now(): number;
  /** Looks in a worker whether stored files have the bytes that they are named by. */
  checkFiles(files: FileStore, hashes: readonly string[]): Promise<Map<string, FileState>>;
}

/** What came back. */
export interface PutBack {
  manifest: Manifest;
  files: number;
  texts: number;
  /** Names of what is not what it was when it was kept, or is not there. */
  faults: string[];
  /** Mails that had not gone out when the copy was made: they go out when the council is served again. */
  waitingMails: number;
}

/**
 * Makes a council of a copy, in a folder beside its place that gets its name only when all is well. Everybody must sign
 * in again: a session that was ended after the copy was made must not begin to work once more.
 *
 * @throws BackupRefusal; nothing stands under the name then
 */
export async function putBack(order: PutBackOrder): Promise<PutBack> {
  const target = join(order.dataDir, order.name);
  if (!order.rehearsal && existsSync(target)) throw new BackupRefusal('councilThere', order.name);
  // No council has a dot in its name, so a server that runs meanwhile does not take this for one.
  const dir = join(order.dataDir, `.terug-${randomUUID()}`);
  try {
    await mkdir(dir, { recursive: true });
    const manifest = await readBackup(order.file, order.key, (name, content) =>
      writeFlushed(join(dir, name), content),
    );
    checkContents(join(dir, 'council.db'), manifest);
    const found = await bringUpToDate(dir, order, manifest);
    await syncFolders(dir, manifest);
    if (!order.rehearsal) await settle(dir, target, order.name);
    return { manifest, ...found };
  } catch (error) {
    throw (error as { code?: string }).code === 'ENOSPC' ? new BackupRefusal('noRoom', order.dataDir) : error;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function writeFlushed(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(Readable.from(content), createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
}

/** Whether the database is sound and has the rows that were counted when it was copied. */
function checkContents(file: string, { tables, migration }: Manifest): void {
  try {
    const found = inspectDatabase(file);
    const differs = Object.keys({ ...tables, ...found.tables }).find(
      (table) => tables[table] !== found.tables[table],
    );
    if (differs !== undefined) throw new BackupRefusal('damaged', differs);
    if (found.migration !== migration) throw new BackupRefusal('damaged', 'migration');
  } catch (error) {
    throw error instanceof DamagedDatabase ? new BackupRefusal('damaged', 'council.db') : error;
  }
}

async function bringUpToDate(
  dir: string,
  { migrations, now, checkFiles }: PutBackOrder,
  manifest: Manifest,
): Promise<Omit<PutBack, 'manifest'>> {
  const { db, sqlite, close } = openDb(join(dir, 'council.db'));
  try {
    migrate(sqlite, migrations);
    transact(db, (tx) => {
      endAllSessions(tx);
      insertEvent(tx, {
        at: now(),
        actorId: null,
        caseId: null,
        kind: 'store.putBack' satisfies EventKind,
        params: JSON.stringify({ copiedAt: manifest.at }),
      });
    });
    const kept = keptFiles(db);
    const states = await checkFiles(
      new FileStore(join(dir, 'files')),
      kept.map(({ sha256 }) => sha256),
    );
    const { texts, faults } = checkTexts(db);
    return {
      files: kept.length,
      texts,
      faults: [...kept.filter(({ sha256 }) => states.get(sha256) !== 'same'), ...faults].map(
        ({ name }) => name,
      ),
      waitingMails: waitingMailCount(db),
    };
  } catch (error) {
    throw error instanceof DatabaseTooNew ? new BackupRefusal('newer') : error;
  } finally {
    close();
  }
}

/** A name of a file that was made is on disk when its folder is. */
async function syncFolders(dir: string, { files }: Manifest): Promise<void> {
  const folders = new Set(files.map(({ name }) => dirname(join(dir, name))));
  for (const folder of [...folders, join(dir, 'files'), dir])
    if (existsSync(folder)) await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function settle(dir: string, target: string, name: string): Promise<void> {
  await rename(dir, target).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOTEMPTY' || error.code === 'EEXIST'
      ? new BackupRefusal('councilThere', name)
      : error;
  });
  await syncFolder(dirname(target));
}
