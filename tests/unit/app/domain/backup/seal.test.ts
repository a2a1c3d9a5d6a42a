import { randomBytes } from 'node:crypto';
import { generateX25519Identity } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, sealMark, unseal } from '#app/domain/backup/seal.server.ts';

const [key, otherKey] = [await generateX25519Identity(), await generateX25519Identity()];

async function gathered(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

/** A stream that comes in pieces of these sizes, over and over, until it is at its end. */
async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const sealed = (bytes: Buffer) => gathered(seal(inPieces(bytes, [bytes.length || 1]), key));
const opened = (bytes: Buffer, sizes: readonly number[] = [40_000], by = key) =>
  gathered(unseal(inPieces(bytes, sizes), by));

/** Just under, at and above the size of a portion, and of two. */
const lengths = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001];

describe('a sealed copy', () => {
  it.each(lengths)('of %i bytes opens with its key, and shows nothing of what is in it', async (length) => {
    const bytes = Buffer.alloc(length, 'Adviesraad');
    const closed = await sealed(bytes);
    expect((await opened(closed)).equals(bytes)).toBe(true);
    expect(closed.includes('Adviesraad')).toBe(false);
  });

  it('opens in whatever pieces it is read', async () => {
    const bytes = randomBytes(150_000);
    const closed = await sealed(bytes);
    const sizes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sizes, async (pieces) => {
        fc.pre(pieces.some((size) => size > 500));
        expect((await opened(closed, pieces)).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is not the same twice', async () => {
    const bytes = Buffer.from('tweemaal hetzelfde');
    expect((await sealed(bytes)).equals(await sealed(bytes))).toBe(false);
  });

  it('does not open with another key', async () => {
    const closed = await sealed(Buffer.from('geheim'));
    await expect(opened(closed, [100], otherKey)).rejects.toThrow('wrongKey');
  });

  it('does not open when any byte of it was changed', async () => {
    const closed = await sealed(randomBytes(150_000));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: sealMark.length, max: closed.length - 1 }), async (at) => {
        const changed = Buffer.from(closed);
        changed[at]! ^= 1;
        await expect(opened(changed)).rejects.toThrow(/wrongKey|damaged/);
      }),
      { numRuns: 40 },
    );
  });

  it('does not open when it was cut off anywhere', async () => {
    const closed = await sealed(randomBytes(150_000));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: sealMark.length, max: closed.length - 1 }), async (at) => {
        await expect(opened(closed.subarray(0, at))).rejects.toThrow('damaged');
      }),
      { numRuns: 40 },
    );
  });
});
