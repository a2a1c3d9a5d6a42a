import type { ReactNode } from 'react';
import { words } from '../words.ts';

export interface TableColumn<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The column that names its row (one per table): rendered as a row header. */
  names?: boolean;
  align?: 'start' | 'end';
}

export interface TableProps<Row> {
  caption: string;
  /** Hides the caption for the eye, when a heading right above says the same. */
  captionHidden?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands there without rows; an EmptyState on the page itself is better. */
  empty?: ReactNode;
}

/**
 * Rows and columns that become a list of cards on a narrow screen.
 *
 * Criteria: caption, column and row headers with scope (1.3.1); roles are written out because `display: block` takes
 * them away in some browsers; on a narrow screen each value carries its header, nothing scrolls sideways (1.4.10).
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: TableProps<Row>) {
  return (
    <div className="table-room">
      {/* biome-ignore lint/a11y/noRedundantRoles: display: block in a narrow room removes the implicit roles. */}
      <table className="table" role="table">
        <caption className={captionHidden ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {columns.map((column) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <th key={column.key} scope="col" role="columnheader" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup">
          {rows.length === 0 ? <EmptyRow span={columns.length}>{empty ?? words.noRows}</EmptyRow> : null}
          {rows.map((row) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const content = <div className="table__value">{column.cell(row)}</div>;
  const shared = { 'data-label': column.header, 'data-align': column.align };
  return column.names ? (
    // biome-ignore lint/a11y/noRedundantRoles: display: block on narrow screens removes the implicit roles.
    <th scope="row" role="rowheader" {...shared}>
      {content}
    </th>
  ) : (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <td role="cell" {...shared}>
      {content}
    </td>
  );
}

function EmptyRow({ span, children }: { span: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as in Table
    <tr role="row">
      {/* biome-ignore lint/a11y/noRedundantRoles: as in Table */}
      <td role="cell" colSpan={span} className="quiet">
        {children}
      </td>
    </tr>
  );
}
