import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema/index.ts';

/** The database of one council, or a transaction on it: what every query takes as its first argument. */
export type Db = BetterSQLite3Database<typeof schema>;

/** An open database with its bare connection, for pragmas, migrations and closing. */
export interface DbHandle {
  db: Db;
  sqlite: Sqlite.Database;
  close(): void;
}

/**
 * Opens (or makes) a council's database. WAL with `synchronous = FULL`: a commit that was acknowledged
 * survives a killed process and a power cut (PERFORMANCE 2f: NORMAL does not).
 *
 * @param file path of the database, or ':memory:' in tests
 */
export function openDb(file: string): DbHandle {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  return { db: drizzle(sqlite, { schema }), sqlite, close: () => sqlite.close() };
}

/** Runs `work` in one transaction that takes the write lock at once, so that read-then-write cannot interleave. */
export function transact<T>(db: Db, work: (tx: Db) => T): T {
  return db.transaction((tx) => work(tx as unknown as Db), { behavior: 'immediate' });
}
