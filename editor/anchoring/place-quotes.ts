import type { Anchored } from './anchored.ts';
import { findQuote, type QuoteSelector } from './find-quote.ts';
import { indexText, type TextIndex } from './text-index.ts';

/**
 * Finds many quotes that another tool took from this text, or from a text much like it; one answer for each, in the
 * given order. A quote that stands with its surroundings at its stated position is taken at its word; the text is
 * indexed once, and only when some quote must be looked for.
 */
export function placeQuotes(text: string, selectors: readonly QuoteSelector[]): Anchored[] {
  let index: TextIndex | null = null;
  return selectors.map((selector) => {
    const { exact, prefix = '', suffix = '' } = selector.quote;
    const { position } = selector;
    const start = position?.start ?? -1;
    const stands =
      start >= prefix.length &&
      exact !== '' &&
      text.startsWith(prefix + exact + suffix, start - prefix.length);
    if (stands) return { grade: 'exact', start, end: start + exact.length, similarity: 1 };
    index ??= indexText(text);
    return findQuote(index, selector);
  });
}
