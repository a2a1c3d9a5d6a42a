import { z } from 'zod';

const lines = z
  .string()
  .default('')
  .transform((text) => text.split(/\r?\n/).flatMap((part) => part.trim() || []))
  .refine((all) => all.length <= 8 && all.every((part) => part.length <= 200), 'linesTooMany');
const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .default('')
    .transform((value) => value || null);
const words = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** A model of a letter as it comes from the form; the logo is a picture apart. */
export const templateForm = z
  .object({
    id: optional(64),
    name: words(80),
    isDefault: ticked,
    contactLines: lines,
    addressee: lines,
    legalBasis: optional(600),
    salutation: words(120),
    closing: optional(2000),
    greeting: words(120),
    chairRole: words(80),
    secretaryRole: words(80),
    /** A new picture as a data URL; empty keeps the one that is there, unless it is to go. */
    logoFile: z.string().max(700_000, 'logoTooLarge').default(''),
    logoGone: ticked,
    logoAlt: optional(200),
  })
  .refine(({ logoFile, logoAlt }) => logoFile === '' || logoAlt !== null, {
    path: ['logoAlt'],
    message: 'logoAltMissing',
  });

export type TemplateForm = z.output<typeof templateForm>;
