import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';
import { annotation, noteVersion } from './notes.ts';

/** A file with annotations that was taken over, with what became of each of them. */
export const annotationImport = sqliteTable(
  'annotation_import',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    noteVersionId: text('note_version_id')
      .notNull()
      .references(() => noteVersion.id),
    fileName: text('file_name').notNull(),
    importedBy: text('imported_by').notNull(),
    at: integer('at').notNull(),
    /** JSON of an ImportOutcome (domain/annotations/exchange/import-outcome.ts): counts, never words. */
    outcome: text('outcome').notNull(),
  },
  (table) => [index('annotation_import_case').on(table.caseId)],
);

/**
 * Who a file names as the writer. It is a name and nothing more: a file can say what it likes, so its words are
 * never put down to a person of this council. Annotations and replies have this id as their author.
 */
export const importedAuthor = sqliteTable('imported_author', {
  id: text('id').primaryKey(),
  importId: text('import_id')
    .notNull()
    .references(() => annotationImport.id),
  name: text('name').notNull(),
});

/** Where an annotation came from: its name in the file, by which a second import knows it, and its quote there. */
export const importedAnnotation = sqliteTable(
  'imported_annotation',
  {
    annotationId: text('annotation_id')
      .primaryKey()
      .references(() => annotation.id),
    importId: text('import_id')
      .notNull()
      .references(() => annotationImport.id),
    source: text('source').notNull(),
    quote: text('quote').notNull(),
  },
  (table) => [index('imported_annotation_import').on(table.importId)],
);
