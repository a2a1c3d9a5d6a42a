import Sqlite from 'better-sqlite3';
import { type DemoRole, demoPeople, type TestServer } from '../harness/server.ts';

/** Ends every session of somebody, as time would. @throws when there was none */
export function endSessions(server: Pick<TestServer, 'database'>, role: DemoRole): void {
  const sql = 'delete from session where user_id = (select user_id from person where id = ?)';
  if (write(server, sql, demoPeople[role]) === 0) throw new Error(`${role} had no session to end`);
}

/** Signing in is limited to some tries a minute; a test that signs in often starts that minute anew. */
export const forgetTries = (server: Pick<TestServer, 'database'>): number =>
  write(server, 'delete from rate_limit');

function write({ database }: Pick<TestServer, 'database'>, sql: string, ...params: unknown[]): number {
  const db = new Sqlite(database);
  try {
    return db.prepare(sql).run(...params).changes;
  } finally {
    db.close();
  }
}
