import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { adviceCase } from './cases.ts';

/**
 * A correction of a letter that was sent. Written while `content` is null, then fixed, signed twice and sent. The
 * letter itself never changes.
 */
export const erratum = sqliteTable(
  'erratum',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => adviceCase.id),
    /** Counts from 1 in each case; a number that was fixed is never given again. */
    number: integer('number').notNull(),
    /** JSON list of {place, wrong, right}, parsed by app/domain/letters/errata/corrections.ts. */
    corrections: text('corrections').notNull(),
    /** Canonical JSON of the FrozenLetter as it was fixed, without signatures; null while it is written. */
    content: text('content'),
    sha256: text('sha256'),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    fixedAt: integer('fixed_at'),
    /** As it was sent, with signatures and date; null before. */
    sentContent: text('sent_content'),
    pdfSha256: text('pdf_sha256'),
    odtSha256: text('odt_sha256'),
    addressee: text('addressee'),
    copyTo: text('copy_to'),
    sentOn: text('sent_on'),
    /** The mail that took it to the College; null when somebody sent it by hand. */
    mailId: text('mail_id'),
    sentBy: text('sent_by'),
    sentAt: integer('sent_at'),
  },
  (table) => [uniqueIndex('erratum_number').on(table.caseId, table.number)],
);

/** Who signed an erratum, in which role, and how they proved once more who they are. */
export const erratumSignature = sqliteTable(
  'erratum_signature',
  {
    erratumId: text('erratum_id')
      .notNull()
      .references(() => erratum.id),
    personId: text('person_id').notNull(),
    role: text('role', { enum: ['chair', 'secretary'] }).notNull(),
    proof: text('proof', { enum: ['code', 'none'] }).notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.erratumId, table.role] })],
);
