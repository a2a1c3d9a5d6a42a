import { z } from 'zod';

/** A file in a copy: its place in the council's folder, and what its bytes are. */
const copiedFile = z.object({
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The last member of a copy: everything that stands before it, to compare with what is read. */
export const manifestSchema = z.object({
  format: z.literal('adviestafel-kopie-1'),
  council: z.string(),
  /** Epoch milliseconds of the moment that the copy shows. */
  at: z.number().int(),
  migration: z.string(),
  /** Rows by table. */
  tables: z.record(z.string(), z.number().int().nonnegative()),
  files: z.array(copiedFile),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type CopiedFile = z.infer<typeof copiedFile>;

/** The name of the manifest in a copy. */
export const manifestName = 'manifest.json';

const places = /^(council\.db|secret|demo\.json|files\/[0-9a-f]{2}\/[0-9a-f]{62})$/;

/** Whether a copy may hold a file of this name; anything else could write outside the council's folder. */
export const isPlace = (name: string): boolean => places.test(name);

/** The hash that a stored file's name promises; null for the other files of a council. */
export const promisedHash = (name: string): string | null =>
  name.startsWith('files/') ? name.slice('files/'.length).replace('/', '') : null;
