import type { Span } from './private-kind.ts';

/** Four digits and two capitals; SA, SD and SS are not given out (PostNL). */
const postcode = /(?<![\p{L}\p{N}])[1-9]\d{3}[ \u00a0]?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu;
/** "Kerkstraat 12-a, " before a postcode; a post-office box is nobody's home. */
const streetBefore =
  /(?:\p{Lu}[\p{L}.'’-]*)(?:[ \u00a0]+(?:\p{Lu}[\p{L}.'’-]*|van|de|den|der|het|'t|'s|en|op|ten|ter)){0,4}[ \u00a0]+(?<number>\d{1,5}[ -]?[\p{L}]{0,3}\d{0,3})(?:\s*[,;(/]\s*|\s+(?:te|in|,)\s+|\s+)$/u;
/** ", 12a" or " huisnummer 12" after it. */
const numberAfter =
  /^(?:\s*[,;:]?\s*(?:huisnummer|huisnr\.?|nummer|nr\.?)\s*|\s*[,-]?\s+|\s*-\s*)(?<number>\d{1,5})(?![\d.:/-]*\d|\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|euro|procent|jaar|%))[ -]?[a-zA-Z]{0,2}(?!\p{L})/u;

/** The postcodes in a text, without their spaces. */
export const postcodesIn = (text: string): string[] =>
  [...text.matchAll(postcode)].map((match) => match[0].replace(/\s/g, ''));

/** Postcodes with a house number, before or after: together they name one home. */
export function homeAddresses(text: string): Span[] {
  return [...text.matchAll(postcode)].flatMap((match) => {
    const end = match.index + match[0].length;
    const lead = text.slice(Math.max(0, match.index - 80), match.index);
    const before = streetBefore.exec(lead);
    if (before && !/\bPostbus\b/i.test(before[0]))
      return [{ start: match.index - (lead.length - before.index), end }];
    const after = numberAfter.exec(text.slice(end, end + 60));
    return after ? [{ start: match.index, end: end + after[0].length }] : [];
  });
}
