import type { Block, TableBlock, TableCell } from '../blocks.ts';
import { type Build, emptyParagraph, type JsonNode } from './json-node.ts';

/** Wider tables are no tables for reading; spans beyond this are mistakes or attacks. */
const maxColumns = 200;

/** A cell with the place that it got in the grid. */
interface PlacedCell {
  cell: TableCell;
  colspan: number;
  rowspan: number;
}

/**
 * Builds a table in which every row covers every column, as prosemirror-tables needs it: spans that stick
 * out or overlap are cut, rows that are too short get empty cells. No cell with text is ever left out.
 */
export function tableNode(
  table: TableBlock,
  build: Build,
  mapBlocks: (blocks: Block[], build: Build) => JsonNode[],
): JsonNode | null {
  const rows = squareRows(table.rows.filter((row) => row.length > 0 || table.rows.length > 1));
  if (rows.length === 0 || rows.every((row) => row.length === 0)) return null;
  return {
    type: 'table',
    content: rows.map((row) => ({
      type: 'table_row',
      content: row.map((placed) => cellNode(placed, build, mapBlocks)),
    })),
  };
}

function cellNode(
  { cell, colspan, rowspan }: PlacedCell,
  build: Build,
  mapBlocks: (blocks: Block[], build: Build) => JsonNode[],
): JsonNode {
  const content = mapBlocks(cell.blocks, build);
  return {
    type: cell.header ? 'table_header' : 'table_cell',
    attrs: { colspan, rowspan, colwidth: null, scope: cell.header ? (cell.scope ?? 'col') : null },
    content: content.length > 0 ? content : [emptyParagraph()],
  };
}

/** Lays the cells out on a grid; `taken[column]` counts the further rows that a cell above still covers. */
function squareRows(rows: TableCell[][]): PlacedCell[][] {
  const taken: number[] = [];
  const laid = rows.map((row, i) => layRow(row, taken, rows.length - i));
  const width = Math.max(0, ...laid.map((row) => row.width));
  return laid.map(({ cells, width: used }) => {
    if (used >= width) return cells;
    const filler: TableCell = { header: false, colspan: 1, rowspan: 1, blocks: [] };
    const missing = Array.from({ length: width - used }, () => ({ cell: filler, colspan: 1, rowspan: 1 }));
    return [...cells, ...missing];
  });
}

function layRow(row: TableCell[], taken: number[], rowsLeft: number): { cells: PlacedCell[]; width: number } {
  const covered = taken.map((rows) => rows > 0);
  for (const [column, rows] of taken.entries()) taken[column] = Math.max(0, rows - 1);
  const cells: PlacedCell[] = [];
  let column = 0;
  for (const cell of row) {
    while (covered[column]) column += 1;
    let colspan = 1;
    const wanted = Math.min(spanOf(cell.colspan), Math.max(1, maxColumns - column));
    while (colspan < wanted && !covered[column + colspan]) colspan += 1;
    const rowspan = Math.min(spanOf(cell.rowspan), rowsLeft);
    for (let each = column; each < column + colspan; each++) taken[each] = rowspan - 1;
    cells.push({ cell, colspan, rowspan });
    column += colspan;
  }
  // Columns further on that a cell above covers belong to the width too; gaps before them need filling.
  return fillGaps(cells, column, covered);
}

function fillGaps(
  cells: PlacedCell[],
  column: number,
  covered: boolean[],
): { cells: PlacedCell[]; width: number } {
  let last = covered.lastIndexOf(true) + 1;
  last = Math.max(last, column);
  for (let each = column; each < last; each++) {
    if (covered[each]) continue;
    const filler: TableCell = { header: false, colspan: 1, rowspan: 1, blocks: [] };
    cells.push({ cell: filler, colspan: 1, rowspan: 1 });
  }
  return { cells, width: last };
}

function spanOf(value: number): number {
  return Number.isFinite(value) ? Math.max(1, Math.trunc(value)) : 1;
}
