import { z } from 'zod';

const block = z.string().min(1).max(64);
const number = z.coerce.number().int();

/** A correction as it stands in the database (editor/import/corrections/correction.ts). */
export const correctionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), block, level: number.min(1).max(9) }),
  z.object({ kind: z.literal('paragraph'), block }),
  z.object({ kind: z.literal('join'), block }),
  z.object({ kind: z.literal('split'), block, at: number.nonnegative() }),
  z.object({ kind: z.literal('headerRow'), block, header: flag() }),
  z.object({ kind: z.literal('remove'), block, everywhere: flag() }),
]);

/** The same out of a form, where the button that was pressed names the kind. */
export const correctionInput = z
  .looseObject({ act: z.string() })
  .transform(({ act, ...fields }): unknown => ({ ...fields, kind: act }))
  .pipe(correctionSchema);

/** The words with which the second part of a block begins, for who does not find the place in the list. */
export const splitWordsInput = z.object({ block, words: z.string().trim().max(300, 'tooLong').default('') });

/** "yes" or "no" in a form, a boolean in the database. */
function flag() {
  return z.union([z.boolean(), z.enum(['yes', 'no']).transform((value) => value === 'yes')]).default(false);
}

/** Which correction is taken back. */
export const undoInput = z.object({ correctionId: number });
