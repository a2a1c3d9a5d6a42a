import type { PrintBlock, PrintLetter, PrintTable } from '../print-letter.ts';

/**
 * Which cells of each table say what their row is about, as [row, place among the row's own cells], tables in
 * reading order with nested tables after the table that holds them.
 */
export function rowHeaderPlan(letter: PrintLetter): [row: number, cell: number][][] {
  return letter.sections.flatMap((section) => section.blocks.flatMap(tablesOf)).map(rowHeaders);
}

function tablesOf(block: PrintBlock): PrintTable[] {
  switch (block.kind) {
    case 'table':
      return [block, ...block.rows.flat().flatMap((cell) => cell.blocks.flatMap(tablesOf))];
    case 'list':
      return block.items.flat().flatMap(tablesOf);
    case 'advice':
      return [...block.ask, ...block.parts.flatMap((part) => part.blocks)].flatMap(tablesOf);
    case 'minority':
      return block.blocks.flatMap(tablesOf);
    case 'heading':
    case 'paragraph':
    case 'signatures':
      return [];
  }
}

function rowHeaders(table: PrintTable): [number, number][] {
  return table.rows.flatMap((row, at) =>
    at < table.headerRows
      ? []
      : row.flatMap((cell, place): [number, number][] => (cell.header ? [[at, place]] : [])),
  );
}
