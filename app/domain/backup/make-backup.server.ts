import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { link, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { copyDatabase } from '#db/backup.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { type CopiedFile, type Manifest, manifestName, promisedHash } from './manifest.ts';
import { proveBackup } from './read-backup.server.ts';
import { seal } from './seal.server.ts';
import { tarEnd, tarFill, tarHead } from './tar.ts';

/** What is copied, and to where. */
export interface BackupOrder {
  /** The council's folder. */
  dir: string;
  council: string;
  /** A file that is not there yet. */
  target: string;
  /** Null leaves the copy readable for everybody who has the file. */
  key: string | null;
  now(): number;
}

export interface MadeBackup {
  manifest: Manifest;
  /** Stored files whose bytes are not those that they are named by: they were damaged before they were copied. */
  changed: string[];
}

/**
 * Copies a council to one file while people work in it. The database comes first and is one moment; every file that
 * it refers to was on disk before that moment and none is ever removed. The copy is read again from the disk before
 * it gets its name, so that a half or unreadable one never stands there.
 *
 * @throws BackupRefusal 'noCouncil', 'noRoom', 'targetThere'
 * @throws DamagedDatabase when the council's own database is not sound
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const database = join(order.dir, 'council.db');
  if (!existsSync(database)) throw new BackupRefusal('noCouncil', order.council);
  if (existsSync(order.target)) throw new BackupRefusal('targetThere', order.target);
  await removeRemains(order.dir);
  // Beside the database and not beside the target: this copy is not sealed.
  const moment = join(order.dir, `${momentMark}${randomUUID()}`);
  const part = `${order.target}.${randomUUID()}.part`;
  try {
    const at = order.now();
    const manifest: Manifest = {
      format: 'adviestafel-kopie-1',
      council: order.council,
      at,
      ...copyDatabase(database, moment),
      files: [],
    };
    const stream = pack(order, { moment, manifest });
    const bytes = order.key ? seal(stream, order.key) : stream;
    await pipeline(Readable.from(bytes), createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }));
    await proveBackup(part, order.key);
    await settle(part, order.target);
    return { manifest, changed: manifest.files.filter(isChanged).map(({ name }) => name) };
  } catch (error) {
    throw refusalOf(error, order);
  } finally {
    await rm(moment, { force: true });
    await rm(part, { force: true });
  }
}

const momentMark = 'reservekopie-';

/** A copy that was killed leaves its copy of the database behind; after a day nobody works on it any more. */
async function removeRemains(dir: string): Promise<void> {
  const dayAgo = Date.now() - 24 * 3_600_000;
  for (const name of await readdir(dir)) {
    if (!name.startsWith(momentMark)) continue;
    const file = join(dir, name);
    if ((await stat(file)).mtimeMs < dayAgo) await rm(file, { force: true });
  }
}

const isChanged = ({ name, sha256 }: CopiedFile): boolean => {
  const promised = promisedHash(name);
  return promised !== null && promised !== sha256;
};

async function* pack(
  { dir }: BackupOrder,
  { moment, manifest }: { moment: string; manifest: Manifest },
): AsyncGenerator<Buffer> {
  for (const { name, path } of [{ name: 'council.db', path: moment }, ...(await filesOf(dir))]) {
    const { size } = await stat(path);
    yield tarHead({ name, bytes: size }, manifest.at);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of firstBytes(path, size)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    if (bytes !== size) throw new Error(`${name} became shorter while it was copied`);
    yield tarFill(size);
    manifest.files.push({ name, bytes, sha256: hash.digest('hex') });
  }
  const last = Buffer.from(JSON.stringify(manifest));
  yield tarHead({ name: manifestName, bytes: last.length }, manifest.at);
  yield last;
  yield tarFill(last.length);
  yield tarEnd();
}

/** The file as long as it was when it was announced; nothing of an empty one, which cannot be asked of a stream. */
const firstBytes = (path: string, size: number): AsyncIterable<Buffer> | Buffer[] =>
  size === 0 ? [] : createReadStream(path, { end: size - 1 });

/** The files of a council beside its database; drawn pages can be drawn again, and half uploads are nobody's. */
async function filesOf(dir: string): Promise<{ name: string; path: string }[]> {
  const single = ['secret', 'demo.json'].filter((name) => existsSync(join(dir, name)));
  const store = join(dir, 'files');
  const folders = existsSync(store)
    ? (await readdir(store)).filter((name) => /^[0-9a-f]{2}$/.test(name))
    : [];
  const stored: string[] = [];
  for (const folder of folders.sort()) {
    const names = await readdir(join(store, folder));
    stored.push(...names.sort().map((name) => `files/${folder}/${name}`));
  }
  return [...single, ...stored].map((name) => ({ name, path: join(dir, name) }));
}

/** Gives the finished copy its name, unless another one took it meanwhile, and flushes the folder's entry. */
async function settle(part: string, target: string): Promise<void> {
  await link(part, target).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new BackupRefusal('targetThere', target) : error;
  });
  const folder = await open(dirname(target), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function refusalOf(error: unknown, { target }: BackupOrder): unknown {
  const { code } = error as { code?: string };
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return new BackupRefusal('noRoom', dirname(target));
  if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR')
    return new BackupRefusal('noFile', `${target} (${code})`);
  return error;
}
