import { z } from 'zod';
import { contrastWithWhite } from '#editor/export/accent-colour.ts';
import { wooCategoryNames } from '../publications/diwoo-lists.ts';
import { type CouncilSettings, chairVotes, tooiOrganisation } from './settings.ts';

/** Text on white must have this contrast (WCAG 1.4.3); the accent is the colour of links and buttons. */
const readableContrast = 4.5;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .transform((value) => value || null);

/** A box with one thing per line; empty lines do not count. */
const lines = z
  .string()
  .transform((text) => text.split(/\r?\n/).flatMap((part) => part.trim() || []))
  .refine((all) => all.length <= 8 && all.every((part) => part.length <= 200), 'linesTooMany');

/** The same with a mail address on each line. */
const mailLines = lines.refine(
  (all) => all.every((line) => z.email().safeParse(line).success),
  'emailInvalid',
);

/** A whole number between two bounds, as somebody types it. */
const whole = (low: number, high: number, key: string) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= low && Number(text) <= high, key)
    .transform(Number);

const weeks = whole(1, 26, 'weeksRange');

const accent = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, { message: 'accentInvalid', abort: true })
  .refine((hex) => contrastWithWhite(hex) >= readableContrast, 'accentTooLight');

const website = optionalText(200).refine(
  (value) => value === null || /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(value),
  'websiteInvalid',
);

/** The settings as they come from the form, each with the key of the sentence that says how to mend it. */
export const settingsForm = z
  .object({
    name: line(120),
    municipality: line(120),
    place: line(80),
    addressLines: lines,
    addressee: lines.refine((all) => all.length > 0, 'required'),
    copies: lines,
    addresseeEmails: mailLines,
    copyEmails: mailLines,
    legalBasis: optionalText(600),
    email: z.union(
      [z.literal('').transform(() => null), z.email('emailInvalid').max(200, 'tooLong')],
      'emailInvalid',
    ),
    website,
    accent,
    referencePrefix: z
      .string()
      .trim()
      .regex(/^[A-Z]{2,8}$/, 'prefixInvalid'),
    adviceTermWeeks: weeks,
    minimumTermWeeks: weeks,
    responseTermWeeks: weeks,
    moveLastDay: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
    quorumPercent: whole(0, 95, 'percentRange'),
    chairVote: z.enum(chairVotes, 'required'),
    minorityWords: whole(50, 1000, 'wordsRange'),
    wooPublisherName: optionalText(200),
    wooPublisherUri: optionalText(200).refine(
      (value) => value === null || tooiOrganisation.test(value),
      'wooUriInvalid',
    ),
    wooCategory: z.enum(wooCategoryNames, 'invalidValue'),
    publishWithinDays: whole(1, 365, 'publishDaysRange'),
  })
  .refine((input) => input.minimumTermWeeks <= input.adviceTermWeeks, {
    path: ['minimumTermWeeks'],
    message: 'minimumAboveTerm',
  })
  .transform(
    ({ quorumPercent, ...settings }): CouncilSettings => ({ ...settings, quorumShare: quorumPercent / 100 }),
  );
