import type { Anchored, TextRange } from './anchored.ts';
import { findQuote } from './find-quote.ts';
import type { NoteBlock, NoteText } from './note-text.ts';

/**
 * Where an annotation stands, in three ways that check each other: the words (a W3C TextQuoteSelector), the
 * offsets in the whole text (a W3C TextPositionSelector, in UTF-16 units) and the offsets inside one block.
 * `block` is null when the range spans several blocks or the block has no id.
 */
export interface AnchorSelector {
  quote: { exact: string; prefix: string; suffix: string };
  position: TextRange;
  block: { id: string; start: number; end: number } | null;
}

/** Characters of context kept on each side. */
const CONTEXT = 32;

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The nearest offset at or before `offset` that does not split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return offset > 0 && offset < text.length && isLow(text.charCodeAt(offset)) ? offset - 1 : offset;
}

/** Index of the block that holds `offset`; blocks are in order and apart. */
function blockAt(blocks: NoteBlock[], offset: number): NoteBlock | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

/** Describes a range so that {@link anchor} finds it again, also in a text that has changed. */
export function describe(note: NoteText, range: TextRange): AnchorSelector {
  const { text, blocks } = note;
  const { start, end } = range;
  const block = blockAt(blocks, start);
  const inside = block?.id && end <= block.end ? block : null;
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
    },
    position: { start, end },
    block: inside?.id ? { id: inside.id, start: start - inside.start, end: end - inside.start } : null,
  };
}

/** Whether the quote stands at `start`, with its context. */
function standsAt(text: string, start: number, { exact, prefix, suffix }: AnchorSelector['quote']): boolean {
  return (
    start >= prefix.length &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + exact.length)
  );
}

/**
 * Finds a described range again: at its position when the words there agree, then inside its block, then by
 * its quote with context anywhere, changed words last. The inverse of {@link describe} for the same text.
 * For moving many annotations to a new version of a note, use alignVersions and carryOver instead: they see
 * the whole text around a passage and cost less.
 */
export function anchor(note: NoteText, selector: AnchorSelector): Anchored {
  const { quote, position, block } = selector;
  const exactly = (start: number): Anchored => ({
    grade: 'exact',
    start,
    end: start + quote.exact.length,
    similarity: 1,
  });
  if (standsAt(note.text, position.start, quote)) return exactly(position.start);
  const home = block ? note.blocks.find((candidate) => candidate.id === block.id) : undefined;
  if (block && home && standsAt(note.text, home.start + block.start, quote))
    return exactly(home.start + block.start);
  return findQuote(note.text, { quote, position });
}
