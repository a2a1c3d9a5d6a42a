import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/** A version of a policy note: the original file (in the store, by SHA-256) and what the importer made of it. */
export const noteVersion = sqliteTable(
  'note_version',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    number: integer('number').notNull(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    status: text('status', { enum: ['queued', 'reading', 'ready', 'failed'] }).notNull(),
    stage: text('stage'),
    progress: integer('progress').notNull().default(0),
    progressTotal: integer('progress_total').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    ocr: integer('ocr', { mode: 'boolean' }).notNull().default(false),
    failureCode: text('failure_code'),
    failureParams: text('failure_params'),
    format: text('format'),
    /** ProseMirror JSON of the note, null until it is read. */
    doc: text('doc'),
    /** Import report as JSON (editor/import/blocks.ts ImportReport). */
    report: text('report'),
    /** The municipality's own comments as JSON (ImportedComment[]). */
    comments: text('comments'),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: integer('uploaded_at').notNull(),
    readyAt: integer('ready_at'),
    frozenAt: integer('frozen_at'),
    /** When it was decided not to use it: it no longer waits for anybody. Null while it counts. */
    setAsideAt: integer('set_aside_at'),
  },
  (table) => [uniqueIndex('note_version_number').on(table.caseId, table.number)],
);

/** Which pictures of the store a note version shows; a picture is served only to who may read the note. */
export const noteMedia = sqliteTable(
  'note_media',
  {
    noteVersionId: text('note_version_id')
      .notNull()
      .references(() => noteVersion.id),
    sha256: text('sha256').notNull(),
    mime: text('mime').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noteVersionId, table.sha256] })],
);

export const annotationKinds = ['remark', 'question', 'concern', 'opportunity', 'compliment'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** A remark on a passage. The passage is kept as W3C selectors, so that it survives a new version of the note. */
export const annotation = sqliteTable(
  'annotation',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    noteVersionId: text('note_version_id')
      .notNull()
      .references(() => noteVersion.id),
    authorId: text('author_id').notNull(),
    kind: text('kind', { enum: annotationKinds }).notNull(),
    body: text('body').notNull(),
    criterionId: text('criterion_id'),
    private: integer('private', { mode: 'boolean' }).notNull().default(false),
    quote: text('quote').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    blockId: text('block_id'),
    cite: text('cite'),
    grade: text('grade', { enum: ['exact', 'moved', 'check', 'orphaned'] }).notNull(),
    version: integer('version').notNull().default(1),
    resolvedAt: integer('resolved_at'),
    resolvedBy: text('resolved_by'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    deletedAt: integer('deleted_at'),
  },
  (table) => [index('annotation_note').on(table.noteVersionId), index('annotation_case').on(table.caseId)],
);

/** An answer in the thread under an annotation. */
export const reply = sqliteTable(
  'reply',
  {
    id: text('id').primaryKey(),
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotation.id),
    authorId: text('author_id').notNull(),
    body: text('body').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    /** When its words were last changed; null while they are the first. */
    updatedAt: integer('updated_at'),
    /** A reply that was taken away keeps its place in the thread, without its words. */
    deletedAt: integer('deleted_at'),
  },
  (table) => [index('reply_annotation').on(table.annotationId)],
);
