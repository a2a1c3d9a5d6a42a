import { BackupRefusal } from './backup-refusal.ts';

/** A member of a tar file: its name and its length in bytes. */
export interface TarHead {
  name: string;
  bytes: number;
}

/** A tar file is made of blocks of this many bytes. */
const block = 512;
/** Eleven octal digits; nothing that a council keeps comes near. */
const mostBytes = 8 ** 11 - 1;

/** The header block of a member (POSIX.1-1988 ustar), so that any tar program opens a copy that is not sealed. */
export function tarHead({ name, bytes }: TarHead, at: number): Buffer {
  if (Buffer.byteLength(name) > 100 || bytes > mostBytes)
    throw new RangeError(`${name} does not fit in a tar file`);
  const head = Buffer.alloc(block);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  head.write(name, 0);
  head.write(octal(0o600, 8), 100);
  head.write(octal(0, 8), 108);
  head.write(octal(0, 8), 116);
  head.write(octal(bytes, 12), 124);
  head.write(octal(Math.floor(at / 1000), 12), 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\x0000', 257, 'latin1');
  head.write(`${sumOf(head).toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** The zeros that fill the last block of a member. */
export const tarFill = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block);

/** What ends a tar file. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

/** A header block read again; null for the zeros at the end. @throws BackupRefusal 'damaged' */
function readHead(head: Buffer): TarHead | null {
  if (head.every((byte) => byte === 0)) return null;
  const text = (from: number, length: number) =>
    head.toString('utf8', from, from + length).split('\0', 1)[0]!;
  const sum = Number.parseInt(text(148, 8), 8);
  const blank = Buffer.from(head);
  blank.write('        ', 148);
  const name = text(0, 100);
  const bytes = Number.parseInt(text(124, 12), 8);
  if (sum !== sumOf(blank) || head[156] !== 0x30 || !(bytes >= 0)) throw new BackupRefusal('damaged', 'tar');
  return { name, bytes };
}

const sumOf = (head: Buffer): number => head.reduce((sum, byte) => sum + byte, 0);

/**
 * Reads a tar file once from front to back. Each member's bytes must be read to their end before the next one.
 * @throws BackupRefusal 'damaged' when it is cut off or is no tar file
 */
export async function* readTar(
  source: AsyncIterable<Buffer>,
): AsyncGenerator<TarHead & { content: AsyncIterable<Buffer> }> {
  const supply = createSupply(source);
  for (;;) {
    const head = readHead(await supply.exactly(block));
    if (head === null) return supply.drain();
    yield { ...head, content: supply.upTo(head.bytes) };
    await supply.exactly(tarFill(head.bytes).length);
  }
}

/** Takes bytes off a stream in the portions that are asked for. */
function createSupply(source: AsyncIterable<Buffer>) {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function some(most: number): Promise<Buffer> {
    while (rest.length === 0) {
      const { done, value } = await chunks.next();
      if (done) throw new BackupRefusal('damaged', 'tar');
      rest = value;
    }
    const taken = rest.subarray(0, most);
    rest = rest.subarray(taken.length);
    return taken;
  }

  async function* upTo(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      const taken = await some(left);
      left -= taken.length;
      yield taken;
    }
  }

  return {
    upTo,
    async exactly(bytes: number): Promise<Buffer> {
      const parts: Buffer[] = [];
      for await (const part of upTo(bytes)) parts.push(part);
      return Buffer.concat(parts);
    },
    /** Reads on to the end, where a seal is checked. */
    async drain(): Promise<void> {
      for (let next = await chunks.next(); !next.done; next = await chunks.next());
    },
  };
}
