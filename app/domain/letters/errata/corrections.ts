import { z } from 'zod';

/** One place in a sent letter: what stands there, and what should. An empty `right` leaves the words out. */
export const correctionInput = z.object({
  place: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  wrong: z.string().trim().min(1, 'required').max(4000, 'tooLong'),
  right: z.string().trim().max(4000, 'tooLong').default(''),
});

export type Correction = z.output<typeof correctionInput>;

const corrections = z.array(correctionInput);

/** The corrections of an erratum out of their column. */
export const readCorrections = (json: string): Correction[] => corrections.parse(JSON.parse(json));
