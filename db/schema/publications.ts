import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/** What of a case can be made public: the letter, the College's reaction, the request, the note under advice. */
export const publicKinds = ['letter', 'response', 'request', 'note'] as const;
export type PublicKind = (typeof publicKinds)[number];

/**
 * One thing that the council made public, as it was then: `content` and `files` never change, so that a later
 * correction of a reaction is published only when somebody looks at it again. A row is never removed; withdrawing
 * fills the last three columns, publishing again makes a new row. The public sees a row while it is not withdrawn and
 * its embargo has passed.
 */
export const publication = sqliteTable(
  'publication',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    kind: text('kind', { enum: publicKinds }).notNull(),
    /** The frozen version, the case (of a reaction or request) or the note version that it shows. */
    refId: text('ref_id').notNull(),
    title: text('title').notNull(),
    /** For everybody, in plain Dutch; the secretary's words. */
    summary: text('summary').notNull(),
    /** JSON of app/domain/publications/public-content.ts. */
    content: text('content').notNull(),
    /** JSON list of {name, sha256, bytes}: the files in the store, by their public names. */
    files: text('files').notNull(),
    publishedAt: integer('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
    /** Epoch milliseconds until which nobody but the council sees it; null for at once. */
    embargoUntil: integer('embargo_until'),
    /** When title, summary or embargo were last changed. */
    changedAt: integer('changed_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (table) => [
    index('publication_case').on(table.caseId),
    uniqueIndex('publication_standing').on(table.caseId, table.kind).where(sql`${table.withdrawnAt} is null`),
  ],
);
