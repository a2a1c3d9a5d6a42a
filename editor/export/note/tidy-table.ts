import type { Node } from 'prosemirror-model';
import type { NoteBlock, NoteCell } from './note-blocks.ts';

type Table = Extract<NoteBlock, { kind: 'table' }>;

/**
 * A table of a note for paper. Notes come with tables that do not add up; those lose their merged cells and get empty
 * ones instead, so that every row is as wide. A table without header cells has its first row as header: without one a
 * screen reader reads loose words.
 */
export function tidyTable(
  table: Node,
  pos: number,
  cellBlocks: (cell: Node, pos: number) => NoteBlock[],
): Table {
  const rows: NoteCell[][] = [];
  table.forEach((row, rowOffset) => {
    const cells: NoteCell[] = [];
    row.forEach((cell, cellOffset) => {
      cells.push({
        header: cell.type.name === 'table_header' ? (cell.attrs.scope === 'row' ? 'row' : 'col') : null,
        colspan: Number(cell.attrs.colspan),
        rowspan: Number(cell.attrs.rowspan),
        blocks: cellBlocks(cell, pos + 1 + rowOffset + 1 + cellOffset).map(withoutCite),
      });
    });
    if (cells.length > 0) rows.push(cells);
  });
  const columns = columnsOf(rows) ?? straighten(rows);
  if (!rows.some((row) => row.some(({ header }) => header)))
    for (const cell of rows[0] ?? []) if (cell.rowspan === 1) cell.header = 'col';
  const headerRows = headerRowsOf(rows);
  // A header cell below the header rows says what its row is about.
  for (const cell of rows.slice(headerRows).flat()) if (cell.header) cell.header = 'row';
  return { kind: 'table', columns, headerRows, rows };
}

/** A table is cited as a whole; a number in every cell would bury its figures. */
const withoutCite = (block: NoteBlock): NoteBlock =>
  block.kind === 'paragraph' ? { ...block, cite: null } : block;

/** The number of columns when every place of the grid is filled once, else null. */
function columnsOf(rows: readonly NoteCell[][]): number | null {
  const heights: number[] = [];
  const width = (rows[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while ((heights[column] ?? 0) > at) column += 1;
      for (let step = 0; step < cell.colspan; step++) heights[column++] = at + cell.rowspan;
    }
  });
  const even = heights.length === width && heights.every((height) => height === rows.length);
  const filled =
    rows.flat().reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0) === width * rows.length;
  return even && filled && width > 0 && width <= 60 ? width : null;
}

/** Takes merged cells apart and fills rows up. */
function straighten(rows: NoteCell[][]): number {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  for (const row of rows) {
    for (const cell of row) Object.assign(cell, { colspan: 1, rowspan: 1 });
    while (row.length < columns) row.push({ header: null, colspan: 1, rowspan: 1, blocks: [] });
  }
  return columns;
}

/** Rows at the top that are all column headers and do not reach below themselves; never the whole table. */
function headerRowsOf(rows: readonly NoteCell[][]): number {
  let count = 0;
  while (count < rows.length - 1 && rows[count]!.every((cell) => cell.header === 'col' && cell.rowspan === 1))
    count += 1;
  return count;
}
