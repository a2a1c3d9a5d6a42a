import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { BackupRefusal } from './backup-refusal.ts';
import { type CopiedFile, isPlace, type Manifest, manifestName, manifestSchema } from './manifest.ts';
import { sealMark, unseal } from './seal.server.ts';
import { readTar } from './tar.ts';

/** Where the bytes of a file of the copy go. */
export type Receiver = (name: string, content: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a copy from front to back, hands each file over, and compares what it read with what the manifest says.
 * @throws BackupRefusal 'damaged', 'noFile', 'noKey', 'notOurs', 'wrongKey'
 */
export async function readBackup(file: string, key: string | null, receive: Receiver): Promise<Manifest> {
  const read: CopiedFile[] = [];
  let manifest: Manifest | null = null;
  for await (const { name, bytes, content } of readTar(await openBackup(file, key))) {
    if (manifest !== null) throw new BackupRefusal('damaged', name);
    if (name === manifestName) {
      manifest = await readManifest(content);
      continue;
    }
    if (!isPlace(name)) throw new BackupRefusal(read.length === 0 ? 'notOurs' : 'damaged', name);
    const hash = createHash('sha256');
    await receive(name, hashing(content, hash));
    read.push({ name, bytes, sha256: hash.digest('hex') });
  }
  if (manifest === null) throw new BackupRefusal('damaged', manifestName);
  compare(manifest, read);
  return manifest;
}

/** Reads a copy and keeps nothing of it. @throws BackupRefusal as {@link readBackup} */
export const proveBackup = (file: string, key: string | null): Promise<Manifest> =>
  readBackup(file, key, async (_name, content) => {
    for await (const _chunk of content);
  });

async function openBackup(file: string, key: string | null): Promise<AsyncIterable<Buffer>> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new BackupRefusal('noFile', `${file} (${error.code ?? error.message})`);
  });
  const start = Buffer.alloc(262);
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  await handle.close();
  if (start.subarray(0, sealMark.length).equals(sealMark)) {
    if (key === null) throw new BackupRefusal('noKey');
    return unseal(createReadStream(file), key);
  }
  if (bytesRead < start.length || start.toString('latin1', 257, 262) !== 'ustar')
    throw new BackupRefusal('notOurs', file);
  return createReadStream(file);
}

async function readManifest(content: AsyncIterable<Buffer>): Promise<Manifest> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  try {
    return manifestSchema.parse(JSON.parse(Buffer.concat(parts).toString()));
  } catch {
    // Whatever it is that cannot be read, what the copy should hold is not known.
    throw new BackupRefusal('damaged', manifestName);
  }
}

async function* hashing(content: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

function compare({ files }: Manifest, read: readonly CopiedFile[]): void {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, bytes, sha256 } of read) {
    const told = known.get(name);
    if (told?.sha256 !== sha256 || told.bytes !== bytes) throw new BackupRefusal('damaged', name);
    known.delete(name);
  }
  const [missing] = known.keys();
  if (missing !== undefined) throw new BackupRefusal('damaged', missing);
}
