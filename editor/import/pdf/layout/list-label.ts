import type { TextItem } from '../page-text.ts';
import { isSpaceBetween, type Line, lineOf } from './line.ts';

/** A label at the start of a line: "•", "a.", "3)", "1.2.", and the line without it. */
export interface ListLabel {
  label: string;
  ordered: boolean;
  /** Where the label and where the text after it begins. */
  x: number;
  textX: number;
  /** Whether the gap after the label is wider than a space. */
  tabbed: boolean;
  rest: Line;
}

const bullet = /^([•◦▪▫■□●○‣∙·⁃➢➤✓✔►▸❖§*])(?:\s+|$)/u;
const dash = /^([-–—])(?:\s+|$)/u;
const letterO = /^(o)(?:\s|$)/u;
const ordered =
  /^(\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})\.|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}°)(?:\s+|$)/u;

/** Reads the list label of a line, or null. Whether it really starts an item is for the caller to weigh. */
export function readLabel(line: Line): ListLabel | null {
  const text = line.text;
  const match = bullet.exec(text) ?? dash.exec(text) ?? letterO.exec(text) ?? ordered.exec(text);
  if (!match?.[1] || text.length === match[0].length) return null;
  const rest = dropStart(line.items, match[1].length);
  if (!rest) return null;
  const restLine = lineOf(rest, line.page);
  const labelEnd = labelRight(line.items, match[1].length);
  const tabbed = restLine.x - labelEnd > 0.45 * line.size;
  const isOrdered = ordered.test(text);
  if (match[1] === 'o' && !tabbed) return null;
  return { label: match[1], ordered: isOrdered, x: line.x, textX: restLine.x, tabbed, rest: restLine };
}

/** Where the first `count` letters end; a run that holds more is divided evenly. */
function labelRight(items: TextItem[], count: number): number {
  let left = count;
  for (const item of items) {
    const length = item.text.trimStart().length;
    if (length >= left) return item.x + (item.width * left) / Math.max(1, item.text.length);
    left -= length;
  }
  return items[0]?.x ?? 0;
}

/** The items without their first `count` letters and the spaces after them; null when nothing is left. */
export function dropStart(items: TextItem[], count: number): TextItem[] | null {
  let left = count;
  const kept: TextItem[] = [];
  for (const [index, item] of items.entries()) {
    if (left <= 0) {
      kept.push(item);
      continue;
    }
    if (index > 0 && isSpaceBetween(items[index - 1]!, item) && left > 0 && kept.length === 0) left -= 0;
    const lead = item.text.length - item.text.trimStart().length;
    const cut = Math.min(item.text.length, lead + left);
    left -= cut - lead;
    const text = item.text.slice(cut).trimStart();
    if (!text) continue;
    const share = (item.text.length - text.length) / item.text.length;
    kept.push({
      ...item,
      text,
      x: item.x + item.width * share,
      width: item.width * (1 - share),
      spaced: false,
    });
  }
  return kept.length > 0 ? kept : null;
}
