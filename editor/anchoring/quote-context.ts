import type { TextRange } from './anchored.ts';
import { distanceToBeginning } from './edit-distance.ts';
import { foldTypography } from './fold-typography.ts';

/** A W3C TextQuoteSelector: the words themselves with some text before and after. */
export interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** How well the text around a place fits the quote's prefix and suffix. */
export interface ContextFit {
  /** Likeness of the sides that the quote has, 0 to 1; null when it has none. */
  likeness: number | null;
  /** The better side, 0 to 1; null when the quote has neither. */
  best: number | null;
  /** Both sides are there, character for character. */
  literal: boolean;
}

const plainText = (text: string) => foldTypography(text).toLowerCase();

const backwards = (text: string) => [...text].reverse().join('');

/**
 * Share of `wanted` that the beginning of `found` gives back. Where the text ends before the context does,
 * only what the text can give is compared. Null when there is nothing to compare.
 */
function likeness(wanted: string, found: string): number | null {
  const fair = wanted.slice(0, found.length);
  if (fair.trim() === '') return null;
  return Math.max(0, 1 - distanceToBeginning(fair, found) / fair.length);
}

/** Compares the surroundings of `place` in `text` with the prefix and suffix of a quote. */
export function fitContext(text: string, place: TextRange, quote: Quote): ContextFit {
  const prefix = quote.prefix ?? '';
  const suffix = quote.suffix ?? '';
  const before = text.slice(Math.max(0, place.start - prefix.length - 16), place.start);
  const after = text.slice(place.end, place.end + suffix.length + 16);
  const sides = [
    likeness(backwards(plainText(prefix)), backwards(plainText(before))),
    likeness(plainText(suffix), plainText(after)),
  ].filter((side) => side !== null);
  if (sides.length === 0) return { likeness: null, best: null, literal: false };
  return {
    likeness: sides.reduce((sum, side) => sum + side, 0) / sides.length,
    best: Math.max(...sides),
    literal: before.endsWith(prefix) && after.startsWith(suffix),
  };
}
