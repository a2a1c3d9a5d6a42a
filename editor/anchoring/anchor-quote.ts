import type { TextRange } from './anchored.ts';
import { findQuote, type QuoteSelector } from './find-quote.ts';
import type { TextIndex } from './text-index.ts';

/**
 * The plain answer to "where is this quote?": a range in UTF-16 offsets, or null when it is gone or could
 * be in several places. Grades are left out; see {@link findQuote} for those. Pass a {@link TextIndex} to
 * look up many quotes in one text.
 */
export function anchorQuote(source: string | TextIndex, selector: QuoteSelector): TextRange | null {
  const { grade, start, end } = findQuote(source, selector);
  return grade === 'orphaned' ? null : { start, end };
}
