import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { conflict } from '../errors.ts';

/** Thrown when more bytes arrive than allowed; nothing is kept. */
export class FileTooBig extends Error {
  override readonly name = 'FileTooBig';
}

export interface StoredFile {
  sha256: string;
  bytes: number;
}

/**
 * Files of a council, named by their SHA-256: the same file is kept once, and a changed byte is found by
 * reading it ({@link FileStore.verify}). A file is written beside its place, flushed and then renamed, so
 * that a half file never stands under a name.
 */
export class FileStore {
  constructor(private readonly dir: string) {}

  /** Where a stored file stands on disk. @throws RangeError for anything but 64 hexadecimal digits */
  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256');
    return join(this.dir, sha256.slice(0, 2), sha256.slice(2));
  }

  /**
   * Keeps what a stream brings. @throws FileTooBig past `maxBytes`; the part file is removed on any error
   */
  async putStream(source: Readable, maxBytes: number): Promise<StoredFile> {
    const part = join(this.dir, 'parts', randomUUID());
    await mkdir(dirname(part), { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > maxBytes ? new FileTooBig() : null, chunk);
      },
    });
    try {
      await pipeline(source, meter, createWriteStream(part, { flush: true }));
      return await this.settle(part, { sha256: hash.digest('hex'), bytes });
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** Keeps bytes that are in memory already (a picture from a note, a letter). */
  async put(content: Uint8Array): Promise<StoredFile> {
    return this.putStream(Readable.from([content]), Number.POSITIVE_INFINITY);
  }

  async read(sha256: string): Promise<Uint8Array> {
    return readFile(this.pathOf(sha256));
  }

  /**
   * Reads a file that must be exactly what was kept: a letter that goes out of the house.
   * @throws DomainError conflict 'fileChanged', 'fileMissing'
   */
  async readUnchanged(sha256: string): Promise<Uint8Array> {
    const content = await readFile(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw conflict('fileMissing');
      throw error;
    });
    if (createHash('sha256').update(content).digest('hex') !== sha256) throw conflict('fileChanged');
    return content;
  }

  stream(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  /** Whether the stored bytes still have the hash that they are named by. */
  async verify(sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    await pipeline(this.stream(sha256), hash);
    return hash.digest('hex') === sha256;
  }

  private async settle(part: string, file: StoredFile): Promise<StoredFile> {
    const target = this.pathOf(file.sha256);
    await mkdir(dirname(target), { recursive: true });
    await rename(part, target);
    await syncDirectory(dirname(target));
    return file;
  }
}

/** Flushes a folder's entries, without which a rename may be lost in a power cut. */
async function syncDirectory(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
