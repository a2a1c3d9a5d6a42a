import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadNote } from '#editor/import/blocks.ts';
import { readHtml } from '#editor/import/html/read-html.ts';
import { ImportRefusal } from '#editor/import/import-refusal.ts';
import { openPackage } from '#editor/import/intake/open-package.ts';
import { sniff } from '#editor/import/intake/sniff.ts';
import { readMarkdown } from '#editor/import/markdown/read-markdown.ts';
import { readFodt, readOdt } from '#editor/import/odt/read-odt.ts';
import { readText } from '#editor/import/text/read-text.ts';
import { damages, mutateBytes } from '#tests/dsl/mutate-bytes.ts';
import { changeParts, richFiles } from '#tests/fixtures/rich-files.ts';

/** Runs that fit in every check; set FUZZ_RUNS to search longer and FUZZ_SEED to repeat a search. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 60);
const seed = Number(process.env.FUZZ_SEED ?? 20260101);

const readers: Record<string, (bytes: Uint8Array) => Promise<ReadNote>> = {
  odt: async (bytes) => readOdt(await openPackage(bytes)),
  fodt: (bytes) => readFodt(bytes),
  html: (bytes) => readHtml(bytes),
  markdown: (bytes) => readMarkdown(bytes),
  text: (bytes) => readText(bytes),
  // The reader itself has its own tests; here its package must open or be refused.
  docx: async (bytes) => {
    const pkg = await openPackage(bytes);
    for (const name of pkg.names) await pkg.read(name);
    return { format: 'docx', pages: null, blocks: [], footnotes: [], comments: [], media: [], findings: [] };
  },
};

/** A note or a refusal with its reason; any other error fails the test with its stack. */
async function noteOrRefusal(bytes: Uint8Array): Promise<ReadNote | ImportRefusal> {
  try {
    const format = await sniff(bytes);
    return await (readers[format] ?? readers.text!)(bytes);
  } catch (error) {
    if (error instanceof ImportRefusal) return error;
    throw error;
  }
}

describe('a damaged file', () => {
  it.each(Object.keys(richFiles))(
    'of kind %s becomes a note or a refusal, never another error',
    async (kind) => {
      const file = richFiles[kind]!();
      await fc.assert(
        fc.asyncProperty(damages, async (list) => {
          const result = await noteOrRefusal(mutateBytes(file, list));
          expect(result instanceof ImportRefusal || Array.isArray(result.blocks)).toBe(true);
        }),
        { numRuns, seed },
      );
    },
  );

  it('with damaged XML in a sound package becomes a note or a refusal', async () => {
    const file = richFiles.odt!();
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        const result = await noteOrRefusal(changeParts(file, (xml) => mutateBytes(xml, list)));
        expect(result instanceof ImportRefusal || Array.isArray(result.blocks)).toBe(true);
      }),
      { numRuns, seed },
    );
  });

  it('is read in full when it is not damaged', async () => {
    for (const kind of ['odt', 'fodt', 'html', 'markdown', 'text']) {
      const result = await noteOrRefusal(richFiles[kind]!());
      expect(result).toMatchObject({ format: kind });
      expect((result as ReadNote).blocks.length).toBeGreaterThan(0);
    }
  });
});
