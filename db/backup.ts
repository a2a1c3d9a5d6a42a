import Sqlite from 'better-sqlite3';

/** What a copy of a database holds: rows by table, and the newest migration, to compare with what comes back. */
export interface DatabaseContents {
  tables: Record<string, number>;
  migration: string;
}

/** Thrown when SQLite itself finds a fault in a database. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
}

/**
 * Writes one moment of a database to a new file while others go on writing in it. Nothing in it is changed, also when
 * it is of an older release: a copy is made before an upgrade. `VACUUM INTO` reads in one transaction; the step-wise
 * backup interface of SQLite begins anew at each write and does not finish while people type (PERFORMANCE 2f).
 *
 * @param target must not exist; it is not flushed to disk
 * @throws DamagedDatabase when the copy is not sound
 */
export function copyDatabase(file: string, target: string): DatabaseContents {
  const source = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    source.prepare('VACUUM INTO ?').run(target);
  } finally {
    source.close();
  }
  return inspectDatabase(target);
}

/** Checks a database that nobody else has open, and counts its rows. @throws DamagedDatabase */
export function inspectDatabase(file: string): DatabaseContents {
  const sqlite = openUnchanged(file);
  try {
    const found = sqlite.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new DamagedDatabase(String(found));
    const names = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      .pluck()
      .all() as string[];
    const count = (name: string) =>
      sqlite
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get() as number;
    const tables = Object.fromEntries(names.sort().map((name) => [name, count(name)]));
    const migration = sqlite.prepare('SELECT max(tag) FROM migration').pluck().get() as string | null;
    return { tables, migration: migration ?? '' };
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      throw new DamagedDatabase(error.message);
    throw error;
  } finally {
    sqlite.close();
  }
}

const openUnchanged = (file: string): Sqlite.Database =>
  new Sqlite(file, { readonly: true, fileMustExist: true });
