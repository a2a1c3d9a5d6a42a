import type { PageLink, PageText, TextItem } from './page-text.ts';

/**
 * Writes links and remarks of a page onto the text under their rectangles. A run of text is cut where a
 * rectangle begins or ends, at the nearest word boundary.
 */
export function markItems(page: PageText): void {
  for (const link of page.links) {
    page.items = page.items.flatMap((item) => (isUnder(item, link) ? cut(item, link) : [item]));
  }
}

function isUnder(item: TextItem, link: PageLink): boolean {
  const middle = item.y - 0.3 * item.size;
  const overlap = Math.min(item.x + item.width, link.x1) - Math.max(item.x, link.x0);
  return middle > link.y0 - 1 && middle < link.y1 + 1 && overlap > Math.min(3, 0.5 * item.width);
}

function cut(item: TextItem, link: PageLink): TextItem[] {
  const from = boundaryAt(item, link.x0);
  const to = boundaryAt(item, link.x1);
  if (from >= to) return [item];
  const parts = [slice(item, 0, from), mark(slice(item, from, to), link), slice(item, to, item.text.length)];
  return parts.filter((part) => part.text.trim() !== '');
}

function mark(item: TextItem, link: PageLink): TextItem {
  if (link.href) item.href = link.href;
  if (link.comment) item.comments = [...(item.comments ?? []), link.comment];
  return item;
}

/** Rough widths of letters: enough to tell which word a place is in. */
function weightOf(sign: string): number {
  if (/[ijltfr.,;:!'’‘|()[\] ]/.test(sign)) return 0.55;
  if (/[mwMW@%—]/.test(sign)) return 1.5;
  return /[A-Z€]/.test(sign) ? 1.2 : 1;
}

function edges(item: TextItem): number[] {
  const total = [...item.text].reduce((sum, sign) => sum + weightOf(sign), 0) || 1;
  const places = [0];
  for (const sign of item.text) places.push(places.at(-1)! + (weightOf(sign) / total) * item.width);
  return places;
}

/** Index in the text of the word boundary nearest to `x`. */
function boundaryAt(item: TextItem, x: number): number {
  const places = edges(item);
  let best = 0;
  let distance = Math.abs(item.x - x);
  for (let at = 1; at <= item.text.length; at++) {
    const isBoundary =
      at === item.text.length ||
      /[^\p{L}\d]/u.test(item.text[at - 1]!) !== /[^\p{L}\d]/u.test(item.text[at]!);
    const away = Math.abs(item.x + (places[at] ?? item.width) - x);
    if (isBoundary && away < distance) [best, distance] = [at, away];
  }
  return best;
}

function slice(item: TextItem, from: number, to: number): TextItem {
  const places = edges(item);
  const x = places[from] ?? 0;
  const spaced =
    from === 0 ? item.spaced : /\s/.test(item.text[from - 1] ?? '') || /^\s/.test(item.text.slice(from));
  return {
    ...item,
    text: item.text.slice(from, to),
    x: item.x + x,
    width: (places[to] ?? item.width) - x,
    spaced,
  };
}
