import { longAreas, shortAreas } from './phone-areas.ts';
import type { Span } from './private-kind.ts';

const gap = '[ \\u00a0.\\-\\u2011/]?';
/** "+31", "0031" or "0", with the "(0)" that some people write after the first two, and brackets round an area code. */
const written = new RegExp(
  `(?:(?:\\+31|0031)${gap}(?:\\(0\\)${gap})?|\\(?0)(\\d{1,3})\\)?${gap}((?:${gap}\\d){4,9})`,
  'g',
);

/**
 * Dutch telephone numbers, mobile and fixed, national and international. A number counts when its area code
 * exists and its length is right, so that dates and case numbers stay out.
 */
export function phoneNumbers(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(written)) {
    const start = match.index;
    const end = start + match[0].length;
    const inLonger =
      /[\p{L}\p{N}]$|[\d][-./]$/u.test(text.slice(0, start).slice(-3)) || /^[-.]?\d/.test(text.slice(end));
    if (!inLonger && isSubscriber(match[0])) spans.push({ start, end });
  }
  return spans;
}

/** The nine digits of a number after its zero or country code; null when there are not nine. */
export function subscriberOf(words: string): string | null {
  const digits = words.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const national = digits.replace(/^(?:\+31|0031|0)/, '');
  return /^\d{9}$/.test(national) ? national : null;
}

function isSubscriber(words: string): boolean {
  const digits = subscriberOf(words);
  if (!digits || !groupedByArea(words, digits)) return false;
  return digits.startsWith('6')
    ? /^6[1-58]/.test(digits)
    : shortAreas.has(digits.slice(0, 2)) || longAreas.has(digits.slice(0, 3));
}

/** The first group is the area code, or everything: "01-02-2026 10" is a day and an hour. */
function groupedByArea(words: string, digits: string): boolean {
  const first = /^(?:(?:\+31|0031)[^\d(]*(?:\(0\))?[^\d]*|\(?0)(\d+)/.exec(words)?.[1] ?? '';
  if (first.length === digits.length) return true;
  if (digits.startsWith('6')) return first.length >= 1;
  return shortAreas.has(first) || longAreas.has(first);
}
