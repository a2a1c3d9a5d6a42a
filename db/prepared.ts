import type { Db } from './client.ts';

/**
 * Keeps a statement per connection, for questions of every request: to build and prepare one costs ten times as much
 * as to ask it. A transaction of drizzle is a new object each time, so within one the statement is made afresh.
 */
export function onceFor<Statement>(prepare: (db: Db) => Statement): (db: Db) => Statement {
  const statements = new WeakMap<Db, Statement>();
  return (db) => {
    const known = statements.get(db);
    if (known) return known;
    const made = prepare(db);
    statements.set(db, made);
    return made;
  };
}
