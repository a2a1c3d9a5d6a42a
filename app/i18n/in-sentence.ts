import { withArticle } from '#editor/schema/with-article.ts';

/**
 * A municipality, or whom a letter goes to, in the middle of a sentence. Councils write them down as they stand above a
 * letter: "College van burgemeester en wethouders" becomes "het college van burgemeester en wethouders".
 */
export function inSentence(name: string): string {
  if (/^college\b/i.test(name)) return `het c${name.slice(1)}`;
  if (/^gemeente\s/i.test(name)) return `de g${name.slice(1)}`;
  return /^(de|het)\s/i.test(name) ? withArticle(name) : name;
}
