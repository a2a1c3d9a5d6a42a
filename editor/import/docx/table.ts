import type { Block, TableBlock, TableCell } from '../blocks.ts';
import { attr, child, childrenNamed, type XmlElement } from '../intake/parse-xml.ts';
import { readMarkers } from './markers.ts';
import type { Story } from './story.ts';
import { isOn, readNumber } from './styles.ts';

/** Word's own limit is 63 columns; a hostile file asks for millions. */
const maxColumns = 63;

/** A cell with the grid column where it begins, so that a vertical merge finds the cell above. */
interface GridCell extends TableCell {
  column: number;
}

/**
 * Reads a `w:tbl`: rows and cells inside content controls and tracked changes too, `gridSpan` and `vMerge`
 * as spans, header rows as said by `tblHeader` or, failing that, by a look with a special first row.
 */
export function readTable(story: Story, element: XmlElement): TableBlock {
  const first = firstParagraph(element);
  const source = {
    part: story.part,
    index: (first && story.ranks.get(first)) ?? 0,
    confidence: 1,
  };
  const placed = { source, page: story.context.pages.page, printed: null };
  const rows: GridCell[][] = [];
  const headers: boolean[] = [];
  const open = new Map<number, GridCell>();
  for (const row of rowsOf(story, element)) {
    rows.push(readRow(story, row, open));
    headers.push(isHeaderRow(row));
  }
  markHeaders(element, rows, headers);
  return { type: 'table', ...placed, rows: rows.map((row) => row.map(({ column: _, ...cell }) => cell)) };
}

function firstParagraph(element: XmlElement): XmlElement | null {
  for (const each of element.children) {
    if (typeof each === 'string') continue;
    const found = each.name === 'p' ? each : firstParagraph(each);
    if (found) return found;
  }
  return null;
}

/** Elements named `name` below `parent`, through any wrapper; markers in between are handled on the way. */
function* unwrapped(story: Story, parent: XmlElement, name: string): Generator<XmlElement> {
  for (const each of parent.children) {
    if (typeof each === 'string' || each.name.endsWith('Pr')) continue;
    if (each.name === name) yield each;
    else if (!readMarkers(story, each)) yield* unwrapped(story, each, name);
  }
}

const rowsOf = (story: Story, table: XmlElement) => unwrapped(story, table, 'tr');

function isHeaderRow(row: XmlElement): boolean {
  const properties = child(row, 'trPr');
  return properties !== undefined && isOn(child(properties, 'tblHeader'));
}

function readRow(story: Story, row: XmlElement, open: Map<number, GridCell>): GridCell[] {
  const cells: GridCell[] = [];
  const properties = child(row, 'trPr');
  countChange(story, properties);
  let column = emptyCells(
    cells,
    0,
    readNumber(properties && child(properties, 'gridBefore'), maxColumns) ?? 0,
  );
  const touched = new Set<number>();
  for (const element of unwrapped(story, row, 'tc')) {
    const cellProperties = child(element, 'tcPr');
    const span = Math.max(
      1,
      readNumber(cellProperties && child(cellProperties, 'gridSpan'), maxColumns) ?? 1,
    );
    const merge = cellProperties && child(cellProperties, 'vMerge');
    const above = merge && attr(merge, 'val') !== 'restart' ? open.get(column) : undefined;
    const blocks = story.readBlocks(story, element);
    touched.add(column);
    if (above) {
      above.rowspan += 1;
      above.blocks.push(...blocks);
    } else {
      const cell = { header: false, colspan: span, rowspan: 1, blocks, column };
      cells.push(cell);
      if (merge) open.set(column, cell);
      else open.delete(column);
    }
    column += span;
  }
  // A column that this row does not reach ends the merge above it.
  for (const key of open.keys()) if (!touched.has(key)) open.delete(key);
  emptyCells(cells, column, readNumber(properties && child(properties, 'gridAfter'), maxColumns) ?? 0);
  return cells;
}

/** Rows that begin or end further inwards than the table get empty cells there. */
function emptyCells(cells: GridCell[], column: number, count: number): number {
  if (count > 0) cells.push({ header: false, colspan: count, rowspan: 1, blocks: [], column });
  return column + count;
}

/** A whole row can be inserted or deleted with tracked changes. */
function countChange(story: Story, properties: XmlElement | undefined): void {
  if (!properties) return;
  if (child(properties, 'ins')) story.context.changes.inserted += 1;
  if (child(properties, 'del')) story.context.changes.deleted += 1;
}

function markHeaders(table: XmlElement, rows: GridCell[][], headers: boolean[]): void {
  const said = headers.lastIndexOf(true);
  const last = said >= 0 ? said : looksApart(table) && isFull(rows) ? 0 : -1;
  for (const [i, row] of rows.entries()) {
    if (i > last || (said >= 0 && !headers[i])) continue;
    for (const cell of row) {
      cell.header = true;
      cell.scope = 'col';
    }
  }
}

/** Whether the table's look (`tblLook`) draws the first row apart. */
function looksApart(table: XmlElement): boolean {
  const properties = childrenNamed(table, 'tblPr')[0];
  const look = properties && child(properties, 'tblLook');
  if (!look) return false;
  const said = attr(look, 'firstRow');
  if (said !== undefined) return /^(1|true|on)$/.test(said);
  return (Number.parseInt(attr(look, 'val') ?? '0', 16) & 0x20) !== 0;
}

/** A table of one row, or with holes in its first row, is used for layout. */
function isFull(rows: GridCell[][]): boolean {
  return rows.length > 1 && (rows[0] ?? []).every((cell) => cell.blocks.some(hasWords));
}

function hasWords(block: Block): boolean {
  return 'content' in block && block.content.some((each) => each.type === 'text' && each.text.trim() !== '');
}
