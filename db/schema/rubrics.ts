import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A rubric of the council's own. The supplied ones are data of the product (rubrics/) and stand in no table. */
export const councilRubric = sqliteTable('council_rubric', {
  /** "eigen1": shares no word with the supplied keys. */
  key: text('key').primaryKey(),
  /** "sar@2020-1" when it began as a copy; null when it began empty. */
  copiedFrom: text('copied_from'),
  /** Number for the next new criterion. Never goes back, so that an id never means two things. */
  nextCriterion: integer('next_criterion').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

/**
 * A version of such a rubric: a draft while `publishedAt` is null, and never changed after that, because results
 * refer to it for as long as a case is kept.
 */
export const councilRubricVersion = sqliteTable(
  'council_rubric_version',
  {
    id: text('id').primaryKey(),
    rubricKey: text('rubric_key')
      .notNull()
      .references(() => councilRubric.key),
    number: integer('number').notNull(),
    /** JSON, parsed by app/domain/rubrics/rubric-content.ts. */
    content: text('content').notNull(),
    updatedAt: integer('updated_at').notNull(),
    publishedAt: integer('published_at'),
    publishedBy: text('published_by'),
  },
  (table) => [uniqueIndex('council_rubric_version_number').on(table.rubricKey, table.number)],
);

/** Rubrics, supplied or own, that new cases are no longer offered. */
export const retiredRubric = sqliteTable('retired_rubric', {
  key: text('key').primaryKey(),
  at: integer('at').notNull(),
  by: text('by').notNull(),
});
