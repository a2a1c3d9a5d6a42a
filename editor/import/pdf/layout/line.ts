import type { TextItem } from '../page-text.ts';

/** Words that stand on one baseline within one column, with their pieces (cells) apart where the gaps are wide. */
export interface Line {
  items: TextItem[];
  x: number;
  right: number;
  y: number;
  /** Size of most of its letters. */
  size: number;
  /** Whether all of it is bold. */
  bold: boolean;
  italic: boolean;
  page: number;
  text: string;
  /** The pieces between wide gaps; one piece for ordinary text. */
  pieces: Piece[];
}

/** A stretch of a line without a wide gap. `order` is its place in the file. */
export interface Piece {
  items: TextItem[];
  x: number;
  right: number;
  y: number;
  size: number;
  order: number;
}

/** A gap of this many ems separates pieces; wider than any space in justified text. */
const wideGap = 1.1;

/**
 * Groups items by baseline and splits them at wide gaps. Raised digits must have been attached before
 * (see attach-raised.ts). Every item ends up in exactly one piece.
 */
export function makePieces(items: TextItem[]): Piece[] {
  const order = new Map(items.map((item, index) => [item, index]));
  const rows = groupByBaseline(items);
  const pieces: Piece[] = [];
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x);
    let current: Piece | null = null;
    for (const item of row) {
      const index = order.get(item) ?? 0;
      if (current && item.x - current.right <= wideGap * Math.max(item.size, current.size))
        extend(current, item, index);
      else {
        current = {
          items: [item],
          x: item.x,
          right: item.x + item.width,
          y: item.y,
          size: item.size,
          order: index,
        };
        pieces.push(current);
      }
    }
  }
  return pieces;
}

function extend(piece: Piece, item: TextItem, order: number): void {
  piece.items.push(item);
  piece.right = Math.max(piece.right, item.x + item.width);
  piece.size = Math.max(piece.size, item.size);
  piece.order = Math.min(piece.order, order);
}

/** Items whose baselines differ by less than a fifth of the letter size stand on one line. */
function groupByBaseline(items: TextItem[]): TextItem[][] {
  const sorted = [...items].sort((a, b) => a.y - b.y);
  const rows: TextItem[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    const row = rows.at(-1);
    if (row && item.y - baseline <= Math.max(0.6, 0.2 * item.size)) row.push(item);
    else {
      rows.push([item]);
      baseline = item.y;
    }
  }
  return rows;
}

/** Makes lines from the pieces of one column: pieces on one baseline belong to one line. */
export function makeLines(pieces: Piece[], page: number): Line[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && piece.y - row[0]!.y <= Math.max(0.6, 0.2 * piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) =>
    toLine(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

function toLine(pieces: Piece[], page: number): Line {
  return lineOf(
    pieces.flatMap((piece) => piece.items),
    page,
    pieces,
  );
}

/** A line of items that stand in reading order. */
export function lineOf(items: TextItem[], page: number, pieces: Piece[] = []): Line {
  const letters = items.filter((item) => !item.raised);
  const main = letters.length > 0 ? letters : items;
  const longest = main.reduce((best, item) => (item.text.length > best.text.length ? item : best), main[0]!);
  return {
    items,
    pieces,
    page,
    x: Math.min(...items.map((item) => item.x)),
    right: Math.max(...items.map((item) => item.x + item.width)),
    y: longest.y,
    size: longest.size,
    bold: main.every((item) => item.bold || !/[\p{L}\d]/u.test(item.text)) && main.some((item) => item.bold),
    italic: main.every((item) => item.italic),
    text: textOf(items),
  };
}

/** Whether a space belongs between two items on one line: the file says so, or the gap is wide enough. */
export function isSpaceBetween(left: TextItem, right: TextItem): boolean {
  if (right.spaced || /\s$/.test(left.text)) return true;
  return right.x - left.x - left.width > 0.18 * Math.min(left.size, right.size) && right.x > left.x;
}

/** The text of items in reading order, with single spaces. */
export function textOf(items: TextItem[]): string {
  let text = '';
  items.forEach((item, index) => {
    if (index > 0 && isSpaceBetween(items[index - 1]!, item)) text += ' ';
    text += item.text;
  });
  return text.replace(/\s+/g, ' ').trim();
}
