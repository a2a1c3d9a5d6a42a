import type { Block, TableBlock, TableCell } from '../blocks.ts';
import { plainText } from '../intake/inline-runs.ts';
import { attr, type XmlElement } from '../intake/parse-xml.ts';
import { type OdtContext, report, sourceHere } from './odt-context.ts';
import { wholeNumber } from './odt-list-styles.ts';

/** More repetitions of a cell or row than this are a spreadsheet's empty margin, or a bomb. */
const maxRepeat = 64;

interface RowPlace {
  header: boolean;
  /** How many columns at the start hold row headers. */
  headerColumns: number;
}

/** Reads a `table:table`. Repeated cells and rows are written out, up to {@link maxRepeat} and a budget. */
export function readTable(ctx: OdtContext, table: XmlElement): TableBlock {
  const source = sourceHere(ctx);
  const rows: TableCell[][] = [];
  readRows(ctx, table, { header: false, headerColumns: countHeaderColumns(table) }, rows);
  clampRowspans(rows);
  return { type: 'table', source, rows };
}

function countHeaderColumns(table: XmlElement): number {
  let columns = 0;
  for (const each of table.children) {
    if (typeof each === 'string' || each.name !== 'table-header-columns') continue;
    for (const column of each.children) {
      if (typeof column !== 'string') columns += wholeNumber(attr(column, 'number-columns-repeated'), 1);
    }
  }
  return columns;
}

function readRows(ctx: OdtContext, parent: XmlElement, place: RowPlace, rows: TableCell[][]): void {
  for (const each of parent.children) {
    if (typeof each === 'string') continue;
    if (each.name === 'table-row') addRow(ctx, each, place, rows);
    else if (each.name === 'table-header-rows') readRows(ctx, each, { ...place, header: true }, rows);
    else if (each.name === 'table-rows' || each.name === 'table-row-group') readRows(ctx, each, place, rows);
  }
}

function addRow(ctx: OdtContext, row: XmlElement, place: RowPlace, rows: TableCell[][]): void {
  const cells = readRow(ctx, row, place);
  rows.push(cells);
  const wanted = wholeNumber(attr(row, 'number-rows-repeated'), 1) - 1;
  for (let i = repeats(ctx, wanted, cells.length, hasText(cells)); i > 0; i--)
    rows.push(structuredClone(cells));
}

function readRow(ctx: OdtContext, row: XmlElement, place: RowPlace): TableCell[] {
  const cells: TableCell[] = [];
  let column = 0;
  for (const each of row.children) {
    if (typeof each === 'string') continue;
    const repeat = wholeNumber(attr(each, 'number-columns-repeated'), 1);
    if (each.name === 'table-cell') {
      const cell = readCell(ctx, each, place, column);
      cells.push(cell);
      for (let i = repeats(ctx, repeat - 1, 1, hasText([cell])); i > 0; i--)
        cells.push(structuredClone(cell));
    }
    if (each.name === 'table-cell' || each.name === 'covered-table-cell') column += repeat;
  }
  return cells;
}

function readCell(ctx: OdtContext, element: XmlElement, place: RowPlace, column: number): TableCell {
  const blocks: Block[] = [];
  ctx.readBlocks(element, blocks);
  const header = place.header || column < place.headerColumns;
  return {
    header,
    scope: place.header ? 'col' : header ? 'row' : null,
    colspan: Math.max(1, Math.min(maxRepeat, wholeNumber(attr(element, 'number-columns-spanned'), 1))),
    rowspan: Math.max(1, Math.min(10_000, wholeNumber(attr(element, 'number-rows-spanned'), 1))),
    blocks,
  };
}

/** How many of the wanted repetitions are written out; text that is not repeated is reported. */
function repeats(ctx: OdtContext, wanted: number, cells: number, hasWords: boolean): number {
  if (wanted <= 0) return 0;
  const allowed = Math.min(wanted, maxRepeat - 1, Math.floor(ctx.repeatBudget / Math.max(1, cells)));
  ctx.repeatBudget -= allowed * cells;
  if (allowed < wanted && hasWords) report(ctx, 'TABLE_CUT', 'lost', '');
  return allowed;
}

function hasText(cells: TableCell[]): boolean {
  return cells.some((cell) =>
    cell.blocks.some((block) => !('content' in block) || plainText(block.content).trim() !== ''),
  );
}

/** A span may not reach below the last row. */
function clampRowspans(rows: TableCell[][]): void {
  for (const [index, row] of rows.entries()) {
    for (const cell of row) cell.rowspan = Math.min(cell.rowspan, rows.length - index);
  }
}
