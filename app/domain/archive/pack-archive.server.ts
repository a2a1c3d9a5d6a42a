import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { conflict } from '../errors.ts';
import { indexPage, type WrittenPart } from './archive-index.ts';
import { metadataParts } from './archive-metadata.ts';
import { type ArchiveOrder, manifestPath } from './archive-order.ts';
import { madeParts } from './archive-parts.ts';

/** All files have the first moment that a ZIP can hold, so that the same dossier gives the same bytes. */
const moment = new Date(1980, 0, 1);
/** Packed already; once more costs time and gains nothing. */
const packed = /\.(pdf|docx|odt|png|jpe?g|gif|webp|zip)$/;

/**
 * Writes the archive to a file, one part in memory at a time. Runs in a worker.
 * @throws DomainError conflict 'fileChanged', 'fileMissing' when the store no longer holds what was kept; then nothing
 *   is left on disk
 */
export async function packArchive(order: ArchiveOrder, target: string): Promise<void> {
  const writer = zipWriter(target);
  try {
    const written: WrittenPart[] = [];
    const add = async (path: string, content: Uint8Array) => {
      await writer.add(path, content);
      written.push({ path, bytes: content.length, sha256: hashOf(content) });
    };
    for (const { path, sha256, onDisk } of order.stored) await add(path, await unchanged(onDisk, sha256));
    for (const { path, text } of madeParts(order)) await add(path, bytesOf(text));
    for (const { path, text } of [...metadataParts(order, [...written])]) await add(path, bytesOf(text));
    await add('index.html', bytesOf(indexPage(order, written)));
    const lines = written
      .map(({ sha256, path }) => `${sha256}  ${path}\n`)
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
    await writer.add(manifestPath, bytesOf(lines.join('')));
    await writer.end();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function unchanged(onDisk: string, sha256: string): Promise<Uint8Array> {
  const content = await readFile(onDisk).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw conflict('fileMissing');
    throw error;
  });
  if (hashOf(content) !== sha256) throw conflict('fileChanged');
  return content;
}

/** A ZIP that goes to disk while it is made. */
function zipWriter(target: string) {
  const out = createWriteStream(target, { flags: 'wx', mode: 0o600 });
  let failure: Error | null = null;
  out.on('error', (error) => {
    failure = error;
  });
  let full = false;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else if (!out.write(chunk)) full = true;
  });
  const settle = async () => {
    if (failure) throw failure;
    if (full && out.writableNeedDrain) await once(out, 'drain');
    full = false;
  };
  return {
    async add(path: string, content: Uint8Array): Promise<void> {
      const entry = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = moment;
      zip.add(entry);
      entry.push(content, true);
      await settle();
    },
    async end(): Promise<void> {
      zip.end();
      out.end();
      await finished(out);
      if (failure) throw failure;
    },
    async abandon(): Promise<void> {
      out.destroy();
      await rm(target, { force: true });
    },
  };
}
