import { type Line, lineOf } from './layout/line.ts';
import type { TextItem } from './page-text.ts';

/** Cuts items in reading order into lines: a new line begins where the baseline changes or the text runs back. */
export function linesInOrder(items: TextItem[], page: number): Line[] {
  const lines: TextItem[][] = [];
  for (const item of items) {
    const line = lines.at(-1);
    const previous = line?.at(-1);
    const isSameLine =
      previous !== undefined &&
      Math.abs(item.y - previous.y) <= 0.4 * Math.max(item.size, previous.size) &&
      item.x >= previous.x - 0.5;
    if (line && isSameLine) line.push(item);
    else lines.push([item]);
  }
  return lines.map((line) => lineOf(line, page));
}
