import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/** A council's own model of a letter: everything around the text. `content` is parsed by domain/letters/template.ts. */
export const letterTemplate = sqliteTable('letter_template', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  content: text('content').notNull(),
  isDefault: integer('is_default', { mode: 'boolean' }).notNull(),
  /** Set when it is chosen no more; letters that use it keep it. */
  retiredAt: integer('retired_at'),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** How the letter of a case is put together: its model and its annexes. */
export const letterLayout = sqliteTable(
  'letter_layout',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => adviceCase.id),
    /** Null: the council's settings, without a model. */
    templateId: text('template_id').references(() => letterTemplate.id),
    detailRemarks: integer('detail_remarks', { mode: 'boolean' }).notNull(),
    method: integer('method', { mode: 'boolean' }).notNull(),
    scorePicture: integer('score_picture', { mode: 'boolean' }).notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('letter_layout_template').on(table.templateId)],
);
