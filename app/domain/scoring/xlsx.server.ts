import writeXlsx, { type Cell } from 'write-excel-file/node';
import type { SheetRows } from './score-sheets.ts';

/** A sheet of a workbook; `widths` are in characters, column by column. */
export interface WorkbookSheet {
  name: string;
  rows: SheetRows;
  widths: readonly number[];
}

/**
 * A workbook for Excel and LibreOffice. Every text is written as text, whatever it begins with: the format says
 * of each cell what it is, so a reason that begins with "=" is never reckoned with.
 */
export async function xlsxFile(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const file = writeXlsx(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((value) => cellOf(value, at === 0))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  );
  return new Uint8Array(await file.toBuffer());
}

const cellOf = (value: string | number, head: boolean): Cell =>
  typeof value === 'number'
    ? { type: Number, value, alignVertical: 'top' }
    : {
        type: String,
        value: findable(legalText(value)),
        wrap: true,
        alignVertical: 'top',
        ...(head ? { fontWeight: 'bold' as const, backgroundColor: '#e6eef0' } : {}),
      };

/**
 * The writer looks texts up in a plain object, in which "constructor" and its like are found before they were put: such
 * a word would be written as nothing. A space behind it makes it a text of its own.
 */
const findable = (text: string): string => (text in {} ? `${text} ` : text);

/** The most characters that a cell can hold (Excel specifications and limits). */
const longest = 32_767;

/** What XML 1.0 has no place for goes; half a surrogate pair becomes U+FFFD. */
const legalText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .slice(0, longest);
