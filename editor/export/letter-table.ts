import type { Node } from 'prosemirror-model';
import { LetterRefusal } from './letter-refusal.ts';
import type { PrintBlock, PrintCell, PrintTable } from './print-letter.ts';

type CellBlocks = (cell: Node) => PrintBlock[];

/**
 * A table of the letter for print. Throws {@link LetterRefusal} TABLE_HEADER_MISSING when no cell says what a
 * column or row is about (a screen reader then reads loose words), TABLE_UNEVEN when the rows do not fill the
 * same number of columns.
 */
export function tableBlock(table: Node, place: string, cellBlocks: CellBlocks): PrintTable {
  const rows: PrintCell[][] = [];
  table.forEach((row) => {
    const cells: PrintCell[] = [];
    row.forEach((cell) => {
      cells.push(printCell(cell, cellBlocks));
    });
    rows.push(cells);
  });
  return finishTable(rows, place);
}

/** A table of plain text with one header row, as annexes have it. Throws as {@link tableBlock} does. */
export function plainTable(
  header: readonly PrintBlock[][],
  body: readonly PrintBlock[][][],
  place: string,
): PrintTable {
  const cell = (blocks: PrintBlock[], kind: PrintCell['header']): PrintCell => ({
    header: kind,
    colspan: 1,
    rowspan: 1,
    blocks,
  });
  const rows = [
    header.map((blocks) => cell(blocks, 'col')),
    ...body.map((row) => row.map((c) => cell(c, null))),
  ];
  return finishTable(rows, place);
}

function printCell(cell: Node, cellBlocks: CellBlocks): PrintCell {
  const isHeader = cell.type.name === 'table_header';
  return {
    header: isHeader ? (cell.attrs.scope === 'row' ? 'row' : 'col') : null,
    colspan: Number(cell.attrs.colspan),
    rowspan: Number(cell.attrs.rowspan),
    blocks: cellBlocks(cell),
  };
}

function finishTable(rows: PrintCell[][], place: string): PrintTable {
  const columns = countColumns(rows, place);
  const headerRows = countHeaderRows(rows);
  // A header cell without a scope that stands below the header rows says what its row is about.
  rows.slice(headerRows).forEach((row) => {
    for (const cell of row) if (cell.header) cell.header = 'row';
  });
  if (!rows.some((row) => row.some((cell) => cell.header)))
    throw new LetterRefusal('TABLE_HEADER_MISSING', place);
  return { kind: 'table', columns, headerRows, rows };
}

/** Header rows count only when the rows they span into are header rows too. */
function countHeaderRows(rows: PrintCell[][]): number {
  let count = 0;
  while (count < rows.length - 1 && rows[count]?.every((cell) => cell.header === 'col')) {
    count = Math.max(count + 1, ...(rows[count] ?? []).map((cell) => count + cell.rowspan));
  }
  const sound = rows.slice(0, count).every((row) => row.every((cell) => cell.header === 'col'));
  return sound && count < rows.length ? count : 0;
}

/** Lays the cells on a grid; every place must be filled once. */
function countColumns(rows: PrintCell[][], place: string): number {
  const heights: number[] = [];
  const width = (rows[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while ((heights[column] ?? 0) > at) column += 1;
      for (let step = 0; step < cell.colspan; step += 1) heights[column++] = at + cell.rowspan;
    }
  });
  const even = heights.length === width && heights.every((height) => height === rows.length);
  const filled =
    rows.flat().reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0) === width * rows.length;
  if (!even || !filled || width === 0) throw new LetterRefusal('TABLE_UNEVEN', place);
  return width;
}
