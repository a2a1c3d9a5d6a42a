import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';
import { advicePoint } from './letters.ts';

export const reactionStatuses = [
  'adopted',
  'partly',
  'not_adopted',
  'under_consideration',
  'explained_only',
  'no_reaction',
] as const;
export type ReactionStatus = (typeof reactionStatuses)[number];

/** The College's reaction to a letter as it came in. */
export const collegeResponse = sqliteTable('college_response', {
  caseId: text('case_id')
    .primaryKey()
    .references(() => adviceCase.id),
  receivedOn: text('received_on').notNull(),
  form: text('form', { enum: ['letter', 'oral'] }).notNull(),
  summary: text('summary').notNull(),
  recordedBy: text('recorded_by').notNull(),
  at: integer('at').notNull(),
});

/** What the College does with one advice point, and later what came of it (DOMAIN A5: three separate fields). */
export const pointReaction = sqliteTable('point_reaction', {
  pointId: text('point_id')
    .primaryKey()
    .references(() => advicePoint.id),
  status: text('status', { enum: reactionStatuses }).notNull(),
  motivated: text('motivated', { enum: ['yes', 'insufficient', 'no'] }).notNull(),
  motivation: text('motivation').notNull(),
  commitment: text('commitment').notNull(),
  recordedBy: text('recorded_by').notNull(),
  at: integer('at').notNull(),
});

/** When the council comes back to a point, and what it then saw. */
export const followUp = sqliteTable('follow_up', {
  pointId: text('point_id')
    .primaryKey()
    .references(() => advicePoint.id),
  /** Null when the chair decided that no follow-up is needed. */
  dueOn: text('due_on'),
  effect: text('effect', { enum: ['in_note', 'in_practice', 'not_visible', 'too_early'] }),
  remark: text('remark').notNull().default(''),
  at: integer('at').notNull(),
});
