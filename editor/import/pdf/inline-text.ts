import type { Inline, MarkName } from '../blocks.ts';
import { dropSoftHyphens, seamOf, type Vocabulary } from './hyphenation.ts';
import { isSpaceBetween, type Line } from './layout/line.ts';
import type { TextItem } from './page-text.ts';

/** What the text of a block needs to know of its surroundings. */
export interface TextContext {
  vocabulary: Vocabulary;
  /** Finds the footnote that a raised mark on a page refers to, once. */
  footnote: (page: number, label: string) => { id: string; label: string } | null;
  printed: (page: number) => string | null;
}

type TextRun = Extract<Inline, { type: 'text' }>;

/**
 * The running text of lines: hyphens repaired, page breaks in place, bold, italic, links, remarks and footnote
 * references as the items say. `plain` leaves bold and italic out, as in headings.
 */
export function inlinesOf(lines: Line[], context: TextContext, plain = false): Inline[] {
  const inlines: Inline[] = [];
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    if (previous) {
      joinWith(inlines, line, context.vocabulary);
      if (previous.page !== line.page)
        inlines.push({ type: 'page', page: line.page, printed: context.printed(line.page) });
    }
    appendLine(inlines, line, context, plain);
  });
  return tidy(inlines);
}

/** Dots that lead the eye to a page number say nothing in text. */
export function withoutLeaders(lines: Line[]): Line[] {
  const strip = (text: string) => text.replace(/(?:\.\s?){4,}|…{2,}|_{4,}/g, ' ');
  return lines.map((line) => ({
    ...line,
    items: line.items.map((item) => ({ ...item, text: strip(item.text) })),
  }));
}

/** Applies the seam between what is there and the next line. */
function joinWith(inlines: Inline[], line: Line, vocabulary: Vocabulary): void {
  const last = inlines.at(-1);
  if (!last) return;
  if (last.type !== 'text') {
    inlines.push({ type: 'text', text: ' ' });
    return;
  }
  last.text = last.text.trimEnd();
  const { drop, between } = seamOf(tailOf(inlines), line.text, vocabulary);
  last.text = (drop > 0 ? last.text.slice(0, -drop) : last.text) + between;
}

function tailOf(inlines: Inline[]): string {
  return inlines
    .slice(-6)
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('');
}

function appendLine(inlines: Inline[], line: Line, context: TextContext, plain: boolean): void {
  line.items.forEach((item, at) => {
    const left = line.items[at - 1];
    const spaced = left !== undefined && isSpaceBetween(left, item);
    if (item.raised === 'superscript') {
      const note = context.footnote(line.page, item.text.trim().replace(/[()[\]]/g, ''));
      if (note) {
        inlines.push({ type: 'footnote', ...note });
        return;
      }
    }
    const trims = spaced || left === undefined;
    const run = runOf(item, trims ? item.text.trimStart() : item.text, plain);
    if (spaced) appendSpace(inlines, run);
    append(inlines, run);
  });
}

/** A space between two looks is plain: emphasis and links begin and end with a word. */
function appendSpace(inlines: Inline[], next: TextRun): void {
  const last = inlines.at(-1);
  const isPlain = last?.type === 'text' && !last.marks && !last.href && !last.comments;
  if (last?.type === 'text' && (isPlain || sameLooks(last, next))) last.text = `${last.text.trimEnd()} `;
  else inlines.push({ type: 'text', text: ' ' });
}

function runOf(item: TextItem, text: string, plain: boolean): TextRun {
  const marks: MarkName[] = [];
  if (item.bold && !plain) marks.push('strong');
  if (item.italic && !plain) marks.push('em');
  if (item.raised) marks.push(item.raised);
  return {
    type: 'text',
    text,
    ...(marks.length > 0 ? { marks } : {}),
    ...(item.href ? { href: item.href } : {}),
    ...(item.comments ? { comments: item.comments } : {}),
    ...(item.confidence === undefined ? {} : { confidence: item.confidence }),
  };
}

function append(inlines: Inline[], run: TextRun): void {
  const last = inlines.at(-1);
  if (last?.type === 'text' && sameLooks(last, run)) last.text += run.text;
  else inlines.push(run);
}

function sameLooks(a: TextRun, b: TextRun): boolean {
  return (
    (a.marks ?? []).join() === (b.marks ?? []).join() &&
    a.href === b.href &&
    (a.comments ?? []).join() === (b.comments ?? []).join() &&
    a.confidence === b.confidence
  );
}

/** Single spaces, none at the ends, no empty runs, neighbours that look alike joined. */
function tidy(inlines: Inline[]): Inline[] {
  const tidied: Inline[] = [];
  let afterSpace = true;
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      tidied.push(inline);
      continue;
    }
    let text = dropSoftHyphens(inline.text).replace(/\s+/g, ' ');
    if (afterSpace) text = text.trimStart();
    if (!text) continue;
    afterSpace = text.endsWith(' ');
    append(tidied, { ...inline, text });
  }
  return trimEnd(tidied);
}

function trimEnd(inlines: Inline[]): Inline[] {
  for (let at = inlines.length - 1; at >= 0; at--) {
    const inline = inlines[at]!;
    if (inline.type !== 'text') continue;
    inline.text = inline.text.trimEnd();
    if (inline.text) break;
    inlines.splice(at, 1);
  }
  return inlines;
}
