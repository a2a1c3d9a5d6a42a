import type { TextItem } from '../page-text.ts';

const maxPairs = 4_000_000;

/**
 * Marks small digits and letters that hang above or below the baseline of their neighbour, and puts them on
 * that baseline, so that a footnote number does not become a line of its own. Changes the items in place.
 */
export function attachRaised(items: TextItem[]): void {
  const small = items.filter((item) => item.text.trim().length <= 6);
  if (small.length * items.length > maxPairs) return;
  for (const item of small) {
    const base = items.find((other) => other !== item && !other.raised && isBase(other, item));
    if (!base) continue;
    item.raised = item.y < base.y ? 'superscript' : 'subscript';
    item.y = base.y;
  }
}

/** Whether `base` is the larger text right before or after `item`, on a baseline slightly off. */
function isBase(base: TextItem, item: TextItem): boolean {
  if (item.size > 0.82 * base.size) return false;
  const up = base.y - item.y;
  const isRaised = up > 0.12 * base.size && up < 0.75 * base.size;
  const isLowered = up < -0.06 * base.size && up > -0.4 * base.size;
  if (!isRaised && !isLowered) return false;
  const afterBase = item.x - base.x - base.width;
  const beforeBase = base.x - item.x - item.width;
  const near = 0.5 * base.size;
  return (afterBase > -near && afterBase < near) || (beforeBase > -1 && beforeBase < 0.8 * near * 2);
}
