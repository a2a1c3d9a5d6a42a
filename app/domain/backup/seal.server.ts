import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { BackupRefusal } from './backup-refusal.ts';

/** How a sealed copy begins. */
export const sealMark = Buffer.from('age-encryption.org/v1\n');

/**
 * Seals a stream in the age format (https://age-encryption.org/v1), so that the age program opens it as well.
 * @param key an age identity, as in the file that age-keygen makes
 */
export async function* seal(source: AsyncIterable<Buffer>, key: string): AsyncGenerator<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  yield* inBuffers(await encrypter.encrypt(asStream(source)));
}

/**
 * Opens what {@link seal} closed; gives bytes only after they were proven.
 * @throws BackupRefusal 'wrongKey', 'damaged'
 */
export async function* unseal(source: AsyncIterable<Buffer>, key: string): AsyncGenerator<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  try {
    yield* inBuffers(await decrypter.decrypt(asStream(source)));
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException);
  }
}

/** Node's streams are the browser's streams, which the types do not know. */
type WebStream = globalThis.ReadableStream<Uint8Array>;

const asStream = (source: AsyncIterable<Buffer>) => ReadableStream.from(source) as unknown as WebStream;

async function* inBuffers(stream: WebStream): AsyncGenerator<Buffer> {
  const bytes = stream as unknown as ReadableStream<Uint8Array>;
  for await (const { buffer, byteOffset, byteLength } of bytes)
    yield Buffer.from(buffer, byteOffset, byteLength);
}

/** What age refuses has no code; a disk that cannot be read has one. */
function refusalOf(error: NodeJS.ErrnoException): Error {
  if (error.code !== undefined || error instanceof BackupRefusal) return error;
  const isOther = error.message.startsWith('no identity matched');
  return new BackupRefusal(isOther ? 'wrongKey' : 'damaged', error.message);
}
