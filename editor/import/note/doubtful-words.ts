import type { ImportFinding } from '../blocks.ts';
import { isTextblock, type JsonNode, walk } from './json-node.ts';

/** More places than this help nobody; the count stays exact. */
const maxPlaces = 50;

/**
 * Gives the finding about doubtful words the words that stand in the note, each with its block: the recogniser knew
 * them by page only, and words of running lines are not in the text. Null when none is left.
 */
export function placeDoubtfulWords(finding: ImportFinding, sections: JsonNode[]): ImportFinding | null {
  const places = doubtfulWords(sections);
  return places.length > 0 ? { ...finding, count: places.length, places: places.slice(0, maxPlaces) } : null;
}

function doubtfulWords(sections: JsonNode[]): ImportFinding['places'] {
  const places: ImportFinding['places'] = [];
  walk(sections, (node) => {
    if (!isTextblock(node)) return;
    const block = node.attrs?.id ? String(node.attrs.id) : null;
    const page = (node.attrs?.page as number | null | undefined) ?? null;
    for (const { marks, text } of node.content ?? [])
      if (text && marks?.some(({ type }) => type === 'doubtful'))
        places.push({ block, page, quote: text.trim() });
  });
  return places;
}
