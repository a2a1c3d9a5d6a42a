import { LineRuleType, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import type { PrintBlock, PrintCell, PrintTable } from '../print-letter.ts';
import type { DocxBlock, DocxWalk } from './docx-blocks.ts';

type BlocksWriter = (blocks: readonly PrintBlock[], walk: DocxWalk) => DocxBlock[];

const edge = { style: 'single' as const, size: 4, color: '8a90a0' };
const none = { style: 'none' as const, size: 0, color: 'auto' };

/** A table with native header rows, which repeat on each page and tell a screen reader what a column is about. */
export function docxTable(block: PrintTable, walk: DocxWalk, write: BlocksWriter): DocxBlock[] {
  const rows = block.rows.map(
    (cells, at) =>
      new TableRow({
        tableHeader: at < block.headerRows,
        cantSplit: true,
        children: cells.map((cell) => docxCell(cell, walk, write)),
      }),
  );
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows,
    borders: {
      top: { style: 'single', size: 12, color: walk.accent },
      bottom: edge,
      left: none,
      right: none,
      insideHorizontal: edge,
      insideVertical: none,
    },
  });
  // Word joins two tables that touch; a low empty line keeps them apart.
  return [
    table,
    new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO } }),
  ];
}

function docxCell(cell: PrintCell, walk: DocxWalk, write: BlocksWriter): TableCell {
  const inside = write(cell.blocks, { ...walk, style: cell.header ? 'HeaderCell' : 'Cell', level: -1 });
  const last = inside.at(-1);
  return new TableCell({
    columnSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
    verticalAlign: VerticalAlign.TOP,
    shading: cell.header === 'col' ? { fill: walk.tint } : undefined,
    margins: { left: 110, right: 110, top: 20, bottom: 20 },
    // A cell must end in a paragraph.
    children: last instanceof Paragraph ? inside : [...inside, new Paragraph({ style: 'Cell' })],
  });
}
