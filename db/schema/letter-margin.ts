import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { letterDocument } from './letter-steps.ts';

/**
 * Where something stands in a letter: positions of one version, moved on when the letter is stored (at most 500
 * steps later) and when it is read. `quote` are the words as they were, with the text around them.
 */
const anchorColumns = {
  documentId: text('document_id')
    .notNull()
    .references(() => letterDocument.id, { onDelete: 'cascade' }),
  from: integer('from_pos').notNull(),
  to: integer('to_pos').notNull(),
  version: integer('version').notNull(),
  orphaned: integer('orphaned', { mode: 'boolean' }).notNull().default(false),
  quote: text('quote').notNull(),
  prefix: text('prefix').notNull(),
  suffix: text('suffix').notNull(),
};

/** A comment on words of the draft. `blocking`: the letter cannot be put to the vote before it is dealt with. */
export const letterComment = sqliteTable(
  'letter_comment',
  {
    id: text('id').primaryKey(),
    ...anchorColumns,
    authorId: text('author_id').notNull(),
    body: text('body').notNull(),
    blocking: integer('blocking', { mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
    resolvedAt: integer('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (table) => [index('letter_comment_document').on(table.documentId)],
);

/** An answer under a comment. */
export const letterReply = sqliteTable(
  'letter_reply',
  {
    id: text('id').primaryKey(),
    commentId: text('comment_id')
      .notNull()
      .references(() => letterComment.id, { onDelete: 'cascade' }),
    authorId: text('author_id').notNull(),
    body: text('body').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('letter_reply_comment').on(table.commentId)],
);

export const suggestionStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** Other words for words of the draft. Nothing of it is in the letter until it is accepted; decided rows are its history. */
export const letterSuggestion = sqliteTable(
  'letter_suggestion',
  {
    id: text('id').primaryKey(),
    ...anchorColumns,
    authorId: text('author_id').notNull(),
    /** What should stand there; empty to leave the words out. A newline begins a paragraph. */
    words: text('words').notNull(),
    /** Why, in the proposer's words; may be empty. */
    why: text('why').notNull(),
    createdAt: integer('created_at').notNull(),
    state: text('state', { enum: suggestionStates }).notNull().default('open'),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    decisionReason: text('decision_reason'),
  },
  (table) => [index('letter_suggestion_document').on(table.documentId, table.state)],
);
