import { isSafeHref } from '../../schema/safe-url.ts';
import type { Block, FigureBlock, Inline, MarkName } from '../blocks.ts';
import { shortQuote } from '../import-report.ts';
import { InlineRuns, type RunProps } from '../intake/inline-runs.ts';
import { attr, child, textOf, type XmlElement } from '../intake/parse-xml.ts';
import { startComment } from './odt-comments.ts';
import { type OdtContext, report, sourceHere } from './odt-context.ts';
import { isDrawing, readDrawing } from './odt-drawings.ts';
import { wholeNumber } from './odt-list-styles.ts';
import type { OdtFormat } from './odt-styles.ts';
import { wordsOf } from './odt-words.ts';

/** What a paragraph holds: its running text, and what floats beside it. */
export interface ParagraphContent {
  content: Inline[];
  /** Figures and text boxes that are anchored in the paragraph. */
  floats: Block[];
}

interface Walk {
  ctx: OdtContext;
  runs: InlineRuns;
  floats: Block[];
  /** Comments that wait for a first word, because they stand at the start of the paragraph. */
  waiting: string[];
}

interface RunStyle {
  format: OdtFormat;
  href?: string;
}

/** More spaces than this in a row are layout or an attack. */
const maxSpaces = 1000;

/** Elements inside a paragraph whose content is not text of the document. */
const skipped = new Set([
  'soft-page-break',
  'script',
  'event-listeners',
  'toc-mark',
  'alphabetical-index-mark',
  'user-index-mark',
  'ruby-text',
  'number',
  'title',
  'desc',
  'note-citation',
  'tracked-changes',
  'hidden-paragraph',
  'database-next',
]);

/** Reads the content of a `text:p` or `text:h`. */
export function readInline(ctx: OdtContext, paragraph: XmlElement, format: OdtFormat): ParagraphContent {
  const walk: Walk = { ctx, runs: new InlineRuns(), floats: [], waiting: [] };
  walkInline(walk, paragraph, { format });
  const content = walk.runs.finish();
  return onlyImages(content)
    ? { content: [], floats: [...figuresOf(ctx, content), ...walk.floats] }
    : { content, floats: walk.floats };
}

/** A paragraph that holds nothing but images is a row of figures. */
function onlyImages(content: Inline[]): boolean {
  return (
    content.some((each) => each.type === 'image') &&
    content.every(
      (each) => each.type === 'image' || each.type === 'break' || (each.type === 'text' && !each.text.trim()),
    )
  );
}

function figuresOf(ctx: OdtContext, content: Inline[]): FigureBlock[] {
  const source = { part: ctx.part, index: ctx.paragraphs, confidence: 1 };
  return content.flatMap((each) =>
    each.type === 'image' ? [{ type: 'figure' as const, source, media: each.media, alt: each.alt }] : [],
  );
}

function walkInline(walk: Walk, element: XmlElement, style: RunStyle): void {
  for (const each of element.children) {
    if (typeof each === 'string') addText(walk, each, style);
    else walkChild(walk, each, style);
  }
}

function walkChild(walk: Walk, element: XmlElement, style: RunStyle): void {
  const { ctx, runs } = walk;
  if (skipped.has(element.name)) return;
  if (isDrawing(element)) {
    addDrawing(walk, element);
    return;
  }
  switch (element.name) {
    case 'span':
      walkSpan(walk, element, style);
      break;
    case 'a':
      walkInline(walk, element, withLink(ctx, element, style));
      break;
    case 's':
      addExact(walk, ' '.repeat(Math.min(maxSpaces, wholeNumber(attr(element, 'c'), 1))), style);
      break;
    case 'tab':
      addExact(walk, '\t', style);
      break;
    case 'line-break':
      runs.push({ type: 'break' });
      break;
    case 'note':
      addNote(walk, element);
      break;
    case 'annotation':
      addComment(walk, element);
      break;
    case 'annotation-end':
      ctx.openComments.delete(attr(element, 'name') ?? '');
      break;
    case 'change':
    case 'change-start':
    case 'change-end':
      addChange(walk, element);
      break;
    case 'hidden-text':
      report(ctx, 'HIDDEN_TEXT', 'lost', attr(element, 'string-value') ?? textOf(element));
      break;
    default:
      walkInline(walk, element, style);
      break;
  }
}

function walkSpan(walk: Walk, span: XmlElement, style: RunStyle): void {
  const own = walk.ctx.styles.text(attr(span, 'style-name') ?? '');
  if (own.hidden) report(walk.ctx, 'HIDDEN_TEXT', 'lost', wordsOf(span));
  else walkInline(walk, span, { ...style, format: { ...style.format, ...own } });
}

function withLink(ctx: OdtContext, link: XmlElement, style: RunStyle): RunStyle {
  const href = attr(link, 'href') ?? '';
  if (isSafeHref(href)) return { ...style, href };
  // Places in the document itself, such as "#1.Inleiding|outline", are named by their text.
  if (href !== '' && !href.startsWith('#')) report(ctx, 'LINK_REMOVED', 'info', wordsOf(link) || href);
  return style;
}

function propsOf({ ctx }: Walk, { format, href }: RunStyle): RunProps {
  const marks: MarkName[] = [];
  if (format.strong) marks.push('strong');
  if (format.em) marks.push('em');
  if (format.underline && !href) marks.push('underline');
  if (format.strike) marks.push('strike');
  if (format.vertical === 'superscript' || format.vertical === 'subscript') marks.push(format.vertical);
  if (ctx.openInsertions.size > 0) marks.push('inserted');
  const props: RunProps = { marks };
  if (href) props.href = href;
  if (ctx.openComments.size > 0) props.comments = [...ctx.openComments];
  return props;
}

function addText(walk: Walk, text: string, style: RunStyle): void {
  const props = propsOf(walk, style);
  if (walk.waiting.length > 0 && text.trim() !== '') {
    const [, before = '', word = '', after = ''] = /^(\s*)(\S+)(.*)$/s.exec(text) ?? [];
    const waiting = walk.waiting.splice(0);
    walk.runs.addCollapsed(before, props);
    walk.runs.addCollapsed(word, { ...props, comments: [...(props.comments ?? []), ...waiting] });
    walk.runs.addCollapsed(after, props);
  } else walk.runs.addCollapsed(text, props);
}

function addExact(walk: Walk, text: string, style: RunStyle): void {
  walk.runs.addExact(text, propsOf(walk, style));
}

function addComment(walk: Walk, annotation: XmlElement): void {
  const point = startComment(walk.ctx, annotation);
  if (point && !walk.runs.commentLastWord(point)) walk.waiting.push(point);
}

function addChange(walk: Walk, mark: XmlElement): void {
  const deleted = markChange(walk.ctx, mark);
  if (deleted) walk.runs.push(deleted);
}

/** Opens or closes an insertion, or gives the words that were deleted here. */
export function markChange(ctx: OdtContext, mark: XmlElement): Inline | null {
  const id = attr(mark, 'change-id') ?? '';
  const change = ctx.changes.get(id);
  if (!change) return null;
  if (mark.name === 'change-end') ctx.openInsertions.delete(id);
  else if (change.kind === 'deletion') {
    notePlace(ctx, 'deleted', change.text);
    return { type: 'deleted', text: change.text, author: change.author, date: change.date };
  } else if (mark.name === 'change-start' && change.kind === 'insertion') {
    ctx.openInsertions.add(id);
    notePlace(ctx, 'inserted', '');
  }
  return null;
}

/** Counts a tracked change; all of them are one line of the report. */
function notePlace(ctx: OdtContext, kind: 'inserted' | 'deleted', quote: string): void {
  ctx.tracked[kind] += 1;
  ctx.tracked.places.push({ source: sourceHere(ctx), page: null, quote: shortQuote(quote) });
}

/** A foot- or endnote: its number in the text, its blocks apart. */
function addNote({ ctx, runs }: Walk, note: XmlElement): void {
  const kind = attr(note, 'note-class') === 'endnote' ? 'endnote' : 'footnote';
  const citation = child(note, 'note-citation');
  const label =
    (citation && (attr(citation, 'label') ?? textOf(citation)).trim()) || String(ctx.footnotes.length + 1);
  const footnote = { id: `n${ctx.footnotes.length + 1}`, label, kind, blocks: [] as Block[] } as const;
  ctx.footnotes.push(footnote);
  runs.push({ type: 'footnote', id: footnote.id, label });
  const body = child(note, 'note-body');
  if (body) ctx.readBlocks(body, footnote.blocks);
}

/** An image in the line stays in the text; everything else stands beside the paragraph. */
function addDrawing(walk: Walk, element: XmlElement): void {
  const isInLine = attr(element, 'anchor-type') === 'as-char';
  for (const block of readDrawing(walk.ctx, element)) {
    if (isInLine && block.type === 'figure' && !block.caption) {
      walk.runs.push({ type: 'image', media: block.media, alt: block.alt });
    } else walk.floats.push(block);
  }
}
