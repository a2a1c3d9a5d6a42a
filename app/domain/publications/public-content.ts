import { z } from 'zod';
import type { publicKinds } from '#db/schema/publications.ts';
import { reactionStatuses } from '#db/schema/tracking.ts';

/** What was done with a document and when, in the words of the DiWoo list (see diwoo-lists.ts). */
const handling = z.object({
  kind: z.enum(['vaststelling', 'ondertekening', 'ontvangst']),
  /** xs:dateTime. */
  at: z.string(),
});

const body = z.discriminatedUnion('kind', [
  /** The words of the letter stand in its own record of sending, which never changes. */
  z.object({ kind: z.literal('letter') }),
  z.object({
    kind: z.literal('response'),
    form: z.enum(['letter', 'oral']),
    receivedOn: z.iso.date(),
    text: z.string(),
    points: z.array(
      z.object({
        number: z.number().int(),
        ask: z.string(),
        status: z.enum(reactionStatuses),
        motivation: z.string(),
        commitment: z.string(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('request'),
    requester: z.string(),
    question: z.string(),
    receivedOn: z.iso.date().nullable(),
  }),
  z.object({ kind: z.literal('note'), version: z.number().int() }),
]);

/**
 * What a publication holds of its thing, frozen at the moment of publishing: only what the public may read. No name
 * but those in the letter, no id, no judgement of the council on how the College motivated.
 */
export const publicContentSchema = z.object({
  /** The day of the document itself. */
  createdOn: z.iso.date(),
  handlings: z.array(handling).min(1),
  body,
});
export type PublicContent = z.infer<typeof publicContentSchema>;
export type PublicBody = PublicContent['body'];

/** A file as the public asks for it: its name after the reference number, and where it is in the store. */
export const publicFilesSchema = z.array(
  z.object({
    name: z.string(),
    mime: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int(),
  }),
);
export type PublicFile = z.infer<typeof publicFilesSchema>[number];

/** The file that is the document itself: what a sitemap names; other files are other forms of it, or its pictures. */
export const mainFile = {
  letter: 'brief.pdf',
  response: 'reactie.html',
  request: 'aanvraag.html',
  note: 'nota.html',
} as const satisfies Record<(typeof publicKinds)[number], string>;
