import type { AttributeSpec, Node, NodeSpec } from 'prosemirror-model';

type CellAttrs = Record<string, string | number | number[] | null>;

/** No cell reaches over more; HTML clamps to the same. A table of a billion columns would stop every reader. */
const mostColumns = 1000;
const mostRows = 65_534;

const validateSpan = (most: number) => (value: unknown) => {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > most)
    throw new RangeError(`a span must be a whole number from 1 to ${most}`);
};

function validateScope(value: unknown): void {
  if (value !== null && typeof value !== 'string') throw new RangeError('scope must be null or text');
}

const readSpan = (written: string | null, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(written)) || 1));

function validateWidths(value: unknown): void {
  const sound =
    value === null ||
    (Array.isArray(value) &&
      value.length <= mostColumns &&
      value.every((width) => typeof width === 'number'));
  if (!sound) throw new RangeError('colwidth must be null or an array of numbers');
}

const cellAttrs: Record<string, AttributeSpec> = {
  colspan: { default: 1, validate: validateSpan(mostColumns) },
  rowspan: { default: 1, validate: validateSpan(mostRows) },
  colwidth: { default: null, validate: validateWidths },
  scope: { default: null, validate: validateScope },
};

function readCell(dom: HTMLElement): CellAttrs {
  const colspan = readSpan(dom.getAttribute('colspan'), mostColumns);
  const listed = dom.getAttribute('data-colwidth');
  const widths = listed && /^\d+(,\d+)*$/.test(listed) ? listed.split(',').map(Number) : null;
  return {
    colspan,
    rowspan: readSpan(dom.getAttribute('rowspan'), mostRows),
    colwidth: widths?.length === colspan ? widths : null,
    scope: dom.getAttribute('scope'),
  };
}

function drawCell({ attrs }: Node): CellAttrs {
  return {
    ...(attrs.colspan === 1 ? {} : { colspan: attrs.colspan }),
    ...(attrs.rowspan === 1 ? {} : { rowspan: attrs.rowspan }),
    ...(attrs.colwidth ? { 'data-colwidth': attrs.colwidth.join(',') } : {}),
    ...(attrs.scope ? { scope: String(attrs.scope) } : {}),
  };
}

const cell = (tag: 'td' | 'th', tableRole: 'cell' | 'header_cell'): NodeSpec => ({
  content: 'block+',
  attrs: cellAttrs,
  tableRole,
  isolating: true,
  parseDOM: [{ tag, getAttrs: readCell }],
  toDOM: (node) => [tag, drawCell(node), 0],
});

/**
 * Table nodes as prosemirror-tables understands them (`table`, `table_row`, `table_cell`, `table_header` with colspan,
 * rowspan and `tableRole`), with the `scope` of header cells, so that a screen reader can say what a cell belongs to.
 * Written out here because that package brings all of table editing along, which a page that is only read does not
 * need (https://github.com/ProseMirror/prosemirror-tables, tableNodes).
 */
export const tableNodes: Record<string, NodeSpec> = {
  table: {
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    group: 'block',
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cell('td', 'cell'),
  table_header: cell('th', 'header_cell'),
};
