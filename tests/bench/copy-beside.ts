import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';

/** Gives a database of letters alone the table that a council's has, which a copy tells of. */
export function asCouncil(file: string): void {
  const sqlite = new Sqlite(file);
  sqlite.exec('CREATE TABLE migration (tag TEXT PRIMARY KEY)');
  sqlite.close();
}

/** Copies a database beside the server that writes in it, and throws the copy away. Gives the milliseconds. */
export async function copyBeside(file: string): Promise<number> {
  const target = `${file}.copy`;
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./copy-child.js', import.meta.url)), file, target],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const start = performance.now();
  const [code] = await once(child, 'exit');
  rmSync(target, { force: true });
  if (code !== 0) throw new Error(`the copy ended with ${code}`);
  return performance.now() - start;
}
