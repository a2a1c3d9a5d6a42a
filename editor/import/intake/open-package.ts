import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { ImportRefusal } from '../import-refusal.ts';

/** The parts of an opened DOCX or ODT file; names use forward slashes and have no leading slash. */
export interface DocumentPackage {
  names: string[];
  has(name: string): boolean;
  /** Inflates one part. Throws an {@link ImportRefusal} with ZIP_CORRUPT (also for an absent part) or ZIP_SIZE_LIE. */
  read(name: string): Promise<Uint8Array>;
  close(): void;
}

/**
 * What a package may hold. A 150-page note has about 60 parts and 4 MB; these limits leave room for many
 * photographs and stop a zip bomb before a byte of it is inflated.
 */
export interface PackageLimits {
  entries: number;
  partBytes: number;
  totalBytes: number;
  /** Highest inflated ÷ packed size of a part above `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

const packageLimits: PackageLimits = {
  entries: 5_000,
  partBytes: 64 * 2 ** 20,
  totalBytes: 200 * 2 ** 20,
  ratio: 200,
  ratioFrom: 2 ** 20,
};

/**
 * Opens a zip file held in memory and checks its whole directory, so that nothing oversized is ever
 * inflated. Throws an {@link ImportRefusal}: ZIP_CORRUPT, ZIP_PART_TOO_BIG, ZIP_TOO_BIG,
 * ZIP_TOO_MANY_ENTRIES or ZIP_BAD_PATH.
 */
export async function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = packageLimits,
): Promise<DocumentPackage> {
  const buffer = withoutTrailingBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const zip = await readable(fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: true }));
  const entries = await readDirectory(zip, limits);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw new ImportRefusal('ZIP_CORRUPT', { part: name });
      const { fileDataStart } = await readable(zip.readLocalFileHeaderPromise(entry, { minimal: true }));
      return unpack(entry, name, buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize));
    },
    close: () => zip.close(),
  };
}

/** Mail gateways and download tools sometimes add bytes behind a zip; the directory says where it ends. */
function withoutTrailingBytes(buffer: Buffer): Buffer {
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > buffer.length) return buffer;
  return buffer.subarray(0, Math.min(buffer.length, end + 22 + buffer.readUInt16LE(end + 20)));
}

/** yauzl reports every malformation as a plain Error; for the user they are one thing: a damaged file. */
async function readable<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause;
    throw new ImportRefusal('ZIP_CORRUPT', { reason: cause instanceof Error ? cause.message : 'zip' });
  }
}

async function readDirectory(zip: ZipFile, limits: PackageLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw new ImportRefusal('ZIP_TOO_MANY_ENTRIES', { entries: zip.entryCount });
  }
  const entries = new Map<string, Entry>();
  let total = 0;
  const cursor = zip.eachEntry();
  for (let step = await readable(cursor.next()); !step.done; step = await readable(cursor.next())) {
    const entry = step.value;
    const name = safeName(entry);
    checkSize(entry, name, limits);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) throw new ImportRefusal('ZIP_TOO_BIG', { bytes: total });
    // Two parts of one name let two readers see two different documents.
    if (entries.has(name)) throw new ImportRefusal('ZIP_CORRUPT', { part: name });
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
}

function safeName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  if (validateFileName(name) !== null || name.includes('\0')) throw new ImportRefusal('ZIP_BAD_PATH');
  return name;
}

function checkSize(entry: Entry, name: string, limits: PackageLimits): void {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  const tooDense = size > limits.ratioFrom && size > packed * limits.ratio;
  if (size > limits.partBytes || tooDense) {
    throw new ImportRefusal('ZIP_PART_TOO_BIG', { part: name, bytes: size });
  }
}

/** Inflates up to the promised size and not a byte further; more or fewer bytes than promised is a lie. */
function unpack(entry: Entry, name: string, packed: Buffer): Uint8Array {
  if (!entry.canDecodeFileData()) throw new ImportRefusal('ZIP_CORRUPT', { part: name });
  const plain = entry.compressionMethod === 0 ? packed : inflate(packed, entry.uncompressedSize, name);
  if (plain.length !== entry.uncompressedSize) throw new ImportRefusal('ZIP_SIZE_LIE', { part: name });
  if (crc32(plain) !== entry.crc32) throw new ImportRefusal('ZIP_CORRUPT', { part: name });
  return plain;
}

function inflate(packed: Buffer, size: number, name: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    const lied = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ImportRefusal(lied ? 'ZIP_SIZE_LIE' : 'ZIP_CORRUPT', { part: name });
  }
}
