import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';
import { annotation } from './notes.ts';

/**
 * What a person decided about something private in a letter. The words themselves are not kept: `excerptHash` is
 * the SHA-256 of the kind, the words and the sentence around them, so that another sentence asks again and a
 * redacted number leaves no copy here.
 */
export const privacyDecision = sqliteTable(
  'privacy_decision',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    kind: text('kind').notNull(),
    excerptHash: text('excerpt_hash').notNull(),
    decision: text('decision', { enum: ['keep', 'redact'] }).notNull(),
    reason: text('reason').notNull(),
    /** The version of the letter that the person looked at. */
    documentVersion: integer('document_version').notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('privacy_decision_case').on(table.caseId)],
);

/** An annotation that the council consciously leaves out of the letter, with its reason. */
export const annotationSetAside = sqliteTable('annotation_set_aside', {
  annotationId: text('annotation_id')
    .primaryKey()
    .references(() => annotation.id),
  caseId: text('case_id')
    .notNull()
    .references(() => adviceCase.id),
  reason: text('reason').notNull(),
  by: text('by').notNull(),
  at: integer('at').notNull(),
});

/** What a part of the letter outside the advice points rests on: a compliment, a question, an outcome. */
export const letterPartSource = sqliteTable(
  'letter_part_source',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    part: text('part').notNull(),
    kind: text('kind', { enum: ['annotation', 'criterion', 'reply'] }).notNull(),
    refId: text('ref_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.part, table.kind, table.refId] }),
    index('letter_part_source_ref').on(table.refId),
  ],
);
