import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';
import { annotation, annotationKinds, reply } from './notes.ts';

/** An annotation as it read before a change; `version` is the one that these words had. */
export const annotationEarlier = sqliteTable(
  'annotation_earlier',
  {
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotation.id),
    version: integer('version').notNull(),
    kind: text('kind', { enum: annotationKinds }).notNull(),
    body: text('body').notNull(),
    criterionId: text('criterion_id'),
    /** What was private when it was written stays so: a later sharing does not open the words before it. */
    private: integer('private', { mode: 'boolean' }).notNull(),
    /** When these words were written. */
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.annotationId, table.version] })],
);

/** A reply as it read before a change. */
export const replyEarlier = sqliteTable(
  'reply_earlier',
  {
    replyId: text('reply_id')
      .notNull()
      .references(() => reply.id),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.replyId, table.version] })],
);

/** Each time that a thread was dealt with or opened again; the annotation's own row says how it is now. */
export const threadTurn = sqliteTable(
  'thread_turn',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotation.id),
    resolved: integer('resolved', { mode: 'boolean' }).notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('thread_turn_annotation').on(table.annotationId)],
);

/** Somebody named with "@" in an annotation or a reply. Whether it reaches them is asked when it is read. */
export const mention = sqliteTable(
  'mention',
  {
    /** The annotation or the reply in which the name stands. */
    sourceId: text('source_id').notNull(),
    personId: text('person_id').notNull(),
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotation.id),
    by: text('by').notNull(),
    at: integer('at').notNull(),
    seenAt: integer('seen_at'),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.personId] }),
    index('mention_person').on(table.personId),
    index('mention_annotation').on(table.annotationId),
  ],
);

/**
 * A question that the council sent on to the municipality, in the words in which it was sent. It is open until it
 * is answered or taken back. The official sees these rows and never the annotation that they come from.
 */
export const sentQuestion = sqliteTable(
  'sent_question',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotation.id),
    /** Who asked it in the council: they are told of the answer. Never shown to the official. */
    askedBy: text('asked_by').notNull(),
    question: text('question').notNull(),
    sentBy: text('sent_by').notNull(),
    sentAt: integer('sent_at').notNull(),
    answer: text('answer'),
    answeredBy: text('answered_by'),
    answeredAt: integer('answered_at'),
    /** When the asker saw the answer. */
    seenAt: integer('seen_at'),
    takenBackAt: integer('taken_back_at'),
  },
  (table) => [index('sent_question_case').on(table.caseId)],
);

/**
 * The parts of a note that somebody read, by the hash of their text: a part that is the same in the next version
 * stays read, one that changed does not. Read by the person alone (docs/decisions/0016).
 */
export const partRead = sqliteTable(
  'part_read',
  {
    personId: text('person_id').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    partHash: text('part_hash').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.caseId, table.partHash] })],
);
