import type { TextItem } from '../page-text.ts';
import { textOf } from './line.ts';

interface Page {
  number: number;
  height: number;
  items: TextItem[];
}

interface Row {
  page: Page;
  items: TextItem[];
  text: string;
  y: number;
  /** Text with numbers as "#", and the side of the page. */
  key: string;
}

/** Printed page numbers by physical number. */
export type PrintedNumbers = Map<number, string>;

/** Part of the page height, from the top and from the bottom, where headers and footers stand. */
const zone = 0.12;
/** A text on this share of the pages (or of the odd or even ones) is a header or footer. */
const share = 0.4;

/**
 * Takes headers and footers out of the pages (changing their items) and returns the page numbers printed in
 * them. Texts that differ between odd and even pages count per side; numbers count as equal.
 */
export function removeRunningText(pages: Page[]): PrintedNumbers {
  for (const page of pages) distrustArtifacts(page);
  const rows = pages.flatMap(rowsAtEdges);
  const groups = groupBy(rows, (row) => row.key);
  const running = new Set<Row>();
  for (const group of groups.values()) {
    if (!isRunning(group, pages)) continue;
    for (const row of group) running.add(row);
  }
  if (isMostOf(running, pages)) running.clear();
  for (const row of rows) if (isLonePageNumber(row)) running.add(row);
  const printed = readPrintedNumbers(running);
  const goneByPage = new Map<Page, Set<TextItem>>();
  for (const row of running)
    goneByPage.set(row.page, new Set([...(goneByPage.get(row.page) ?? []), ...row.items]));
  for (const page of pages) {
    const gone = goneByPage.get(page) ?? new Set();
    const furniture = page.items.filter((item) => item.artifact);
    if (gone.size > 0 || furniture.length > 0)
      page.items = page.items.filter((item) => !item.artifact && !gone.has(item));
  }
  return printed;
}

/** A page that is nearly all furniture by its own account is not: some writers mark everything so. */
function distrustArtifacts(page: Page): void {
  const furniture = lettersOf(page.items.filter((item) => item.artifact));
  if (furniture > 0.6 * lettersOf(page.items)) for (const item of page.items) item.artifact = false;
}

/** A file whose pages say little but the same (slides, forms) would be left empty. */
function isMostOf(running: Set<Row>, pages: Page[]): boolean {
  const all = lettersOf(pages.flatMap((page) => page.items));
  return lettersOf([...running].flatMap((row) => row.items)) > 0.5 * all;
}

const lettersOf = (items: TextItem[]) => items.reduce((sum, item) => sum + item.text.length, 0);

function groupBy<T>(values: T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function rowsAtEdges(page: Page): Row[] {
  const rows = new Map<number, TextItem[]>();
  for (const item of page.items) {
    if (item.y > zone * page.height && item.y < (1 - zone) * page.height) continue;
    const y = Math.round(item.y / 2);
    const near = rows.get(y) ?? rows.get(y - 1) ?? rows.get(y + 1);
    if (near) near.push(item);
    else rows.set(y, [item]);
  }
  return [...rows.values()].map((items) => {
    items.sort((a, b) => a.x - b.x);
    const text = textOf(items);
    const y = items[0]!.y;
    const side = y < page.height / 2 ? 'top' : 'bottom';
    return { page, items, text, y, key: `${side} ${text.replace(/\d+/g, '#').replace(/^[ivxlc]+$/i, '#')}` };
  });
}

/** On enough pages, at about the same height, and not simply a line that happens to come back. */
function isRunning(group: Row[], pages: Page[]): boolean {
  const heights = group.map((row) => row.y / row.page.height).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)]!;
  const aligned = group.filter((row) => Math.abs(row.y / row.page.height - middle) < 0.02);
  const on = new Set(aligned.map((row) => row.page.number));
  const odd = [...on].filter((number) => number % 2 === 1).length;
  const enough = (count: number, of: number) => count >= Math.max(2, share * of);
  const oddPages = pages.filter((page) => page.number % 2 === 1).length;
  const isSided = (odd === on.size || odd === 0) && on.size >= 3;
  return (
    enough(on.size, pages.length) ||
    (isSided && enough(on.size, odd > 0 ? oddPages : pages.length - oddPages))
  );
}

/** "Pagina 3 van 58", "- 3 -", "3/58" or "iv" alone at the very edge of a page. */
function isLonePageNumber(row: Row): boolean {
  const height = row.page.height;
  const atEdge = row.y < 0.08 * height || row.y > 0.92 * height;
  return (
    atEdge &&
    /^(?:[-–|]\s*)?(?:(?:pagina|blz\.?|pag\.?|p\.)\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:van|\/|\|)\s*\d{1,4})?(?:\s*[-–|])?$/i.test(
      row.text,
    )
  );
}

/** The number in a header or footer that rises with the pages; without one, nothing is known. */
function readPrintedNumbers(running: Set<Row>): PrintedNumbers {
  const slots = new Map<string, { row: Row; text: string; value: number }[]>();
  for (const row of running)
    [...row.text.matchAll(/\d{1,4}|(?<![\p{L}])[ivxl]{1,7}(?![\p{L}])/giu)].forEach((match, slot) => {
      const value = /\d/.test(match[0]) ? Number(match[0]) : romanValue(match[0]);
      const key = `${row.key} ${slot}`;
      if (value > 0) slots.set(key, [...(slots.get(key) ?? []), { row, text: match[0], value }]);
    });
  const printed: PrintedNumbers = new Map();
  for (const found of slots.values()) {
    const shifts = found.map(({ row, value }) => value - row.page.number);
    const common = mostCommon(shifts);
    const rising = found.filter((_, at) => shifts[at] === common);
    if (rising.length < Math.max(1, 0.5 * found.length) || (found.length === 1 && Math.abs(common) > 5000))
      continue;
    for (const { row, text } of rising) if (!printed.has(row.page.number)) printed.set(row.page.number, text);
  }
  return printed;
}

function mostCommon(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a Roman numeral such as "iv". */
export function romanValue(text: string): number {
  const digits = [...text.toLowerCase()].map((sign) => romanDigits[sign] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
