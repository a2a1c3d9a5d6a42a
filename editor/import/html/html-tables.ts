import type { Block, TableCell } from '../blocks.ts';
import { type HtmlContext, sourceHere, tagOf } from './html-context.ts';

interface Around {
  ctx: HtmlContext;
}

/** More columns or rows than this in one span are a mistake or an attack. */
const maxSpan = 64;

interface Row {
  element: Element;
  isHead: boolean;
}

/** Reads a `table`: its caption as a paragraph, then the table. A table that only lays out the page is unfolded. */
export function readHtmlTable<F extends Around & { readInside: (flow: F, element: Element) => Block[] }>(
  flow: F,
  table: Element,
): Block[] {
  const out: Block[] = [];
  const rows = rowsOf(table);
  // Without rows it is no table, but its text counts.
  if (rows.length === 0) return flow.readInside(flow, table);
  for (const each of table.children) if (tagOf(each) === 'caption') out.push(...captionOf(flow, each));
  if (isLayout(table, rows)) {
    for (const row of rows) for (const cell of cellsOf(row.element)) out.push(...flow.readInside(flow, cell));
    return out;
  }
  const source = sourceHere(flow.ctx);
  const read = rows.map((row, index) => readRow(flow, row, index, rows.length));
  if (read.some((cells) => cells.length > 0)) out.push({ type: 'table', source, rows: read });
  return out;
}

function captionOf<F extends Around & { readInside: (flow: F, element: Element) => Block[] }>(
  flow: F,
  caption: Element,
) {
  const blocks = flow.readInside(flow, caption);
  for (const block of blocks) if (block.type === 'paragraph') block.role = 'caption';
  return blocks;
}

/** Rows of this table only; those of a table in a cell belong to that table. */
function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  for (const part of table.children) {
    const tag = tagOf(part);
    if (tag === 'tr') rows.push({ element: part, isHead: false });
    if (!/^t(head|body|foot)$/.test(tag)) continue;
    for (const row of part.children)
      if (tagOf(row) === 'tr') rows.push({ element: row, isHead: tag === 'thead' });
  }
  return rows;
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((each) => /^t[dh]$/.test(tagOf(each)));
}

function isLayout(table: Element, rows: Row[]): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  return rows.every(({ element }) => {
    const cells = cellsOf(element);
    return cells.length <= 1 && cells.every((cell) => tagOf(cell) === 'td');
  });
}

function readRow<F extends Around & { readInside: (flow: F, element: Element) => Block[] }>(
  flow: F,
  row: Row,
  index: number,
  count: number,
): TableCell[] {
  return cellsOf(row.element).map((cell, column) => {
    const header = row.isHead || tagOf(cell) === 'th';
    const rowspan = span(cell, 'rowspan') || count - index;
    return {
      header,
      scope: header ? scopeOf(cell, row.isHead || index === 0, column) : null,
      colspan: span(cell, 'colspan') || 1,
      rowspan: Math.max(1, Math.min(rowspan, count - index)),
      blocks: flow.readInside(flow, cell),
    };
  });
}

/** A span as written; 0 means "to the end" and is only allowed for rows. */
function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) && value >= 0 ? Math.min(maxSpan * (name === 'rowspan' ? 64 : 1), value) : 1;
}

function scopeOf(cell: Element, isTop: boolean, column: number): 'col' | 'row' | null {
  const scope = (cell.getAttribute('scope') ?? '').toLowerCase();
  if (scope.startsWith('col')) return 'col';
  if (scope.startsWith('row')) return 'row';
  if (isTop) return 'col';
  return column === 0 ? 'row' : null;
}
