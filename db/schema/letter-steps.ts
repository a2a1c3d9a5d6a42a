import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/** A letter that people write together: its newest stored state. Opening takes this row and the steps after it. */
export const letterDocument = sqliteTable(
  'letter_document',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id, { onDelete: 'cascade' }),
    schemaVersion: integer('schema_version').notNull(),
    /** The version of `doc`; the letter itself may be further on, by the rows of letter_step. */
    version: integer('version').notNull(),
    /** ProseMirror JSON. */
    doc: text('doc').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('letter_document_case').on(table.caseId)],
);

/**
 * Every step that was ever written, in order; never changed afterwards. (client, seq, index) makes a retry
 * recognisable: a batch that arrives twice is written once.
 */
export const letterStep = sqliteTable(
  'letter_step',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => letterDocument.id, { onDelete: 'cascade' }),
    /** The version of the document after this step; the first step makes version 1. */
    version: integer('version').notNull(),
    /** Step JSON, as rebased by the server. */
    step: text('step').notNull(),
    /** Its position map (triples of start, old size, new size) as JSON, to move anchors without parsing steps. */
    map: text('map').notNull(),
    clientId: text('client_id').notNull(),
    clientSeq: integer('client_seq').notNull(),
    /** Which step of the submitted batch it was. */
    clientIndex: integer('client_index').notNull(),
    authorId: text('author_id').notNull(),
    /** Epoch milliseconds, for people to read; the order is the version's. */
    at: integer('at').notNull(),
    /** JSON list of {author, text}: words that this step removed unseen; null for nearly all. */
    overwrote: text('overwrote'),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.version] }),
    uniqueIndex('letter_step_batch').on(table.documentId, table.clientId, table.clientSeq, table.clientIndex),
  ],
);

/** States of a letter at earlier versions, at most 500 steps apart, for the time line and for comparison. */
export const letterSnapshot = sqliteTable(
  'letter_snapshot',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => letterDocument.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    doc: text('doc').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.version] })],
);

/** A version that somebody gave a name, to find it again ("naar de vergadering"). */
export const letterVersionName = sqliteTable(
  'letter_version_name',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => letterDocument.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    namedBy: text('named_by').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.version] })],
);
