import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { BackupRefusal } from './backup-refusal.ts';

/** How a sealed copy begins. */
export const sealMark = Buffer.from('adviestafel-kopie-1\n');
const saltBytes = 16;
const tagBytes = 16;
const portion = 64 * 1024;

/**
 * Seals a stream with AES-256-GCM in portions of 64 kB, so that neither memory nor one nonce has to hold all of it.
 * Each portion's nonce is its number and whether it is the last, so that none can be left out, moved or cut off
 * unseen (the STREAM construction: Hoang, Reyhanitabar, Rogaway and Vizár 2015, as in age). The key of a copy is made
 * from the council's key and fresh salt.
 *
 * @param key 32 bytes
 */
export async function* seal(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  const own = keyOf(key, salt);
  yield Buffer.concat([sealMark, salt]);
  let number = 0;
  for await (const { bytes, last } of inPortions(source, portion)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(number++, last));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * Opens what {@link seal} closed; gives bytes only after they were proven.
 * @param source what stands behind {@link sealMark}
 * @throws BackupRefusal 'wrongKey' at the first portion, 'damaged' at a later one
 */
export async function* unseal(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let own: Buffer | null = null;
  let number = 0;
  for await (const { bytes, last } of afterSalt(source)) {
    if (own === null) {
      own = keyOf(key, bytes);
      continue;
    }
    const opened = openPortion(bytes, { own, number, last });
    if (opened === null) throw new BackupRefusal(number === 0 ? 'wrongKey' : 'damaged', `deel ${number}`);
    number += 1;
    yield opened;
  }
  if (number === 0) throw new BackupRefusal('damaged', 'deel 0');
}

function openPortion(
  bytes: Buffer,
  { own, number, last }: { own: Buffer; number: number; last: boolean },
): Buffer | null {
  if (bytes.length < tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(number, last), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const opened = decipher.update(bytes.subarray(0, -tagBytes));
  try {
    decipher.final();
    return opened;
  } catch {
    // The only thing that goes wrong here is that the tag is of other bytes or of another key.
    return null;
  }
}

const keyOf = (key: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'adviestafel-kopie-1', 32));

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

/** The salt first, then portions with their tags. */
async function* afterSalt(source: AsyncIterable<Buffer>): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let salt: Buffer = Buffer.alloc(0);
  async function* behind(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      const wanted = saltBytes - salt.length;
      if (wanted > 0) salt = Buffer.concat([salt, chunk.subarray(0, wanted)]);
      if (chunk.length > wanted) yield chunk.subarray(Math.max(0, wanted));
    }
  }
  let isFirst = true;
  for await (const part of inPortions(behind(), portion + tagBytes)) {
    if (isFirst) yield { bytes: salt, last: false };
    isFirst = false;
    yield part;
  }
}

/** Cuts a stream in pieces of `size` bytes, of which the last may be shorter, and says which one is the last. */
async function* inPortions(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    parts.push(chunk);
    length += chunk.length;
    // More than one piece is in hand, so this one is not the last.
    if (length <= size) continue;
    const all = Buffer.concat(parts);
    let at = 0;
    for (; all.length - at > size; at += size) yield { bytes: all.subarray(at, at + size), last: false };
    parts = [all.subarray(at)];
    length = all.length - at;
  }
  yield { bytes: Buffer.concat(parts), last: true };
}
