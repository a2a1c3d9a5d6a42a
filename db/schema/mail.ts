import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/** What a mail is for: `digest` (what waits for somebody), `letter` (an advice to the College). */
export const mailKinds = ['digest', 'letter'] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * A mail in the outbox. It is written in the transaction of what it tells of, and goes out after the commit; a
 * row is never removed, so that the council can show what left and when.
 */
export const mail = sqliteTable(
  'mail',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: mailKinds }).notNull(),
    caseId: text('case_id').references(() => adviceCase.id),
    /** Whom it is for when that is somebody of the council. */
    personId: text('person_id'),
    /** JSON list of addresses. */
    recipients: text('recipients').notNull(),
    copies: text('copies').notNull().default('[]'),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** JSON list of {name, mime, sha256}; the files stand in the council's store. */
    attachments: text('attachments').notNull().default('[]'),
    /** JSON list of what a digest named, so that the next one does not name it again. */
    topics: text('topics').notNull().default('[]'),
    status: text('status', { enum: ['waiting', 'sent', 'failed', 'byHand'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Epoch milliseconds of the next try. */
    nextTryAt: integer('next_try_at').notNull(),
    /** What the mail server said the last time it refused. */
    failure: text('failure'),
    createdBy: text('created_by'),
    createdAt: integer('created_at').notNull(),
    settledAt: integer('settled_at'),
  },
  (table) => [
    index('mail_due').on(table.status, table.nextTryAt),
    index('mail_person').on(table.personId, table.createdAt),
    index('mail_case').on(table.caseId),
  ],
);
