/**
 * The pieces of the text in which the browser draws it, from the element that holds it: the parts of a long note, else
 * its sections. What lies in a part that the browser skips must not be measured, which would make it draw that part.
 */
const pieces = (root: Element): HTMLCollection => root.children;

const sectionsOf = (piece: Element): Element[] =>
  piece.tagName === 'SECTION' ? [piece] : [...piece.children];

/** The first piece of which `isPast` is false; they stand in order, so a few halvings find it among hundreds. */
function firstPiece(root: Element, isPast: (box: DOMRect) => boolean): number {
  const all = pieces(root);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(all[middle]!.getBoundingClientRect())) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sections that stand in the window, in order. */
export function sectionsInSight(root: Element): Element[] {
  const all = pieces(root);
  const found: Element[] = [];
  for (let at = firstPiece(root, ({ bottom }) => bottom <= 0); at < all.length; at++) {
    if (all[at]!.getBoundingClientRect().top >= innerHeight) break;
    for (const section of sectionsOf(all[at]!)) {
      const { top, bottom } = section.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) found.push(section);
    }
  }
  return found;
}

/** The last section that begins above a height in the window and of which `isWanted`; null when there is none. */
export function lastSectionAbove(
  root: Element,
  height: number,
  isWanted: (section: Element) => boolean,
): Element | null {
  const all = pieces(root);
  const last = firstPiece(root, ({ top }) => top < height) - 1;
  for (let at = last; at >= 0; at--) {
    const sections = sectionsOf(all[at]!);
    const begun =
      at === last ? sections.filter((section) => section.getBoundingClientRect().top < height) : sections;
    const found = begun.findLast(isWanted);
    if (found) return found;
  }
  return null;
}
