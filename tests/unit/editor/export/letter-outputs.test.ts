import { describe, expect, it } from 'vitest';
import { blockMappers, printedInside } from '#editor/export/letter-blocks.ts';
import { letterModel } from '#editor/export/letter-model.ts';
import { inlineMappers, printedMarks } from '#editor/export/letter-runs.ts';
import { letterFormats, renderLetter } from '#editor/export/render-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { sampleLetter } from '../../../fixtures/sample-letter.ts';
import { checkPdfUa, pdfUaRules } from '../../../pdf-ua/check-pdf-ua.ts';

describe('the outputs of a letter', () => {
  it.each(Object.keys(letterSchema.nodes))('prints the node %s', (name) => {
    expect(blockMappers[name] ?? inlineMappers[name] ?? printedInside[name]).toBeDefined();
  });

  it.each(Object.keys(letterSchema.marks))('prints the mark %s', (name) => {
    expect(printedMarks[name]).toBeDefined();
  });

  it.each(letterFormats)('gives the same bytes for the same letter as %s', async (format) => {
    const [first, second] = [
      await renderLetter(sampleLetter(), format),
      await renderLetter(sampleLetter(), format),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('keeps the gap of a withdrawn advice', () => {
    const advices = letterModel(sampleLetter()).sections.find(({ key }) => key === 'advices');
    expect(advices?.blocks.map((block) => block.kind === 'advice' && block.number)).toEqual([1, 2, 3, 5, 6]);
  });

  it('names a character that the fonts lack and where it stands', async () => {
    const letter = sampleLetter();
    letter.minorityStatements = [{ author: 'een lid', text: 'Dit is 中 niet te drukken.' }];
    await expect(renderLetter(letter, 'pdf')).rejects.toMatchObject({
      code: 'CHARACTER_MISSING',
      params: { character: '中', code: 'U+4E2D' },
    });
  });

  it('refuses a logo without alternative text', async () => {
    const letter = sampleLetter();
    if (letter.council.logo) letter.council.logo.alt = ' ';
    await expect(renderLetter(letter, 'html')).rejects.toMatchObject({ code: 'ALT_MISSING' });
  });
});

describe('the PDF/UA checker', () => {
  it('finds nothing to say about the sample letter', async () => {
    expect(pdfUaRules.length).toBeGreaterThanOrEqual(25);
    expect(await checkPdfUa(await renderLetter(sampleLetter(), 'pdf'))).toEqual([]);
  });
});
