/** A line that begins with a typed number, letter or bullet. */
export interface TypedItem {
  indent: number;
  /** As typed ("1.", "a)", "-"); bullets as "•" or "–". */
  label: string;
  ordered: boolean;
  text: string;
}

const typed =
  /^(\s*)([-*•–—·▪◦]|\(?(?:\d{1,3}\.)*\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+|\(?[a-zA-Z][.)]|[ivx]{1,5}[.)])\s+(\S.*)$/;

/** Reads a line as a list item, or null. */
export function typedItem(line: string): TypedItem | null {
  const [, indent = '', sign, text] = typed.exec(line) ?? [];
  if (!sign || !text) return null;
  const ordered = /[\da-z]/i.test(sign);
  const label = ordered ? sign : /[-–—]/.test(sign) ? '–' : '•';
  return { indent: indent.length, label, ordered, text };
}

/**
 * Whether a line that looks like an item is one. Inside a paragraph a number may only be the end of a
 * sentence that was wrapped ("artikel / 5. Daarna"), so there it must begin or go on with one of the open lists.
 */
export function isNextLabel(item: TypedItem, open: TypedItem[], before: string | null): boolean {
  if (before === null) return true;
  if (!item.ordered) return open.length > 0 || /[:;.]$/.test(before) || item.indent > 0;
  if (open.some((each) => orderOf(item.label) === orderOf(each.label) + 1)) return true;
  return orderOf(item.label) === 1 && (/[:;.]$/.test(before) || open.length > 0);
}

/**
 * Takes an item up among the open ones (outermost first): further in opens a deeper list, further out
 * closes to the list at that indent. Gives the new open items; the item's depth is their number minus one.
 */
export function openItem(open: TypedItem[], item: TypedItem): TypedItem[] {
  return [...open.filter((each) => each.indent < item.indent), item].slice(-9);
}

/** Place of a label in its row: 1 for "1.", "a)" and "i."; the last number of "2.3". */
function orderOf(label: string): number {
  const number = /(\d+)[.)]?$/.exec(label)?.[1];
  if (number) return Number(number);
  const letter = /([a-z])[.)]$/i.exec(label)?.[1]?.toLowerCase();
  return letter ? letter.charCodeAt(0) - 96 : 0;
}
