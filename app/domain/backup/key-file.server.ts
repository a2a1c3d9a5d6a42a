import { readFile, writeFile } from 'node:fs/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupRefusal } from './backup-refusal.ts';

/** The key in a file as age-keygen writes it: an age identity. @throws BackupRefusal 'noFile', 'badKey' */
export async function readKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BackupRefusal('noFile', `${file} (${error.code ?? error.message})`);
  });
  const lines = text.split('\n').map((line) => line.trim());
  const [key, ...more] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (key === undefined || more.length > 0 || !(await isIdentity(key)))
    throw new BackupRefusal('badKey', file);
  return key;
}

/** The key in a file, which is made when it is not there. @throws BackupRefusal 'badKey' */
export async function readOrMakeKey(file: string): Promise<{ key: string; isNew: boolean }> {
  const key = await generateX25519Identity();
  const text = `# public key: ${await identityToRecipient(key)}\n${key}\n`;
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true });
    return { key, isNew: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { key: await readKey(file), isNew: false };
  }
}

/** An identity proves itself by its checksum. */
const isIdentity = (text: string): Promise<boolean> =>
  identityToRecipient(text).then(
    () => true,
    () => false,
  );
