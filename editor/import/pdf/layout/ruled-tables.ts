import type { Rule, TextItem } from '../page-text.ts';

/** A table drawn with lines: where its cells are, before they are filled. */
export interface Grid {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  rows: GridCell[][];
}

export interface GridCell {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  colspan: number;
  rowspan: number;
}

/** Lines closer than this (points) are the same line. */
const near = 3;
const maxRules = 3000;
const maxCells = 4000;

/**
 * Finds tables in the lines of a page: lines that touch form a net; the net's cells are merged where the line
 * between them is missing, which gives the spans. A net with a single column is a box, not a table.
 */
export function findGrids(rules: Rule[]): Grid[] {
  if (rules.length > maxRules) return [];
  return nets(rules)
    .map(toGrid)
    .filter((grid): grid is Grid => grid !== null);
}

/** Groups lines that touch each other. */
function nets(rules: Rule[]): Rule[][] {
  const parent = rules.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    parent[at] = top;
    return top;
  };
  for (let a = 0; a < rules.length; a++)
    for (let b = a + 1; b < rules.length; b++) if (touch(rules[a]!, rules[b]!)) parent[root(a)] = root(b);
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const group = groups.get(root(at));
    if (group) group.push(rule);
    else groups.set(root(at), [rule]);
  });
  return [...groups.values()];
}

function touch(a: Rule, b: Rule): boolean {
  return a.x0 - near <= b.x1 && b.x0 - near <= a.x1 && a.y0 - near <= b.y1 && b.y0 - near <= a.y1;
}

function distinct(values: number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (kept.length === 0 || value - kept.at(-1)! > near) kept.push(value);
  return kept;
}

function toGrid(rules: Rule[]): Grid | null {
  const across = rules.filter((rule) => rule.y0 === rule.y1);
  const down = rules.filter((rule) => rule.y0 !== rule.y1);
  const ys = distinct(across.map((rule) => rule.y0));
  const xs = distinct(down.map((rule) => rule.x0));
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > maxCells) return null;
  const hasDown = (x: number, y: number) =>
    down.some((rule) => Math.abs(rule.x0 - x) <= near && rule.y0 - near <= y && y <= rule.y1 + near);
  const hasAcross = (y: number, x: number) =>
    across.some((rule) => Math.abs(rule.y0 - y) <= near && rule.x0 - near <= x && x <= rule.x1 + near);
  const rows = mergeCells(xs, ys, hasDown, hasAcross);
  return { x0: xs[0]!, x1: xs.at(-1)!, y0: ys[0]!, y1: ys.at(-1)!, rows };
}

/** Walks the net; each cell grows right, then down, until a line stops it. */
function mergeCells(
  xs: number[],
  ys: number[],
  hasDown: (x: number, y: number) => boolean,
  hasAcross: (y: number, x: number) => boolean,
): GridCell[][] {
  const taken = ys.map(() => xs.map(() => false));
  const middle = (values: number[], at: number) => (values[at]! + values[at + 1]!) / 2;
  const rows: GridCell[][] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    const cells: GridCell[] = [];
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken[row]![column]) continue;
      let colspan = 1;
      while (column + colspan < xs.length - 1 && !hasDown(xs[column + colspan]!, middle(ys, row)))
        colspan += 1;
      let rowspan = 1;
      while (row + rowspan < ys.length - 1 && !hasAcross(ys[row + rowspan]!, middle(xs, column)))
        rowspan += 1;
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) taken[r]![c] = true;
      cells.push({
        x0: xs[column]!,
        x1: xs[column + colspan]!,
        y0: ys[row]!,
        y1: ys[row + rowspan]!,
        colspan,
        rowspan,
      });
    }
    rows.push(cells);
  }
  return rows;
}

/** Whether the middle of a run of text lies in a box; baselines stand a little above the lower line. */
export function isInside(item: TextItem, box: { x0: number; y0: number; x1: number; y1: number }): boolean {
  const x = item.x + Math.min(item.width / 2, Math.max(4, item.width / 2));
  const y = item.y - 0.3 * item.size;
  return x >= box.x0 - 1 && x <= box.x1 + 1 && y >= box.y0 - 1 && y <= box.y1 + 1;
}
