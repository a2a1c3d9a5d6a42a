import { z } from 'zod';
import { wooCategoryNames } from '../publications/diwoo-lists.ts';
import { DEFAULT_TERM_SETTINGS, type TermSettings } from '../tracking/terms.ts';

const lines = z.array(z.string().trim().min(1).max(200)).max(8);

/** When the chair of a council votes: as every member, only to break a tie, or never. */
export const chairVotes = ['member', 'tie', 'never'] as const;
export type ChairVote = (typeof chairVotes)[number];
/** An organisation in the lists of TOOI: "https://identifier.overheid.nl/tooi/id/gemeente/gm0867". */
export const tooiOrganisation = /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z]{2,4}\d{2,6}$/;

/** How a council works. Rules that no law fixes are settings here, never constants (DOMAIN, head). */
export const councilSettingsSchema = z.object({
  name: z.string().trim().min(1).max(120).default('Sociale Adviesraad'),
  municipality: z.string().trim().min(1).max(120).default('de gemeente'),
  place: z.string().trim().min(1).max(80).default('Plaats'),
  addressLines: lines.default([]),
  email: z.string().max(200).nullable().default(null),
  website: z.string().max(200).nullable().default(null),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#0f5c6e'),
  legalBasis: z.string().max(600).nullable().default(null),
  addressee: lines.default(['College van burgemeester en wethouders']),
  copies: lines.default(['De griffie van de gemeenteraad']),
  /** Where a letter is mailed to, and who gets a copy of that mail. */
  addresseeEmails: lines.default([]),
  copyEmails: lines.default([]),
  referencePrefix: z
    .string()
    .regex(/^[A-Z]{2,8}$/)
    .default('SAR'),
  /** Weeks between request and final advice date when the College names none. */
  adviceTermWeeks: z.number().int().min(1).max(26).default(6),
  /** Shorter terms than this give a warning with the text of Awb 3:6. */
  minimumTermWeeks: z.number().int().min(1).max(26).default(4),
  responseTermWeeks: z.number().int().min(1).max(26).default(6),
  /** Whether a last day in a weekend or on a public holiday moves to the next working day. */
  moveLastDay: z.boolean().default(true),
  /** Share of the voting members that must vote before the chair can adopt. */
  quorumShare: z.number().min(0).max(1).default(0.5),
  chairVote: z.enum(chairVotes).default('member'),
  /** Who publishes under the Wet open overheid; null for the municipality. */
  wooPublisherName: z.string().trim().min(1).max(200).nullable().default(null),
  /** The publisher in the TOOI list of organisations; null while nobody looked it up. */
  wooPublisherUri: z.string().regex(tooiOrganisation).nullable().default(null),
  wooCategory: z.enum(wooCategoryNames).default('adviezen'),
  /** Days after sending within which the council makes its advice public. */
  publishWithinDays: z.number().int().min(1).max(365).default(14),
  /** Longest minority statement, in words. */
  minorityWords: z.number().int().min(50).max(1000).default(200),
});

export type CouncilSettings = z.infer<typeof councilSettingsSchema>;

/** The council's terms in the shape that the term engine counts with. */
export const termSettingsOf = (settings: CouncilSettings): TermSettings => ({
  ...DEFAULT_TERM_SETTINGS,
  adviceTermDays: settings.adviceTermWeeks * 7,
  minimumAdviceTermDays: settings.minimumTermWeeks * 7,
  responseTermDays: settings.responseTermWeeks * 7,
  moveToWorkingDay: settings.moveLastDay,
});
