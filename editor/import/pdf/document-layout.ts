import { readsEnoughWords, tagsCoverPage } from './choose-reading.ts';
import { pagesWithOcrLayer } from './document-checks.ts';
import { FootnoteList } from './footnote-list.ts';
import { joinDrafts } from './join-drafts.ts';
import { attachRaised } from './layout/attach-raised.ts';
import { measureBody } from './layout/body-style.ts';
import type { Draft } from './layout/drafts.ts';
import { assignLevels } from './layout/heading-levels.ts';
import { lineOf } from './layout/line.ts';
import { layOutPage, type RightMargins } from './layout/page-layout.ts';
import { type PrintedNumbers, removeRunningText } from './layout/running-text.ts';
import { markTitle } from './layout/title.ts';
import { markItems } from './mark-items.ts';
import type { PageText } from './page-text.ts';
import { placeFigures } from './place-figures.ts';
import { readTaggedPage } from './tagged-page.ts';

/** The whole document as drafts in reading order, and what was guessed on the way. */
export interface DocumentLayout {
  drafts: Draft[];
  footnotes: FootnoteList;
  printed: PrintedNumbers;
  /** Physical numbers of pages read by their geometry. */
  guessed: number[];
  /** Pages with columns beside each other, read by their geometry. */
  columns: number[];
}

/** Reads the layout of all pages: through the tags where they are complete, else through the geometry. */
export function layOutDocument(pages: PageText[], outline: Map<string, number>): DocumentLayout {
  // Raised marks first: a footnote number at the foot must not pass for a page number of its own.
  for (const page of pages) attachRaised(page.items);
  const printed = removeRunningText(pages);
  for (const page of pages) markItems(page);
  const style = { body: measureBody(pages), outline };
  for (const page of pagesWithOcrLayer(pages)) steadySizes(page, style.body.size);
  const margin = rightMargins(pages);
  const layout: DocumentLayout = {
    drafts: [],
    footnotes: new FootnoteList(),
    printed,
    guessed: [],
    columns: [],
  };
  for (const page of pages) {
    const tagged = tagsCoverPage(page) ? readTaggedPage(page, margin) : null;
    if (tagged && readsEnoughWords(page, tagged.drafts, tagged.footnotes)) {
      layout.drafts.push(...placeFigures(tagged.drafts, page));
      layout.footnotes.add(tagged.footnotes);
      continue;
    }
    const guessed = layOutPage(page, style, margin);
    layout.drafts.push(...guessed.drafts, ...turnedText(page));
    layout.footnotes.add(guessed.footnotes);
    if (page.items.length > 0) layout.guessed.push(page.number);
    if (guessed.columns > 1) layout.columns.push(page.number);
  }
  layout.drafts = joinDrafts(layout.drafts);
  markTitle(layout.drafts, style.body);
  assignLevels(layout.drafts);
  return layout;
}

/** Letters of an old recognition waver in size from line to line: about the body size is the body size. */
function steadySizes(page: PageText, body: number): void {
  for (const item of page.items)
    if (Math.abs(item.size - body) < 0.2 * body && !item.raised) item.size = body;
}

/** Text that stands sideways is kept after the page, as a paragraph to look at. */
function turnedText(page: PageText): Draft[] {
  const text = page.turned.join(' ').replace(/\s+/g, ' ').trim();
  if (text.length < 3) return [];
  const item = { x: 0, y: page.height, width: 0, size: 8, bold: false, italic: false, font: '', tag: null };
  const line = lineOf([{ ...item, text, artifact: false, spaced: false }], page.number);
  return [
    {
      type: 'paragraph',
      page: page.number,
      left: 0,
      right: 0,
      lines: [line],
      confidence: 0.3,
      role: 'quote',
    },
  ];
}

/**
 * Where lines that begin near a given place usually end, over the whole document. A column only looks at lines
 * that end before the next one begins.
 */
function rightMargins(pages: PageText[]): RightMargins {
  const ends = new Map<number, number[]>();
  for (const page of pages)
    for (const item of page.items) {
      const key = Math.round(item.x / 8);
      const list = ends.get(key);
      if (list) list.push(item.x + item.width);
      else ends.set(key, [item.x + item.width]);
    }
  for (const list of ends.values()) list.sort((a, b) => a - b);
  return (left, right, limit) => {
    const key = Math.round(left / 8);
    const near = [key - 1, key, key + 1].map((one) => usualEnd(ends.get(one) ?? [], limit));
    return Math.max(right, ...near);
  };
}

/** The end that nearly all lines keep to; 0 when there are too few to say. */
function usualEnd(sorted: number[], limit: number): number {
  let count = sorted.length;
  while (count > 0 && sorted[count - 1]! > limit) count -= 1;
  return count >= 8 ? sorted[Math.floor(count * 0.97)]! : 0;
}
