/** Elements without an end tag. */
const voidTags = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** Elements that are often left open: the next one closes the one before, so they do not nest. */
const closeEachOther = /^(p|li|td|th|tr|dt|dd|option)$/i;

/** Deeper than this is no page that a person wrote; parsers slow down or overflow on it. */
const maxOpen = 400;

/**
 * Leaves out start and end tags below a depth of {@link maxOpen}, so that the parser never builds a tree
 * deep enough to overflow a recursive algorithm. The text stays. A page within the limit is returned as it is.
 */
export function limitNesting(html: string): { html: string; dropped: number } {
  let open = 0;
  let dropped = 0;
  let drawings = 0;
  const limited = html.replace(
    /<(\/?)([a-zA-Z][^\s/<>]{0,60})[^<>]*>/g,
    (tag: string, slash: string, name: string) => {
      if (voidTags.test(name) || closeEachOther.test(name)) return tag;
      if (/^(svg|math)$/i.test(name)) drawings = Math.max(0, drawings + (slash ? -1 : 1));
      // `<path/>` is whole inside a drawing; `<div/>` is only a start tag, whatever its slash says.
      if (drawings > 0 && tag.endsWith('/>')) return tag;
      if (slash) {
        open = Math.max(0, open - 1);
        return open >= maxOpen ? ' ' : tag;
      }
      open += 1;
      if (open <= maxOpen) return tag;
      dropped += 1;
      return ' ';
    },
  );
  return dropped > 0 ? { html: limited, dropped } : { html, dropped };
}
