import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';

interface Journal {
  entries: { idx: number; tag: string; when: number }[];
}

/** Thrown when the database is newer than this program: an old release must not write to it. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew';
}

/**
 * Brings a database to the newest schema, each migration in a transaction of its own.
 *
 * drizzle's own migrator leaves foreign keys on while it rebuilds a table, and then `DROP TABLE` silently
 * empties the child tables (drizzle-orm issue 5782). This one turns them off first, checks every reference
 * before it commits, and turns them on again. Several processes may start at once: the write lock lets one
 * migrate while the others wait.
 *
 * @param folder the folder with drizzle-kit's SQL files and its meta/_journal.json
 * @returns the tags that were applied now
 * @throws DatabaseTooNew when the database holds a migration that the folder does not know
 */
export function migrate(sqlite: Sqlite.Database, folder: string): string[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  const usual = sqlite.pragma('busy_timeout', { simple: true }) as number;
  sqlite.pragma(`busy_timeout = ${longestWait}`);
  sqlite.pragma('foreign_keys = OFF');
  try {
    return applyAll(sqlite, folder, journal);
  } finally {
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma(`busy_timeout = ${usual}`);
  }
}

/** A migration may rebuild a large table; whoever starts meanwhile waits for it rather than for a write. */
const longestWait = 120_000;

function applyAll(sqlite: Sqlite.Database, folder: string, journal: Journal): string[] {
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS migration (tag TEXT PRIMARY KEY, sha256 TEXT NOT NULL, at INTEGER NOT NULL)',
  );
  return journal.entries
    .filter((entry) => applyOnce(sqlite, folder, entry.tag, journal))
    .map((entry) => entry.tag);
}

/** Applies one migration unless it stands in the table already; the check is made under the write lock. */
function applyOnce(sqlite: Sqlite.Database, folder: string, tag: string, journal: Journal): boolean {
  const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  return sqlite
    .transaction(() => {
      refuseNewer(sqlite, journal);
      if (sqlite.prepare('SELECT 1 FROM migration WHERE tag = ?').get(tag)) return false;
      for (const statement of sql.split('--> statement-breakpoint')) sqlite.exec(statement);
      const broken = sqlite.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration ${tag} breaks ${broken.length} references`);
      sqlite.prepare('INSERT INTO migration VALUES (?, ?, ?)').run(tag, sha256, Date.now());
      return true;
    })
    .immediate();
}

function refuseNewer(sqlite: Sqlite.Database, journal: Journal): void {
  const known = new Set(journal.entries.map((entry) => entry.tag));
  const applied = sqlite.prepare('SELECT tag FROM migration').all() as { tag: string }[];
  const unknown = applied.find((row) => !known.has(row.tag));
  if (unknown)
    throw new DatabaseTooNew(`the database holds ${unknown.tag}, which this release does not know`);
}
