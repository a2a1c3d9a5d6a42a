import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxFile } from '#app/domain/scoring/xlsx.server.ts';
import { parseXml, textOf, type XmlElement } from '#editor/import/intake/parse-xml.ts';

const below = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((each) =>
    typeof each === 'string' ? [] : [...(each.name === name ? [each] : []), ...below(each, name)],
  );

/** The cells of the first sheet as a reader shows them, and whether the file holds a formula. */
async function reread(rows: (string | number)[][]): Promise<{ cells: string[]; formulas: number }> {
  const parts = unzipSync(await xlsxFile([{ name: 'Blad', rows, widths: [10] }]));
  const xml = (name: string) => parseXml(parts[name]!);
  const shared = below(xml('xl/sharedStrings.xml'), 'si').map(textOf);
  const sheet = xml('xl/worksheets/sheet1.xml');
  const cells = below(sheet, 'c').map((cell) => {
    const value = below(cell, 'v').map(textOf)[0] ?? textOf(cell);
    return cell.attrs.t === 's' ? shared[Number(value)]! : value;
  });
  return { cells, formulas: below(sheet, 'f').length };
}

describe('a workbook', () => {
  it('names its sheets and repeats the head on the screen', async () => {
    const bytes = await xlsxFile([
      { name: 'Oordelen', rows: [['Lid'], ['Zoë']], widths: [10] },
      { name: 'Samenvatting', rows: [['Punt']], widths: [10] },
    ]);
    const parts = unzipSync(bytes);
    const sheets = below(parseXml(parts['xl/workbook.xml']!), 'sheet').map(({ attrs }) => attrs.name);
    expect(sheets).toEqual(['Oordelen', 'Samenvatting']);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('state="frozen"');
  });

  it('keeps numbers as numbers and words as words', async () => {
    expect((await reread([['Stap'], [3]])).cells).toEqual(['Stap', '3']);
  });

  it('never holds a formula, and gives back what was typed', async () => {
    const typed = fc.oneof(
      fc.constantFrom('=1+1', '=HYPERLINK("http://x")', '+31', '-1', '@SUM(A1)', '\t=1', '<f>1</f>'),
      fc.constantFrom('constructor', 'toString', 'valueOf', '__proto__'),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 5 }), async (values) => {
        const { cells, formulas } = await reread([['Reden'], ...values.map((value) => [value])]);
        expect(formulas).toBe(0);
        expect(cells.slice(1).map((cell) => cell.trim())).toEqual(
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in the file.
          values.map((value) => value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').trim()),
        );
      }),
      { numRuns: 40 },
    );
  });
});
