import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/** A round of independent scoring. Until `revealedAt` nobody sees another member's annotations or scores. */
export const scoringRound = sqliteTable(
  'scoring_round',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    number: integer('number').notNull(),
    rubricKey: text('rubric_key').notNull(),
    rubricVersion: text('rubric_version').notNull(),
    openedAt: integer('opened_at').notNull(),
    revealedAt: integer('revealed_at'),
    revealedBy: text('revealed_by'),
  },
  (table) => [uniqueIndex('scoring_round_number').on(table.caseId, table.number)],
);

/** How sure a member is of a judgement; said after the opening, and never a weight. */
export const certainties = ['sure', 'fairly', 'unsure'] as const;
export type Certainty = (typeof certainties)[number];

/**
 * One member's sheet in a round. A member may have two: one filled in on the screen, and one that the secretary
 * typed from paper. At most one of them is handed in.
 */
export const scoreSheet = sqliteTable(
  'score_sheet',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => scoringRound.id),
    personId: text('person_id').notNull(),
    form: text('form', { enum: ['screen', 'paper'] })
      .notNull()
      .default('screen'),
    submittedAt: integer('submitted_at'),
    /** Handed in after the closing date of the round. */
    late: integer('late', { mode: 'boolean' }).notNull().default(false),
    /** Of a screen sheet: since when its member leaves the filling in to a form on paper. */
    handedOverAt: integer('handed_over_at'),
    /** Of a paper sheet: who typed it, and when that was finished; from then on only the member sees it. */
    enteredBy: text('entered_by'),
    enteredAt: integer('entered_at'),
    /** Of a paper sheet: when its member said that it is right, or took it over to mend it. */
    confirmedAt: integer('confirmed_at'),
  },
  (table) => [uniqueIndex('score_sheet_person').on(table.roundId, table.personId, table.form)],
);

/** A judgement on one criterion. `value` is set only for the judgement 'scored'. */
export const score = sqliteTable(
  'score',
  {
    sheetId: text('sheet_id')
      .notNull()
      .references(() => scoreSheet.id),
    criterionId: text('criterion_id').notNull(),
    judgement: text('judgement', { enum: ['scored', 'cannotJudge', 'notApplicable'] }),
    value: integer('value'),
    reason: text('reason').notNull().default(''),
    certainty: text('certainty', { enum: certainties }),
    version: integer('version').notNull().default(1),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.criterionId] })],
);

/** An annotation that a judgement rests on. */
export const scoreEvidence = sqliteTable(
  'score_evidence',
  {
    sheetId: text('sheet_id').notNull(),
    criterionId: text('criterion_id').notNull(),
    annotationId: text('annotation_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.criterionId, table.annotationId] })],
);

/** A weak or split criterion that the council consciously leaves out of the letter, with its reason. */
export const criterionSetAside = sqliteTable(
  'criterion_set_aside',
  {
    caseId: text('case_id').notNull(),
    criterionId: text('criterion_id').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.criterionId] })],
);
