import { z } from 'zod';

const isoDate = z.iso.date();

/** Somebody who signs: name and role as they stand under the letter. */
const signature = z.object({
  name: z.string().min(1),
  role: z.string().min(1),
  signedOn: isoDate.nullable(),
});

/** A minority view in its author's own words; `author` is a name or "een lid". */
const minorityStatement = z.object({ author: z.string().min(1), text: z.string().min(1) });

const annex = z.object({
  title: z.string().min(1),
  /** Intro paragraphs, plain text. */
  paragraphs: z.array(z.string()).default([]),
  /** A table with one header row; cells are plain text. */
  table: z
    .object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })
    .nullable()
    .default(null),
});

/**
 * A letter as it was frozen for adoption: everything that the outputs (PDF, ODT, DOCX, HTML) need, and
 * nothing else. The SHA-256 over its canonical JSON is what is voted on. Dates are ISO 8601 (YYYY-MM-DD).
 */
export const frozenLetterSchema = z.object({
  format: z.literal('adviestafel-letter-1'),
  council: z.object({
    name: z.string().min(1),
    municipality: z.string().min(1),
    addressLines: z.array(z.string()).default([]),
    email: z.string().nullable().default(null),
    website: z.string().nullable().default(null),
    /** Sentence that names the ordinance, e.g. of Wmo 2015 art. 2.1.3. */
    legalBasis: z.string().nullable().default(null),
    /** Logo as data: URL (PNG or JPEG) with its alternative text. */
    logo: z.object({ dataUrl: z.string(), alt: z.string() }).nullable().default(null),
    /** Accent colour of the letterhead, "#rrggbb". */
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .default('#0f5c6e'),
  }),
  /** Lines of the addressee block ("College van burgemeester en wethouders", …). */
  addressee: z.array(z.string()).min(1),
  place: z.string(),
  date: isoDate,
  referenceNo: z.string(),
  theirReference: z.string().nullable().default(null),
  subject: z.string().min(1),
  solicited: z.boolean(),
  tenor: z.enum(['positive', 'positive_with_remarks', 'negative', 'no_opinion']).nullable().default(null),
  /** Copies to, e.g. the clerk of the municipal council. */
  copies: z.array(z.string()).default([]),
  salutation: z.string().default('Geacht college,'),
  /** ProseMirror JSON of a letterSchema document. */
  doc: z.object({ type: z.literal('doc'), content: z.array(z.unknown()) }),
  minorityStatements: z.array(minorityStatement).default([]),
  signatures: z.array(signature).default([]),
  /** How the letter ends: the greeting, and what the two who sign are called. */
  ending: z
    .object({ greeting: z.string().min(1), chairRole: z.string().min(1), secretaryRole: z.string().min(1) })
    .default({ greeting: 'Met vriendelijke groet,', chairRole: 'voorzitter', secretaryRole: 'secretaris' }),
  annexes: z.array(annex).default([]),
  version: z.number().int().positive().default(1),
  /** A concept carries a visible mark on each page. */
  status: z.enum(['concept', 'frozen', 'adopted', 'sent']).default('frozen'),
  /** Set on a correction of a sent letter. */
  erratumOf: z.string().nullable().default(null),
});

export type FrozenLetter = z.infer<typeof frozenLetterSchema>;
