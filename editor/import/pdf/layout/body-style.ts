import type { TextItem } from '../page-text.ts';

/** How the running text of a document is set. */
export interface BodyStyle {
  size: number;
  /** Distance between baselines as a multiple of the letter size. */
  leading: number;
  /** Whether bold is rare enough to mean something. */
  boldIsRare: boolean;
}

interface Page {
  items: TextItem[];
}

const half = (value: number) => Math.round(value * 2) / 2;

/** The value that carries most weight. */
export function weightedMode(entries: Iterable<[value: number, weight: number]>): number | null {
  const weights = new Map<number, number>();
  for (const [value, weight] of entries) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: number | null = null;
  for (const [value, weight] of weights) if (best === null || weight > weights.get(best)!) best = value;
  return best;
}

/** Measures the body style by the size of most letters and the commonest distance between lines of that size. */
export function measureBody(pages: Page[]): BodyStyle {
  const items = pages.flatMap((page) => page.items);
  const size = weightedMode(items.map((item) => [half(item.size), item.text.length])) ?? 11;
  const letters = items.reduce((sum, item) => sum + item.text.length, 0);
  const bold = items.reduce((sum, item) => sum + (item.bold ? item.text.length : 0), 0);
  const leading = weightedMode(pages.flatMap((page) => distances(page.items, size)));
  return { size, leading: leading ? Math.min(2.4, leading / size) : 1.25, boldIsRare: bold < 0.4 * letters };
}

function distances(items: TextItem[], size: number): [number, number][] {
  const found: [number, number][] = [];
  const body = items.filter((item) => half(item.size) === size && item.text.length > 3);
  for (let at = 1; at < body.length; at++) {
    const distance = body[at]!.y - body[at - 1]!.y;
    if (distance > 0.9 * size && distance < 2.5 * size) found.push([half(distance), 1]);
  }
  return found;
}
