import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db, DbHandle } from '#db/client.ts';
import * as schema from '#db/schema/letter-steps.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS letter_document (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, schema_version INTEGER NOT NULL,
    version INTEGER NOT NULL, doc TEXT NOT NULL, created_at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS letter_step (document_id TEXT NOT NULL, version INTEGER NOT NULL, step TEXT NOT NULL,
    map TEXT NOT NULL, client_id TEXT NOT NULL, client_seq INTEGER NOT NULL, client_index INTEGER NOT NULL,
    author_id TEXT NOT NULL, at INTEGER NOT NULL, overwrote TEXT, PRIMARY KEY (document_id, version));
  CREATE UNIQUE INDEX IF NOT EXISTS letter_step_batch ON letter_step (document_id, client_id, client_seq, client_index);
  CREATE TABLE IF NOT EXISTS letter_snapshot (document_id TEXT NOT NULL, version INTEGER NOT NULL, doc TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (document_id, version));`;

/** A database with only the tables of the letter log, as durable as the real one. */
export function openLetterDb(file = ':memory:'): DbHandle {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec(tables);
  return { db: drizzle(sqlite, { schema }) as unknown as Db, sqlite, close: () => sqlite.close() };
}
