import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person } from './accounts.ts';

/** The states of an advice case (DOMAIN A3); the moves between them stand in app/domain/tracking/states.ts. */
export const caseStates = [
  'signal',
  'received',
  'planned',
  'reviewing',
  'discussing',
  'drafting',
  'for_adoption',
  'adopted',
  'sent',
  'responded',
  'follow_up',
  'closed',
  'declined',
  'withdrawn',
  'overtaken',
] as const;
export type CaseState = (typeof caseStates)[number];

/** An advice case (adviestraject). Dates are ISO calendar dates in Europe/Amsterdam; times are epoch milliseconds. */
export const adviceCase = sqliteTable('advice_case', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  state: text('state', { enum: caseStates }).notNull(),
  solicited: integer('solicited', { mode: 'boolean' }).notNull(),
  requester: text('requester').notNull(),
  portfolioHolder: text('portfolio_holder'),
  question: text('question').notNull(),
  theirReference: text('their_reference'),
  referenceNo: text('reference_no').unique(),
  receivedOn: text('received_on'),
  adviceDueOn: text('advice_due_on'),
  scoringClosesOn: text('scoring_closes_on'),
  meetingOn: text('meeting_on'),
  sentOn: text('sent_on'),
  responseDueOn: text('response_due_on'),
  leadId: text('lead_id').references(() => person.id),
  officialId: text('official_id').references(() => person.id),
  rubricKey: text('rubric_key'),
  rubricVersion: text('rubric_version'),
  suspendedSince: text('suspended_since'),
  urgent: integer('urgent', { mode: 'boolean' }).notNull().default(false),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

/** Who works on a case: reviewers annotate and score, observers were let in by the secretary. */
export const casePerson = sqliteTable(
  'case_person',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    part: text('part', { enum: ['reviewer', 'observer'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.personId] })],
);

/** The story of a council: one row per change, written in the transaction of the change itself. Append-only. */
export const event = sqliteTable(
  'event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: integer('at').notNull(),
    actorId: text('actor_id'),
    caseId: text('case_id'),
    kind: text('kind').notNull(),
    /** Parameters of the sentence; ids and numbers, never the text of an annotation or a score. */
    params: text('params').notNull(),
  },
  (table) => [index('event_case').on(table.caseId, table.id)],
);
