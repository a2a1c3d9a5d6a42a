import { PDFName } from 'pdf-lib';
import type { PdfUaRule } from './pdf-ua-rule.ts';
import { attributeOf, childrenOf, type Element, elementsWith, spanOf } from './structure-tree.ts';

const rowGroups = ['THead', 'TBody', 'TFoot'];
const tableParents: Record<string, readonly string[]> = {
  TR: ['Table', ...rowGroups],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
};
const tableChildren: Record<string, readonly string[]> = {
  Table: ['TR', 'Caption', ...rowGroups],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

/** The rows of a table itself, in order. */
export function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) =>
    rowGroups.includes(child.role) ? childrenOf(child) : child.role === 'TR' ? [child] : [],
  );
}

/** Widths of all rows, cells that reach down from above included. */
function rowWidths(table: Element): number[] {
  const rows = rowsOf(table);
  const widths = rows.map(() => 0);
  rows.forEach((row, place) => {
    for (const cell of childrenOf(row)) {
      for (let down = 0; down < spanOf(cell, 'RowSpan'); down += 1) {
        if (place + down < widths.length) widths[place + down]! += spanOf(cell, 'ColSpan');
      }
    }
  });
  return widths;
}

/** Rules about tables. */
export const tableRules: PdfUaRule[] = [
  {
    id: 'table-nesting',
    source: 'ISO 14289-1, 7.5',
    check: ({ tree }) => [
      ...Object.entries(tableParents).flatMap(([role, parents]) =>
        elementsWith(tree, role)
          .filter((element) => !parents.includes(element.parent?.role ?? ''))
          .map((element) => `${role} stands in ${element.parent?.role}`),
      ),
      ...Object.entries(tableChildren).flatMap(([role, children]) =>
        elementsWith(tree, role).flatMap((element) =>
          childrenOf(element)
            .filter((child) => !children.includes(child.role))
            .map((child) => `${child.role} stands directly in ${role}`),
        ),
      ),
    ],
  },
  {
    id: 'table-regular',
    source: 'ISO 14289-1, 7.5',
    check: ({ tree }) =>
      elementsWith(tree, 'Table')
        .map(rowWidths)
        .filter((widths) => widths.length === 0 || new Set(widths).size > 1)
        .map((widths) => `a table has rows of ${[...new Set(widths)].join(' and ') || 'no'} columns`),
  },
  {
    id: 'table-headers',
    source: 'ISO 14289-1, 7.5',
    check: ({ tree }) =>
      elementsWith(tree, 'Table')
        .filter((table) => !rowsOf(table).some((row) => childrenOf(row).some((cell) => cell.role === 'TH')))
        .map(() => 'a table has no header cell'),
  },
  {
    id: 'table-scope',
    source: 'ISO 14289-1, 7.5',
    check: ({ tree }) =>
      elementsWith(tree, 'TH')
        .filter((cell) => {
          const scope = attributeOf(cell, 'Scope');
          return !(scope instanceof PDFName && ['Row', 'Column', 'Both'].includes(scope.decodeText()));
        })
        .map(() => 'a header cell does not say whether it heads a row or a column'),
  },
];
