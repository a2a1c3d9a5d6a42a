import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { letterFormats, renderLetter } from '#editor/export/render-letter.ts';
import { anyLetter, textsOf } from '../../../dsl/random-letter.ts';
import { type ReadOutput, readOutput } from '../../../dsl/read-output.ts';
import { sampleLetter } from '../../../fixtures/sample-letter.ts';
import { checkPdfUa } from '../../../pdf-ua/check-pdf-ua.ts';

/** FUZZ_RUNS searches longer. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 15);

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

async function readAll(letter: FrozenLetter) {
  const read = {} as Record<(typeof letterFormats)[number], ReadOutput> & { faults: unknown[] };
  for (const format of letterFormats) {
    const bytes = await renderLetter(letter, format);
    read[format] = await readOutput(bytes, format);
    if (format === 'pdf') read.faults = await checkPdfUa(bytes);
  }
  return read;
}

/** A web page's head is no part of its article to our reader, so the letterhead is put before its words. */
function withLetterhead(letter: FrozenLetter, page: ReadOutput): ReadOutput {
  const { council } = letter;
  const lines = [council.name, council.municipality, ...council.addressLines, council.email ?? ''];
  return {
    ...page,
    text: squeeze([...lines, council.website ?? '', page.text].join('')),
    pictures: council.logo ? [squeeze(council.logo.alt), ...page.pictures] : page.pictures,
  };
}

/** Every text of the letter stands in the output, in the letter's order. */
function expectInOrder(texts: string[], whole: string) {
  let from = 0;
  for (const text of texts.map(squeeze)) {
    const at = whole.indexOf(text, from);
    expect(at, `“${text}” is missing or out of order`).toBeGreaterThanOrEqual(from);
    from = at + text.length;
  }
}

async function expectOneLetter(letter: FrozenLetter) {
  const { docx, odt, html, pdf, faults } = await readAll(letter);
  const { labels, ...shape } = docx;
  expect(odt).toEqual(docx);
  expect(pdf).toEqual(docx);
  const { labels: _drawnByTheBrowser, ...page } = withLetterhead(letter, html);
  expect(page).toEqual(shape);
  expect(faults).toEqual([]);
  const texts = textsOf(letter);
  expectInOrder(texts.body, docx.text);
  expect(docx.footnotes).toEqual(texts.footnotes.map(squeeze));
  return { labels, docx };
}

describe('a letter read again from its four outputs', () => {
  it('is the same letter: words, headings, lists, tables, footnotes and pictures', async () => {
    const { docx, labels } = await expectOneLetter(sampleLetter());
    expect(docx.headings.length).toBeGreaterThan(15);
    expect(docx.tables.map((rows) => rows.length)).toEqual([4, 5]);
    expect(labels).toEqual(['•', '•', '–', '–', '•', '1.', '2.', 'a.', 'b.', '3.', '1.', '2.']);
  });

  it('is the same letter, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLetter, async (letter) => void (await expectOneLetter(letter))),
      { numRuns },
    );
  }, 180_000);
});
