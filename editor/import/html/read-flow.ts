import { isSafeHref } from '../../schema/safe-url.ts';
import type { Block, Inline, ParagraphBlock } from '../blocks.ts';
import { shortQuote } from '../import-report.ts';
import { InlineRuns, plainText } from '../intake/inline-runs.ts';
import {
  type HtmlContext,
  type InlineStyle,
  isHidden,
  maxDepth,
  report,
  sourceHere,
  styleOf,
  tagOf,
  textBelow,
} from './html-context.ts';
import { readImage } from './html-images.ts';
import { readHtmlList } from './html-lists.ts';
import { droppedTags, flowTags, lostTags } from './html-names.ts';
import { readHtmlTable } from './html-tables.ts';
import { styleInside } from './inline-style.ts';
import { wordHeadingLevel, wordListItem, wordRole } from './word-html.ts';

/** A part of the page that becomes a row of blocks. */
export interface Flow {
  ctx: HtmlContext;
  out: Block[];
  runs: InlineRuns;
  depth: number;
  role?: ParagraphBlock['role'];
  /** Reads the content of another element; lists and tables use it for what they hold. */
  readInside: (flow: Flow, element: Element) => Block[];
}

/** Reads the content of `element` as blocks, in reading order. */
export function readFlow(
  ctx: HtmlContext,
  element: Element,
  depth: number,
  role?: ParagraphBlock['role'],
): Block[] {
  const readInside: Flow['readInside'] = (flow, inner) =>
    readFlow(flow.ctx, inner, flow.depth + 1, flow.role);
  const flow: Flow = { ctx, out: [], runs: new InlineRuns(), depth, readInside, ...(role ? { role } : {}) };
  walk(flow, element, { marks: [] });
  endParagraph(flow);
  return flow.out;
}

function walk(flow: Flow, element: Element, style: InlineStyle): void {
  if (flow.depth > maxDepth) {
    report(flow.ctx, 'NESTING_FLATTENED', 'doubtful', textBelow(element));
    flow.runs.addCollapsed(textBelow(element), { marks: style.marks });
    return;
  }
  flow.depth += 1;
  for (const node of element.childNodes) {
    if (node.nodeType === 3) addText(flow, node.textContent ?? '', style);
    else if (node.nodeType === 1) walkElement(flow, node as Element, style);
  }
  flow.depth -= 1;
}

function addText(flow: Flow, text: string, { marks, href, preformatted }: InlineStyle): void {
  const props = { marks, ...(href ? { href } : {}) };
  if (!preformatted) {
    flow.runs.addCollapsed(text, props);
    return;
  }
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0) flow.runs.push({ type: 'break' });
    flow.runs.addExact(line, props);
  }
}

function walkElement(flow: Flow, element: Element, style: InlineStyle): void {
  const { ctx } = flow;
  const tag = tagOf(element);
  if (droppedTags.has(tag) || ctx.noteElements.has(element)) return;
  const lost = lostTags.get(tag);
  if (lost) report(ctx, lost, 'lost', element.getAttribute('aria-label') ?? '');
  else if (isHidden(element)) reportHidden(ctx, element);
  else if (!walkBlockElement(flow, element, tag, style)) walkInlineElement(flow, element, tag, style);
}

function reportHidden(ctx: HtmlContext, element: Element): void {
  const words = textBelow(element);
  if (words) report(ctx, 'HIDDEN_TEXT', 'lost', words);
}

/** Reads an element that stands on its own; false for one that is part of a line of text. */
function walkBlockElement(flow: Flow, element: Element, tag: string, style: InlineStyle): boolean {
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : wordHeadingLevel(element);
  if (level) addHeading(flow, element, level);
  else if (tag === 'ul' || tag === 'ol' || tag === 'menu') addBlocks(flow, readHtmlList(flow, element, 0));
  else if (tag === 'li') addBlocks(flow, readHtmlList(flow, element.parentElement ?? element, 0, [element]));
  else if (tag === 'table') addBlocks(flow, readHtmlTable(flow, element));
  else if (tag === 'figure') addFigure(flow, element);
  else if (tag === 'blockquote') addBlocks(flow, readFlow(flow.ctx, element, flow.depth, 'quote'));
  else if (tag === 'aside') addBox(flow, element);
  else if (tag === 'nav') addNavigation(flow, element);
  else if (tag === 'hr') endParagraph(flow);
  else if (tag === 'pre') walkParagraph(flow, element, { ...style, preformatted: true });
  else if (flowTags.has(tag)) walkParagraph(flow, element, style);
  else return false;
  return true;
}

function walkInlineElement(flow: Flow, element: Element, tag: string, style: InlineStyle): void {
  const { ctx, runs } = flow;
  if (tag === 'br') runs.push({ type: 'break' });
  else if (tag === 'img') addImage(flow, element);
  else if (tag === 'a') walkLink(flow, element, style);
  else if (tag === 'del') {
    const text = textBelow(element);
    ctx.deleted.push({ source: sourceHere(ctx), page: null, quote: shortQuote(text) });
    runs.push({ type: 'deleted', text, date: element.getAttribute('datetime') });
  } else if (tag === 'q') {
    addText(flow, '“', style);
    walk(flow, element, style);
    addText(flow, '”', style);
  } else walk(flow, element, styleInside(element, style));
}

function walkLink(flow: Flow, link: Element, style: InlineStyle): void {
  const href = (link.getAttribute('href') ?? '').trim();
  const note = href.startsWith('#') ? flow.ctx.noteOfTarget.get(href.slice(1)) : undefined;
  const footnote = note && flow.ctx.footnotes.find((each) => each.id === note);
  if (footnote) flow.runs.push({ type: 'footnote', id: footnote.id, label: footnote.label });
  else if (isSafeHref(href)) walk(flow, link, { ...styleInside(link, style), href });
  else {
    const words = textBelow(link);
    if (href && !href.startsWith('#') && words) report(flow.ctx, 'LINK_REMOVED', 'info', words);
    walk(flow, link, styleInside(link, style));
  }
}

/** Ends the running paragraph, reads the element as one or more paragraphs, and ends those. */
function walkParagraph(flow: Flow, element: Element, style: InlineStyle): void {
  endParagraph(flow);
  const outer = flow.role;
  const role = wordRole(element) ?? outer;
  if (role) flow.role = role;
  const before = flow.out.length;
  walk(
    flow,
    element,
    /^(p|div)$/.test(tagOf(element)) && styleOf(element) ? styleInside(element, style) : style,
  );
  endParagraph(flow);
  if (outer) flow.role = outer;
  else delete flow.role;
  const item = wordListItem(element, flow.out.slice(before));
  if (item) flow.out.splice(before, 1, item);
}

/** Closes the paragraph that is being filled; images that stand alone in it become figures. */
function endParagraph(flow: Flow): void {
  const content = flow.runs.finish();
  flow.runs = new InlineRuns();
  if (content.length === 0) return;
  const source = sourceHere(flow.ctx);
  flow.ctx.paragraphs += 1;
  const hasText = content.some((each) => each.type !== 'image' && each.type !== 'break' && !isBlank(each));
  if (hasText) {
    flow.out.push({ type: 'paragraph', source, ...(flow.role ? { role: flow.role } : {}), content });
    return;
  }
  for (const each of content) {
    if (each.type === 'image') flow.out.push({ type: 'figure', source, media: each.media, alt: each.alt });
  }
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'text' && inline.text.trim() === '';
}

function addBlocks(flow: Flow, blocks: Block[]): void {
  endParagraph(flow);
  flow.out.push(...blocks);
}

/** A heading is one line: blocks inside it are joined. */
function addHeading(flow: Flow, element: Element, level: number): void {
  endParagraph(flow);
  const inside = readFlowOfHeading(flow, element);
  const content = inside.flatMap((block, index) => {
    if (!('content' in block)) return [];
    return index > 0 ? [{ type: 'text' as const, text: ' ' }, ...block.content] : block.content;
  });
  const rest = inside.filter((block) => !('content' in block));
  if (plainText(content).trim() === '') flow.out.push(...inside);
  else flow.out.push({ type: 'heading', source: sourceHere(flow.ctx), level, content }, ...rest);
}

function readFlowOfHeading({ ctx, depth, readInside }: Flow, element: Element): Block[] {
  const inner: Flow = { ctx, out: [], runs: new InlineRuns(), depth, readInside };
  walk(inner, element, { marks: [] });
  endParagraph(inner);
  return inner.out;
}

function addImage(flow: Flow, element: Element): void {
  const image = readImage(flow.ctx, element);
  if (image) flow.runs.push({ type: 'image', media: image.media, alt: image.alt });
}

/** A figure is an image with its caption; one that holds a table or text keeps those, then the caption. */
function addFigure(flow: Flow, element: Element): void {
  const blocks = readFlow(flow.ctx, element, flow.depth + 1);
  const captionElement = [...element.children].find((each) => tagOf(each) === 'figcaption');
  const words = captionElement ? textBelow(captionElement) : '';
  const caption = blocks.find(
    (block): block is ParagraphBlock =>
      block.type === 'paragraph' && words !== '' && plainText(block.content).trim() === words,
  );
  const image = blocks.find((block) => block.type === 'figure');
  if (caption && image?.type === 'figure') {
    image.caption = caption.content;
    addBlocks(
      flow,
      blocks.filter((block) => block !== caption),
    );
    return;
  }
  if (caption) caption.role = 'caption';
  addBlocks(flow, blocks);
}

function addBox(flow: Flow, element: Element): void {
  const source = sourceHere(flow.ctx);
  const blocks = readFlow(flow.ctx, element, flow.depth + 1);
  if (blocks.length > 0) addBlocks(flow, [{ type: 'text_box', source, blocks }]);
}

/** Navigation inside the text is a table of contents or no text at all. */
function addNavigation(flow: Flow, element: Element): void {
  endParagraph(flow);
  const signs = ['id', 'class', 'role', 'aria-label']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  if (!/\btoc\b|doc-toc|inhoud|contents/i.test(signs)) {
    const words = textBelow(element);
    if (words) report(flow.ctx, 'PAGE_PARTS_SKIPPED', 'info', words);
    return;
  }
  for (const block of readFlow(flow.ctx, element, flow.depth + 1)) {
    if ('content' in block)
      flow.out.push({ type: 'paragraph', role: 'toc', source: block.source, content: block.content });
  }
}
