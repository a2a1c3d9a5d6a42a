import { type CellDraft, type Draft, linesOf, type TableDraft } from './layout/drafts.ts';

/**
 * Adds a table to the one before it when it goes on over the page. The repeated header row is dropped; `join` makes one
 * paragraph of what the break cut in two inside a cell. Says whether it was added.
 */
export function joinTable(
  before: Draft | undefined,
  table: TableDraft,
  join: (drafts: Draft[]) => Draft[],
): boolean {
  if (before?.type !== 'table' || before.columns !== table.columns || before.page >= table.page) return false;
  const header = before.rows[0];
  const first = table.rows[0];
  if (!header || !first) return false;
  if (fillsIn(before, table)) {
    fillIn(before, table, join);
    return true;
  }
  const repeats = rowText(header) === rowText(first) && rowText(first) !== '';
  const alike = Math.abs(before.left - table.left) < 4 && Math.abs(before.right - table.right) < 4;
  if (!repeats && (!alike || first.some((cell) => cell.header))) return false;
  before.rows.push(...(repeats ? table.rows.slice(1) : table.rows));
  before.page = Math.max(before.page, table.page - 1) + 1 === table.page ? before.page : table.page;
  return true;
}

/**
 * Whether two tables are the halves of one: tags name a table that a page break cuts on both pages in full, with the
 * cells empty that stand on the other page. One row may be cut itself.
 */
function fillsIn(before: TableDraft, table: TableDraft): boolean {
  if (
    before.rows.length !== table.rows.length ||
    !before.rows.every((row, at) => isAlike(row, table.rows[at]!))
  )
    return false;
  const last = before.rows.findLastIndex(hasContent);
  const first = table.rows.findIndex(hasContent);
  return first > 0 && last >= 0 && last < before.rows.length - 1 && last <= first;
}

const isAlike = (row: CellDraft[], other: CellDraft[]): boolean =>
  row.length === other.length &&
  row.every((cell, at) => cell.colspan === other[at]!.colspan && cell.rowspan === other[at]!.rowspan);

const hasContent = (row: CellDraft[]): boolean =>
  row.some((cell) => cell.drafts.some((draft) => linesOf(draft).length > 0 || isObject(draft)));

const isObject = (draft: Draft): boolean => draft.type === 'table' || draft.type === 'figure';

function fillIn(before: TableDraft, table: TableDraft, join: (drafts: Draft[]) => Draft[]): void {
  for (const [at, row] of before.rows.entries())
    for (const [place, cell] of row.entries())
      cell.drafts = join([...cell.drafts, ...table.rows[at]![place]!.drafts]);
}

function rowText(row: CellDraft[]): string {
  return row
    .map((cell) =>
      cell.drafts
        .flatMap(linesOf)
        .map((line) => line.text)
        .join(' '),
    )
    .join('|');
}
