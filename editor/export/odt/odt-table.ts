import type { PrintBlock, PrintCell, PrintTable } from '../print-letter.ts';
import type { OdtWalk } from './odt-blocks.ts';
import { odtParagraph } from './odt-xml.ts';

type BlocksWriter = (blocks: readonly PrintBlock[], walk: OdtWalk) => string;

const covered = '<table:covered-table-cell/>';

/** A table with native header rows. Places under a span hold covered cells, as OpenDocument wants. */
export function odtTable(block: PrintTable, walk: OdtWalk, write: BlocksWriter): string {
  walk.tables += 1;
  const rows = rowsOf(block, walk, write);
  const head = rows.slice(0, block.headerRows).join('\n');
  return [
    `<table:table table:name="Tabel${walk.tables}" table:style-name="Tabel">`,
    `<table:table-column table:number-columns-repeated="${block.columns}"/>`,
    head ? `<table:table-header-rows>${head}</table:table-header-rows>` : '',
    ...rows.slice(block.headerRows),
    '</table:table>',
  ]
    .filter(Boolean)
    .join('\n');
}

function rowsOf(block: PrintTable, walk: OdtWalk, write: BlocksWriter): string[] {
  /** Up to which row each column is taken by a cell from above. */
  const taken = new Array<number>(block.columns).fill(0);
  return block.rows.map((cells, row) => {
    const queue = [...cells];
    let xml = '';
    for (let column = 0; column < block.columns; ) {
      const cell = (taken[column] ?? 0) > row ? undefined : queue.shift();
      xml += cell ? odtCell(cell, walk, write) + covered.repeat(cell.colspan - 1) : covered;
      const width = cell?.colspan ?? 1;
      for (let step = 0; cell && step < width; step += 1) taken[column + step] = row + cell.rowspan;
      column += width;
    }
    return `<table:table-row>${xml}</table:table-row>`;
  });
}

function odtCell(cell: PrintCell, walk: OdtWalk, write: BlocksWriter): string {
  const spans = [
    cell.colspan > 1 ? ` table:number-columns-spanned="${cell.colspan}"` : '',
    cell.rowspan > 1 ? ` table:number-rows-spanned="${cell.rowspan}"` : '',
  ].join('');
  const style = cell.header === 'col' ? 'Kopcel' : 'Cel';
  const text = cell.header ? 'Tabelkop' : 'Tabelcel';
  const inner = write(cell.blocks, { ...walk, style: text, level: 0 }) || odtParagraph(text, '');
  return `<table:table-cell table:style-name="${style}" office:value-type="string"${spans}>${inner}</table:table-cell>`;
}
