import type { Block, Inline, ListItemBlock } from '../blocks.ts';
import { plainText } from '../intake/inline-runs.ts';
import { attr, child, textOf, type XmlElement } from '../intake/parse-xml.ts';
import { startComment } from './odt-comments.ts';
import { type OdtContext, report, sourceHere } from './odt-context.ts';
import { isDrawing, readDrawing } from './odt-drawings.ts';
import { markChange, readInline } from './odt-inline.ts';
import { wholeNumber } from './odt-list-styles.ts';
import type { ListFrame, ListLabel } from './odt-numbering.ts';
import type { ParagraphMeaning } from './odt-styles.ts';
import { readTable } from './odt-table.ts';
import { wordsOf } from './odt-words.ts';

/** Where blocks are read: inside a table of contents they are only its lines. */
interface Scope {
  toc: boolean;
}

/** Parts of the body that are no text: declarations, form definitions, sources of indexes. */
const skipped = new Set([
  'soft-page-break',
  'tracked-changes',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'dde-connection-decls',
  'alphabetical-index-auto-mark-file',
  'table-of-content-source',
  'illustration-index-source',
  'table-index-source',
  'object-index-source',
  'user-index-source',
  'alphabetical-index-source',
  'bibliography-source',
  'section-source',
  'title',
  'desc',
  'event-listeners',
  'enhanced-geometry',
  'glue-point',
  'creator',
  'date',
]);

const indexes = new Set([
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
]);

/** Reads all blocks below `parent` into `out`, in reading order. */
export function readBlocks(
  ctx: OdtContext,
  parent: XmlElement,
  out: Block[],
  scope: Scope = { toc: false },
): void {
  for (const each of parent.children) if (typeof each !== 'string') readBlock(ctx, each, out, scope);
}

function readBlock(ctx: OdtContext, element: XmlElement, out: Block[], scope: Scope): void {
  if (skipped.has(element.name)) return;
  if (isDrawing(element)) {
    out.push(...readDrawing(ctx, element));
    return;
  }
  switch (element.name) {
    case 'p':
    case 'h':
      out.push(...readParagraph(ctx, element, scope).blocks);
      break;
    case 'list':
      readList(ctx, element, null, out, scope);
      break;
    case 'numbered-paragraph':
      readNumberedParagraph(ctx, element, out, scope);
      break;
    case 'table':
      out.push(readTable(ctx, element));
      break;
    case 'section':
      readSection(ctx, element, out, scope);
      break;
    case 'annotation':
      startComment(ctx, element);
      break;
    case 'annotation-end':
      ctx.openComments.delete(attr(element, 'name') ?? '');
      break;
    case 'change':
    case 'change-start':
    case 'change-end':
      readLooseChange(ctx, element, out);
      break;
    default:
      readBlocks(ctx, element, out, { toc: scope.toc || indexes.has(element.name) });
      break;
  }
}

function readSection(ctx: OdtContext, section: XmlElement, out: Block[], scope: Scope): void {
  const isHidden = attr(section, 'display') === 'none' || attr(section, 'is-hidden') === 'true';
  if (isHidden) report(ctx, 'HIDDEN_TEXT', 'lost', wordsOf(section));
  else readBlocks(ctx, section, out, scope);
}

/** A whole paragraph that was deleted leaves its mark between the paragraphs. */
function readLooseChange(ctx: OdtContext, mark: XmlElement, out: Block[]): void {
  const deleted = markChange(ctx, mark);
  if (deleted) out.push({ type: 'paragraph', source: sourceHere(ctx), content: [deleted] });
}

interface ReadParagraph {
  /** The text itself, or null when there is none. */
  main: Inline[] | null;
  blocks: Block[];
}

/** Reads one `text:p` or `text:h`; `label` is the label of the list item that it opens. */
function readParagraph(ctx: OdtContext, element: XmlElement, scope: Scope, label?: ListLabel): ReadParagraph {
  const source = sourceHere(ctx);
  const meaning = ctx.styles.paragraph(attr(element, 'style-name'));
  if (isHiddenParagraph(element, meaning)) {
    report(ctx, 'HIDDEN_TEXT', 'lost', wordsOf(element));
    ctx.paragraphs += 1;
    return { main: null, blocks: [] };
  }
  const level = scope.toc ? null : headingLevel(element, meaning);
  const { content, floats } = readInline(ctx, element, level ? {} : meaning.format);
  ctx.paragraphs += 1;
  if (level && plainText(content).trim() !== '') {
    const number = headingNumber(ctx, element, level, meaning, label);
    return {
      main: null,
      blocks: [{ type: 'heading', source, level, ...(number ? { label: number } : {}), content }, ...floats],
    };
  }
  if (content.length === 0) return { main: null, blocks: floats };
  const role = scope.toc ? 'toc' : meaning.role;
  const [figure] = floats;
  if (role === 'caption' && floats.length === 1 && figure?.type === 'figure' && !figure.caption) {
    return { main: null, blocks: [{ ...figure, caption: content }] };
  }
  return {
    main: content,
    blocks: [{ type: 'paragraph', source, ...(role ? { role } : {}), content }, ...floats],
  };
}

/** A paragraph may be hidden as a whole: by its style or by a condition that the program found true. */
function isHiddenParagraph(element: XmlElement, meaning: ParagraphMeaning): boolean {
  const condition = child(element, 'hidden-paragraph');
  return (
    meaning.format.hidden === true || (condition !== undefined && attr(condition, 'is-hidden') === 'true')
  );
}

function headingLevel(element: XmlElement, meaning: ParagraphMeaning): number | null {
  if (element.name === 'p') return meaning.headingLevel;
  const own = wholeNumber(attr(element, 'outline-level'), meaning.headingLevel ?? 1);
  return Math.min(9, Math.max(1, own));
}

function headingNumber(
  ctx: OdtContext,
  element: XmlElement,
  level: number,
  meaning: ParagraphMeaning,
  label: ListLabel | undefined,
): string {
  const printed = child(element, 'number');
  if (label) return label.ordered ? label.label : '';
  const counted = ctx.numbering.nextHeading(element, level, meaning.listStyle);
  return printed ? textOf(printed).trim() : counted;
}

function readList(
  ctx: OdtContext,
  list: XmlElement,
  parent: ListFrame | null,
  out: Block[],
  scope: Scope,
): void {
  const frame = ctx.numbering.enter(list, parent);
  for (const item of list.children) {
    if (typeof item === 'string') continue;
    if (item.name === 'list-item') readItem(ctx, item, frame, out, scope);
    else if (item.name === 'list-header') readBlocks(ctx, item, out, scope);
  }
}

/** The first paragraph of an item carries its label; an item with only a deeper list has none. */
function readItem(ctx: OdtContext, item: XmlElement, frame: ListFrame, out: Block[], scope: Scope): void {
  let opened: ListItemBlock | null = null;
  let isFirst = true;
  for (const each of item.children) {
    if (typeof each === 'string') continue;
    if (each.name === 'list') readList(ctx, each, frame, out, scope);
    else if (each.name === 'p' || each.name === 'h') {
      const label: ListLabel | undefined = isFirst ? ctx.numbering.next(frame, item) : undefined;
      isFirst = false;
      opened = addParagraph(ctx, each, { frame, label, opened, printed: child(item, 'number') }, out, scope);
    } else if (each.name !== 'number') {
      const inside: Block[] = [];
      readBlock(ctx, each, inside, scope);
      addToItem(opened, inside, out);
    }
  }
}

interface OpenItem {
  frame: ListFrame;
  label: ListLabel | undefined;
  opened: ListItemBlock | null;
  printed: XmlElement | undefined;
}

function addParagraph(ctx: OdtContext, element: XmlElement, item: OpenItem, out: Block[], scope: Scope) {
  const source = sourceHere(ctx);
  const { main, blocks } = readParagraph(ctx, element, scope, item.label);
  if (!item.label || !main) {
    addToItem(item.opened, blocks, out);
    return item.opened;
  }
  const label = item.printed ? textOf(item.printed).trim() : item.label.label;
  const block: ListItemBlock = {
    type: 'list_item',
    source,
    depth: item.frame.level - 1,
    ordered: item.label.ordered,
    label,
    content: main,
  };
  out.push(block);
  addToItem(block, blocks.slice(1), out);
  return block;
}

/** What follows in an item belongs to it, unless a deeper list came between; then it keeps its place. */
function addToItem(item: ListItemBlock | null, blocks: Block[], out: Block[]): void {
  if (blocks.length === 0) return;
  const last = out.at(-1);
  const owner = item && last?.type === 'list_item' ? last : null;
  if (owner && blocks.every((block) => block.type !== 'heading'))
    owner.blocks = [...(owner.blocks ?? []), ...blocks];
  else out.push(...blocks);
}

function readNumberedParagraph(ctx: OdtContext, element: XmlElement, out: Block[], scope: Scope): void {
  const outer = ctx.numbering.enter(element, null);
  const level = Math.min(10, Math.max(1, wholeNumber(attr(element, 'level'), 1)));
  readItem(ctx, { ...element, name: 'list-item' }, { ...outer, level }, out, scope);
}
