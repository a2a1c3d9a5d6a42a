import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRefusals } from '#app/i18n/import-refusals.ts';
import { importNote } from '#editor/import/import-note.ts';
import { ImportRefusal } from '#editor/import/import-refusal.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import { damages, mutateBytes } from '#tests/dsl/mutate-bytes.ts';
import { changeParts, richFiles } from '#tests/fixtures/rich-files.ts';

/** Damaged versions of each file; FUZZ_RUNS searches longer and FUZZ_SEED searches elsewhere. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 500);
const seed = Number(process.env.FUZZ_SEED ?? 20260101);

/**
 * "note", or the code of a refusal that the user gets a sentence for. Any other error fails, also one of our own that
 * a reader passed on as damage to the file. A scan stops where recognition would begin: that is not under test here.
 */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const stop = new AbortController();
  try {
    const { doc } = await importNote(bytes, {
      ocr: true,
      signal: stop.signal,
      onProgress: ({ stage }) => stage === 'recognise' && stop.abort(),
    });
    noteSchema.nodeFromJSON(doc).check();
    return 'note';
  } catch (error) {
    if (!(error instanceof ImportRefusal) || error.code === 'READER_CRASHED' || isOurs(error.cause))
      throw error;
    expect(Object.keys(importRefusals)).toContain(error.code);
    return error.code;
  }
}

/** Whether an error arose in the project's own code, and not in a library that met a broken file. */
function isOurs(cause: unknown): boolean {
  const where =
    cause instanceof Error ? (cause.stack ?? '').split('\n').find((line) => /^\s+at /.test(line)) : '';
  return Boolean(where?.includes('/editor/')) && !where?.includes('node_modules');
}

const holds = (makeDamaged: (list: Parameters<typeof mutateBytes>[1]) => Uint8Array) =>
  fc.assert(
    fc.asyncProperty(damages, async (list) => {
      expect(await outcomeOf(makeDamaged(list))).toMatch(/^(?:note|[A-Z_]+)$/);
    }),
    { numRuns, seed },
  );

describe('a damaged file', () => {
  it.each(Object.keys(richFiles))(
    'of kind %s becomes a note or a refusal, never another error',
    async (kind) => {
      const file = await richFiles[kind]!();
      await holds((list) => mutateBytes(file, list));
    },
    600_000,
  );

  it.each(['docx', 'odt'])(
    'of kind %s with damaged XML in a sound package becomes a note or a refusal',
    async (kind) => {
      const file = await richFiles[kind]!();
      await holds((list) => changeParts(file, (xml) => mutateBytes(xml, list)));
    },
    600_000,
  );

  it.each(Object.keys(richFiles))('of kind %s is read when it is not damaged', async (kind) => {
    const isPicture = kind === 'png' || kind === 'scanned pdf';
    expect(await outcomeOf(await richFiles[kind]!())).toBe(isPicture ? 'CANCELLED' : 'note');
  });
});
