import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { annotation, noteVersion } from './notes.ts';

/**
 * Where an annotation stands, or stood, in one version of the note. The annotation's own row holds its place in
 * the version in use; these rows keep the earlier places, so that taking a version back restores every one.
 */
export const annotationAnchor = sqliteTable(
  'annotation_anchor',
  {
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotation.id),
    noteVersionId: text('note_version_id')
      .notNull()
      .references(() => noteVersion.id),
    quote: text('quote').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    blockId: text('block_id'),
    cite: text('cite'),
    grade: text('grade', { enum: ['exact', 'moved', 'check', 'orphaned'] }).notNull(),
    /** Share of the words that old and new passage have in common, 0 to 1; null for a place chosen by a person. */
    similarity: real('similarity'),
    /** Who confirmed or chose this place; null while it is the computer's. */
    decidedBy: text('decided_by'),
    at: integer('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.annotationId, table.noteVersionId] }),
    index('annotation_anchor_version').on(table.noteVersionId),
  ],
);

/**
 * The decision to read a newer version from now on, in place of `previousId`. The newest one that was not taken
 * back says which version is in use; without any it is the version that was read first.
 */
export const noteVersionUse = sqliteTable(
  'note_version_use',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    noteVersionId: text('note_version_id')
      .notNull()
      .references(() => noteVersion.id),
    previousId: text('previous_id')
      .notNull()
      .references(() => noteVersion.id),
    usedAt: integer('used_at').notNull(),
    usedBy: text('used_by').notNull(),
    undoneAt: integer('undone_at'),
    undoneBy: text('undone_by'),
  },
  (table) => [index('note_version_use_version').on(table.noteVersionId)],
);

/** A note as the importer read it, kept from the first correction on; corrections are played on it again. */
export const noteAsRead = sqliteTable('note_as_read', {
  noteVersionId: text('note_version_id')
    .primaryKey()
    .references(() => noteVersion.id),
  doc: text('doc').notNull(),
  report: text('report').notNull(),
  comments: text('comments').notNull(),
});

/** One correction of a note's structure, in the order in which they were made. */
export const noteCorrection = sqliteTable(
  'note_correction',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    noteVersionId: text('note_version_id')
      .notNull()
      .references(() => noteVersion.id),
    /** JSON of a Correction (editor/import/corrections/correction.ts). */
    correction: text('correction').notNull(),
    /** A few words of the block, for the list. */
    quote: text('quote').notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
    undoneAt: integer('undone_at'),
    undoneBy: text('undone_by'),
  },
  (table) => [index('note_correction_version').on(table.noteVersionId)],
);
