import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One look at everything that the council keeps: whether each file and each fixed text is still what it was. */
export const storeCheck = sqliteTable('store_check', {
  id: text('id').primaryKey(),
  /** Who asked for it; null for the nightly one. */
  by: text('by'),
  at: integer('at').notNull(),
  files: integer('files').notNull(),
  texts: integer('texts').notNull(),
  /** JSON list of what differs, parsed by app/domain/integrity/store-fault.ts. */
  faults: text('faults').notNull(),
});
