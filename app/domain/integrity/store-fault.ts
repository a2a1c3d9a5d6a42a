import { z } from 'zod';

/** What can be wrong with something that is kept; the sentences stand in app/i18n/store-check.ts. */
const storeFaultKinds = ['fileChanged', 'fileMissing', 'textChanged', 'notInLog'] as const;

/** What is kept: the original of a note, a picture in it, a letter or its file, an erratum, a file of a mail. */
const keptKinds = [
  'original',
  'picture',
  'frozenLetter',
  'sentLetter',
  'letterPdf',
  'letterOdt',
  'erratum',
  'erratumPdf',
  'erratumOdt',
  'attachment',
  'published',
] as const;

/** One thing that is not what it was. */
export const storeFaultSchema = z.object({
  kind: z.enum(storeFaultKinds),
  kept: z.enum(keptKinds),
  /** A file name or a number, for people. */
  name: z.string(),
  caseId: z.string().nullable(),
  caseTitle: z.string().nullable(),
  /** The hash that it should have. */
  sha256: z.string(),
});

export type StoreFault = z.infer<typeof storeFaultSchema>;

/** What is kept under a hash, before anybody looked whether it still is. */
export type KeptThing = Omit<StoreFault, 'kind'>;

/** How a stored file was found: with the bytes that it is named by, with others, or not at all. */
export type FileState = 'same' | 'changed' | 'missing';

/** The faults out of their column. */
export const readStoreFaults = (json: string): StoreFault[] =>
  z.array(storeFaultSchema).parse(JSON.parse(json));
