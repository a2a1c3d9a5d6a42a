import type { BodyStyle } from './body-style.ts';
import type { Line, Piece } from './line.ts';
import { readLabel } from './list-label.ts';

/** A table without lines, read from pieces that stand under each other. */
export interface AlignedTable {
  /** First line, and the first line after it, among the lines of the column. */
  from: number;
  to: number;
  /** Lines per cell, by row and column. */
  rows: Piece[][][];
}

const minRows = 3;
const leaders = /(?:\.\s?){4,}|…{2,}|_{4,}/;

/** Finds runs of at least three lines with two or more pieces whose pieces keep to the same columns. */
export function findAlignedTables(lines: Line[], body: BodyStyle): AlignedTable[] {
  const tables: AlignedTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isRow(lines[at]!)) continue;
    const to = endOfRun(lines, at, body);
    const table = toTable(lines, at, to, body);
    if (!table) continue;
    tables.push(table);
    at = to - 1;
  }
  return tables;
}

/** A line with cells: more than a label and its text, and no dotted line to a page number. */
function isRow(line: Line): boolean {
  if (line.pieces.length < 2 || leaders.test(line.text)) return false;
  return line.pieces.length > 2 || !readLabel(line) || (line.pieces[0]?.items[0]?.text.length ?? 0) > 6;
}

function endOfRun(lines: Line[], from: number, body: BodyStyle): number {
  let to = from + 1;
  for (let at = from + 1; at < lines.length; at++) {
    const gap = lines[at]!.y - lines[at - 1]!.y;
    if (gap > 2.6 * body.leading * body.size) break;
    if (isRow(lines[at]!)) to = at + 1;
    else if (at - to >= 3 || leaders.test(lines[at]!.text)) break;
  }
  // Lines that wrap inside the last row belong to it.
  while (to < lines.length && isWrapped(lines[to]!, lines[to - 1]!, lines[from]!, body)) to += 1;
  return to;
}

function isWrapped(line: Line, previous: Line, first: Line, body: BodyStyle): boolean {
  const gap = line.y - previous.y;
  const inLaterColumn = first.pieces.slice(1).some((piece) => Math.abs(piece.x - line.x) < 3);
  return gap > 0 && gap < 1.15 * body.leading * body.size && inLaterColumn;
}

function toTable(lines: Line[], from: number, to: number, body: BodyStyle): AlignedTable | null {
  const run = lines.slice(from, to);
  const rowLines = run.filter(isRow);
  if (rowLines.length < minRows) return null;
  const columns = columnsOf(rowLines);
  if (columns.length < 2 || columns.length > 24) return null;
  const rows: Piece[][][] = [];
  let previous: Line | null = null;
  for (const line of run) {
    const startsRow =
      previous === null ||
      line.y - previous.y > 1.25 * body.leading * line.size ||
      (line.pieces.length > 1 && columnOf(line.pieces[0]!, columns) === 0);
    if (startsRow) rows.push(columns.map(() => []));
    for (const piece of line.pieces) rows.at(-1)![columnOf(piece, columns)]!.push(piece);
    previous = line;
  }
  return rows.length >= minRows ? { from, to, rows } : null;
}

interface Extent {
  x0: number;
  x1: number;
}

/** The columns are what remains when all rows are laid over each other: stretches with clear space between. */
function columnsOf(lines: Line[]): Extent[] {
  const extents = lines.flatMap((line) => line.pieces.map((piece) => ({ x0: piece.x, x1: piece.right })));
  extents.sort((a, b) => a.x0 - b.x0);
  const columns: Extent[] = [];
  for (const extent of extents) {
    const last = columns.at(-1);
    if (last && extent.x0 < last.x1 + 2) last.x1 = Math.max(last.x1, extent.x1);
    else columns.push({ ...extent });
  }
  return columns;
}

function columnOf(piece: Piece, columns: Extent[]): number {
  const middle = (piece.x + piece.right) / 2;
  const inside = columns.findIndex((column) => middle >= column.x0 - 2 && middle <= column.x1 + 2);
  if (inside >= 0) return inside;
  const before = columns.findIndex((column) => piece.x < column.x1);
  return before < 0 ? columns.length - 1 : before;
}
