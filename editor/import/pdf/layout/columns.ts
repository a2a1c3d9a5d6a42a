import type { Piece } from './line.ts';

/** A stretch of the page that is read from top to bottom before the next one begins. */
export interface Region {
  pieces: Piece[];
  left: number;
  right: number;
  /** Whether it is one of several columns beside each other. */
  column: boolean;
}

/** Narrower columns (points) are cells of a table. */
const minColumn = 75;
const minGutter = 7;
const minLines = 3;
const maxDepth = 3;

/**
 * Finds the reading order of a page: full-width text, columns beside each other, full-width text again.
 * The gutter is looked for in the pieces themselves, before any line is made, so that two columns whose lines
 * stand on the same baselines are never joined. A table is told from columns by the order in the file, which
 * runs down columns and across tables, and by how full its lines are.
 */
export function splitColumns(pieces: Piece[], left: number, right: number, depth = 0): Region[] {
  const whole: Region = { pieces, left, right, column: depth > 0 };
  if (pieces.length < 2 * minLines || right - left < 2 * minColumn || depth >= maxDepth) return [whole];
  const gutter = findGutter(pieces, left, right);
  if (gutter === null) return [whole];
  const regions: Region[] = [];
  let full: Piece[] = [];
  const flush = () => {
    if (full.length > 0) regions.push({ pieces: full, left, right, column: depth > 0 });
    full = [];
  };
  for (const band of bandsAround(gutter, pieces)) {
    if (!areColumns(band, gutter, left, right)) full.push(...band);
    else {
      flush();
      const leftSide = band.filter((piece) => piece.right <= gutter + 1);
      const rightSide = band.filter((piece) => piece.right > gutter + 1);
      regions.push(...splitColumns(leftSide, left, gutter, depth + 1));
      regions.push(...splitColumns(rightSide, Math.min(...rightSide.map((p) => p.x)), right, depth + 1));
    }
  }
  flush();
  return regions.length > 1 ? regions : [whole];
}

/** The middle of the emptiest vertical strip between a fifth and four fifths of the width, or null. */
function findGutter(pieces: Piece[], left: number, right: number): number | null {
  const width = Math.ceil(right - left);
  const crossings = new Array<number>(width + 1).fill(0);
  for (const piece of pieces) {
    const from = Math.max(0, Math.floor(piece.x - left));
    const to = Math.min(width, Math.ceil(piece.right - left));
    for (let x = from; x <= to; x++) crossings[x]! += 1;
  }
  const [from, to] = [
    Math.max(minColumn, Math.floor(width * 0.2)),
    Math.min(width - minColumn, Math.ceil(width * 0.8)),
  ];
  const fewest = Math.min(...crossings.slice(from, to + 1));
  if (fewest > 0.35 * pieces.length) return null;
  return widestStrip(crossings, from, to, fewest + Math.floor(pieces.length * 0.02), left);
}

function widestStrip(
  crossings: number[],
  from: number,
  to: number,
  limit: number,
  left: number,
): number | null {
  let best = { length: 0, middle: 0 };
  let start = -1;
  for (let x = from; x <= to + 1; x++) {
    const empty = x <= to && crossings[x]! <= limit;
    if (empty && start < 0) start = x;
    if (!empty && start >= 0) {
      if (x - start > best.length) best = { length: x - start, middle: left + (start + x) / 2 };
      start = -1;
    }
  }
  return best.length >= minGutter ? best.middle : null;
}

/** Cuts the page at every piece that runs across the gutter; those pieces form bands of their own. */
function bandsAround(gutter: number, pieces: Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y);
  const bands: Piece[][] = [];
  let crossing: boolean | null = null;
  for (const piece of sorted) {
    const crosses = piece.x < gutter - 2 && piece.right > gutter + 2;
    if (crosses !== crossing) bands.push([]);
    crossing = crosses;
    bands.at(-1)!.push(piece);
  }
  return bands;
}

function areColumns(band: Piece[], gutter: number, left: number, right: number): boolean {
  const leftSide = band.filter((piece) => piece.right <= gutter + 1);
  const rightSide = band.filter((piece) => piece.x >= gutter - 1);
  const fewest = Math.min(leftSide.length, rightSide.length);
  if (fewest < minLines || leftSide.length + rightSide.length < band.length) return false;
  const rightStart = Math.min(...rightSide.map((piece) => piece.x));
  const fill = Math.min(fillOf(leftSide, gutter - left), fillOf(rightSide, right - rightStart));
  return switches(band, gutter) <= 0.5 * fewest ? fill > 0.4 : fill > 0.72 && fewest >= 6;
}

/** How full the lines of a side are: its median line against its width. */
function fillOf(side: Piece[], width: number): number {
  const widths = side.map((piece) => piece.right - piece.x).sort((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) / Math.max(1, width);
}

/** How often the file jumps from one side of the gutter to the other. */
function switches(band: Piece[], gutter: number): number {
  const inFile = [...band].sort((a, b) => a.order - b.order);
  let count = 0;
  for (let at = 1; at < inFile.length; at++)
    if (inFile[at]!.x < gutter !== inFile[at - 1]!.x < gutter) count += 1;
  return count;
}
