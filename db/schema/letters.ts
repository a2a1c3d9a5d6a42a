import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/** An advice point: its words live in the letter (node attribute `id`); here is what it rests on and what became of it. */
export const advicePoint = sqliteTable(
  'advice_point',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    ask: text('ask').notNull(),
    why: text('why').notNull(),
    passage: text('passage').notNull(),
    success: text('success').notNull(),
    /** Permanent once the letter is adopted; a withdrawn number stays as a gap. */
    number: integer('number'),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('advice_point_case').on(table.caseId)],
);

/** What an advice point rests on: an annotation, a reply to one, or the outcome of a criterion. */
export const advicePointSource = sqliteTable(
  'advice_point_source',
  {
    pointId: text('point_id')
      .notNull()
      .references(() => advicePoint.id),
    kind: text('kind', { enum: ['annotation', 'criterion', 'reply'] }).notNull(),
    refId: text('ref_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pointId, table.kind, table.refId] }),
    index('advice_point_source_ref').on(table.refId),
  ],
);

/** A version of the letter that was frozen to be voted on; never changed afterwards. */
export const frozenVersion = sqliteTable(
  'frozen_version',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    number: integer('number').notNull(),
    documentVersion: integer('document_version').notNull(),
    /** Canonical JSON of the FrozenLetter as put to the vote, without minority statements and signatures. */
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    /** At a meeting, or by a written round until and including `closesOn`. */
    decidedIn: text('decided_in', { enum: ['meeting', 'writtenRound'] })
      .notNull()
      .default('meeting'),
    closesOn: text('closes_on'),
    frozenBy: text('frozen_by').notNull(),
    frozenAt: integer('frozen_at').notNull(),
    status: text('status', { enum: ['open', 'sent_back', 'adopted'] }).notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [uniqueIndex('frozen_version_number').on(table.caseId, table.number)],
);

export const vote = sqliteTable(
  'vote',
  {
    frozenVersionId: text('frozen_version_id')
      .notNull()
      .references(() => frozenVersion.id),
    personId: text('person_id').notNull(),
    choice: text('choice', { enum: ['agree', 'abstain', 'object'] }).notNull(),
    reason: text('reason').notNull().default(''),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.frozenVersionId, table.personId] })],
);

/** A minority view in its author's own words; nobody else can change it. */
export const minorityStatement = sqliteTable(
  'minority_statement',
  {
    frozenVersionId: text('frozen_version_id')
      .notNull()
      .references(() => frozenVersion.id),
    personId: text('person_id').notNull(),
    body: text('body').notNull(),
    named: integer('named', { mode: 'boolean' }).notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.frozenVersionId, table.personId] })],
);

export const signature = sqliteTable(
  'signature',
  {
    frozenVersionId: text('frozen_version_id')
      .notNull()
      .references(() => frozenVersion.id),
    personId: text('person_id').notNull(),
    role: text('role', { enum: ['chair', 'secretary'] }).notNull(),
    /** How the signer proved once more who they are; 'none' only in a demo council. */
    proof: text('proof', { enum: ['code', 'none'] })
      .notNull()
      .default('none'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.frozenVersionId, table.role] })],
);

/** Proof of sending: what, when, to whom. The final content includes minority statements and signatures. */
export const sending = sqliteTable('sending', {
  caseId: text('case_id')
    .primaryKey()
    .references(() => adviceCase.id),
  frozenVersionId: text('frozen_version_id').notNull(),
  content: text('content').notNull(),
  pdfSha256: text('pdf_sha256').notNull(),
  addressee: text('addressee').notNull(),
  copyTo: text('copy_to').notNull(),
  sentOn: text('sent_on').notNull(),
  /** The mail that took it to the College; null when somebody sent it by hand. */
  mailId: text('mail_id'),
  odtSha256: text('odt_sha256'),
  sentBy: text('sent_by').notNull(),
  at: integer('at').notNull(),
});
