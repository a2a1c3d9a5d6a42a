import { z } from 'zod';

const line = z.string().trim().min(1).max(200);

/** What a model of a letter says; an empty place takes the council's own settings. */
export const templateContentSchema = z.object({
  /** Lines under the council's name: address, telephone, mailbox. */
  contactLines: z.array(line).max(8).default([]),
  addressee: z.array(line).max(8).default([]),
  legalBasis: z.string().max(600).nullable().default(null),
  salutation: z.string().trim().min(1).max(120).default('Geacht college,'),
  closing: z.string().max(2000).nullable().default(null),
  greeting: z.string().trim().min(1).max(120).default('Met vriendelijke groet,'),
  chairRole: z.string().trim().min(1).max(80).default('voorzitter'),
  secretaryRole: z.string().trim().min(1).max(80).default('secretaris'),
  /** PNG or JPEG as a data URL, with the words that stand for it. */
  logo: z
    .object({ dataUrl: z.string().max(700_000), alt: z.string().min(1).max(200) })
    .nullable()
    .default(null),
});

export type TemplateContent = z.infer<typeof templateContentSchema>;

/** A letter without a model: everything from the council's settings. */
export const plainTemplate: TemplateContent = templateContentSchema.parse({});
