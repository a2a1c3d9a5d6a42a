import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { BackupRefusal } from './backup-refusal.ts';

const start = 'adviestafel-sleutel-';

/** The key in a file. @throws BackupRefusal 'noFile', 'badKey' */
export async function readKey(file: string): Promise<Buffer> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BackupRefusal('noFile', `${file} (${error.code ?? error.message})`);
  });
  return keyIn(text, file);
}

/** The key in a file, which is made when it is not there. @throws BackupRefusal 'badKey' */
export async function readOrMakeKey(file: string): Promise<{ key: Buffer; isNew: boolean }> {
  const text = `${start}${randomBytes(32).toString('base64url')}\n`;
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true });
    return { key: keyIn(text, file), isNew: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { key: await readKey(file), isNew: false };
  }
}

function keyIn(text: string, file: string): Buffer {
  const [, digits] = new RegExp(`^${start}([\\w-]{43})\\s*$`).exec(text) ?? [];
  if (!digits) throw new BackupRefusal('badKey', file);
  return Buffer.from(digits, 'base64url');
}
