import type { ReadNote } from '../blocks.ts';
import { pageFinding } from '../pdf/findings.ts';
import type { PageText } from '../pdf/page-text.ts';
import { doubtfulWords } from './seen-page.ts';

/** What a reader must know of recognised pages: that they were, which failed, and how many words are doubtful. */
export function recognisedFindings(pages: PageText[], failed: number[]): ReadNote['findings'] {
  const done = pages.map((page) => page.number).filter((number) => !failed.includes(number));
  const words = doubtfulWords(pages);
  const places = words.slice(0, 50).map(({ page, text }) => ({ source: null, page, quote: text }));
  return [
    ...pageFinding('ocr-recognised', 'doubtful', done, { pages }),
    ...pageFinding('ocr-pages-failed', 'lost', failed, { pages }),
    ...(words.length > 0
      ? [{ code: 'ocr-doubtful-words', kind: 'doubtful' as const, count: words.length, places }]
      : []),
  ];
}
