import type { TextItem } from './page-text.ts';

/** A hole in the text of this many points may hold a picture; above a footer the page often just ends early. */
const hole = 80;
const holeAtFoot = 170;

interface DrawnPage {
  width: number;
  height: number;
  items: TextItem[];
}

/** What is known of a page before it is drawn. */
interface Known {
  isTagged: boolean;
  /** False when the page surely shows no picture; null when that cannot be told. */
  pictures: boolean | null;
}

/**
 * Whether the lines and pictures of a page matter: it holds hardly any text, a table, or a hole where a picture may
 * be. Tags describe tables better than lines do, so that a tagged page is only drawn for its pictures.
 */
export function needsDrawing(page: DrawnPage, { isTagged, pictures }: Known): boolean {
  const characters = page.items.reduce((sum, item) => sum + item.text.length, 0);
  if (characters < 20) return true;
  return (!isTagged && hasRowsOfCells(page.items)) || (pictures !== false && hasHole(page));
}

/** Tables are written row by row: neighbours in the file stand on one baseline with a wide gap between them. */
function hasRowsOfCells(items: TextItem[]): boolean {
  const rows = new Set<number>();
  for (let at = 1; at < items.length; at++) {
    const left = items[at - 1]!;
    const right = items[at]!;
    const gap = right.x - left.x - left.width;
    const isLabel = left.text.trim().length <= 5 && gap < 40;
    if (Math.abs(left.y - right.y) < 1 && gap > 1.2 * left.size && !isLabel) rows.add(Math.round(left.y));
    if (rows.size >= 2) return true;
  }
  return false;
}

/** Looks at both halves of the page apart, so that a picture in one column is noticed beside the other. */
function hasHole(page: DrawnPage): boolean {
  const halves = [
    page.items.filter((item) => item.x < page.width / 2),
    page.items.filter((item) => item.x + item.width > page.width / 2),
  ];
  return halves.some((items) => {
    const ys = items.map((item) => item.y).sort((a, b) => a - b);
    const limit = (y: number) => (y > 0.9 * page.height ? holeAtFoot : hole);
    return ys.some((y, at) => at > 0 && y - ys[at - 1]! > limit(y));
  });
}
