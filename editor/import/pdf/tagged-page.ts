import type { CellDraft, Draft, FootnoteDraft } from './layout/drafts.ts';
import { splitNumber } from './layout/headings.ts';
import type { Line } from './layout/line.ts';
import type { RightMargins } from './layout/page-layout.ts';
import type { PageText, TagNode, TextItem } from './page-text.ts';
import type { TagContext } from './tag-context.ts';
import { linesInOrder } from './tagged-lines.ts';
import { readList, readListItem } from './tagged-list.ts';

/** What the tags of a page say, in the order of the tree. */
export interface TaggedPage {
  drafts: Draft[];
  footnotes: FootnoteDraft[];
}

const groups = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'Aside',
  'NonStruct',
  'Private',
  'Index',
  'TOC',
  'BlockQuote',
  'THead',
  'TBody',
  'TFoot',
  'Form',
  'Textbox',
]);
const blocks = new Set([
  ...groups,
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Title',
  'L',
  'LI',
  'Table',
  'Figure',
  'Caption',
  'Note',
  'FENote',
  'TOCI',
  'Artifact',
]);

/** Reads the structure tree of a page. Items without a place in the tree are not in the answer. */
export function readTaggedPage(page: PageText, margin: RightMargins): TaggedPage {
  const itemsByTag = new Map<string, TextItem[]>();
  for (const item of page.items) {
    if (item.tag === null) continue;
    const items = itemsByTag.get(item.tag);
    if (items) items.push(item);
    else itemsByTag.set(item.tag, [item]);
  }
  const context: TagContext = {
    page: page.number,
    itemsByTag,
    margin,
    footnotes: [],
    role: null,
    readChildren,
    readBlock,
    inlineItems,
  };
  const drafts = page.tree ? readChildren(page.tree, context) : [];
  if (drafts[0]) drafts[0].first = true;
  if (drafts.at(-1)) drafts.at(-1)!.last = true;
  return { drafts, footnotes: context.footnotes };
}

/** Blocks of a container; loose text between blocks becomes paragraphs of its own. */
function readChildren(node: TagNode, context: TagContext): Draft[] {
  const drafts: Draft[] = [];
  let loose: TextItem[] = [];
  const flush = () => {
    drafts.push(...textDraft(loose, context));
    loose = [];
  };
  for (const child of node.children) {
    if (blocks.has(child.role)) {
      flush();
      drafts.push(...readBlock(child, context));
    } else loose.push(...inlineItems(child, context));
  }
  flush();
  return drafts;
}

function readBlock(node: TagNode, context: TagContext): Draft[] {
  const { role } = node;
  if (role === 'Artifact') return [];
  if (role === 'L') return readList(node, context, 0);
  if (role === 'LI') return [...readListItem(node, context, 0)];
  if (role === 'Table') return readTable(node, context);
  if (role === 'Figure') return readFigure(node, context);
  if (role === 'Note' || role === 'FENote') return readNote(node, context);
  if (role === 'BlockQuote') return readChildren(node, { ...context, role: 'quote' });
  if (role === 'TOC') return readChildren(node, { ...context, role: 'toc' });
  if (groups.has(role)) return readChildren(node, context);
  return readText(node, context);
}

/** P, headings, captions: text of their own, and whatever blocks a writer put inside. */
function readText(node: TagNode, context: TagContext): Draft[] {
  const drafts: Draft[] = [];
  let items: TextItem[] = [];
  const flush = () => {
    drafts.push(...textDraft(items, context, node.role));
    items = [];
  };
  const visit = (child: TagNode) => {
    if (child.role === 'Note' || child.role === 'FENote') readNote(child, context);
    else if (blocks.has(child.role) && child.role !== 'P') {
      flush();
      drafts.push(...readBlock(child, context));
    } else if (child.content !== null || noteMarks.has(child.role))
      items.push(...inlineItems(child, context));
    else child.children.forEach(visit);
  };
  node.children.forEach(visit);
  flush();
  return drafts;
}

function textDraft(items: TextItem[], context: TagContext, role = 'P'): Draft[] {
  const lines = linesInOrder(items, context.page);
  if (lines.length === 0) return [];
  const left = Math.min(...lines.map((line) => line.x));
  const right = usualRight(left, Math.max(...lines.map((line) => line.right)), context);
  const placing = { page: context.page, left, right, confidence: 1, lines };
  if (/^H[1-6]?$/.test(role)) {
    const { line, label } = splitNumber(lines[0]!);
    const level = Number(role[1] ?? 0) || null;
    return [{ ...placing, type: 'heading', label, level, lines: [line, ...lines.slice(1)] }];
  }
  if (role === 'Title') return [{ ...placing, type: 'paragraph', role: 'title' }];
  if (role === 'Caption') return [{ ...placing, type: 'paragraph', role: 'caption' }];
  const kind = role === 'TOCI' || lines.every(isContentsLine) ? 'toc' : context.role;
  return [{ ...placing, type: 'paragraph', ...(kind ? { role: kind } : {}) }];
}

/** Left-hand columns must not be measured by full-width lines: no further than one and a half times what is there. */
function usualRight(left: number, own: number, context: TagContext): number {
  return context.margin(left, own, left + 1.5 * (own - left));
}

/** "Inleiding ....... 5": the page number stands far from the words. */
function isContentsLine(line: Line): boolean {
  const [before, last] = line.items.slice(-2);
  if (!before || !last || !/^\d{1,4}$/.test(last.text.trim())) return false;
  return last.x - before.x - before.width > 3 * line.size || /\.{4,}$/.test(before.text);
}

/** Everything written in a node and its inline children; notes inside are taken out as footnotes. */
function inlineItems(node: TagNode, context: TagContext): TextItem[] {
  if (node.content !== null) return context.itemsByTag.get(node.content) ?? [];
  if (node.role === 'Artifact') return [];
  if (node.role === 'Note' || node.role === 'FENote') {
    readNote(node, context);
    return [];
  }
  const items = node.children.flatMap((child) => inlineItems(child, context));
  if (noteMarks.has(node.role))
    for (const item of items) if (/^\d{1,3}$/.test(item.text.trim())) item.raised = 'superscript';
  return items;
}

/** Elements around the mark of a footnote: some fonts raise the digit in its shape, not in its place. */
const noteMarks = new Set(['Reference', 'Lbl']);

function readFigure(node: TagNode, context: TagContext): Draft[] {
  const inside = readChildren({ ...node, role: 'Div' }, context);
  const placing = { page: context.page, left: 0, right: 0, confidence: 1 };
  return [{ ...placing, type: 'figure', image: null, alt: node.alt ?? '', caption: null }, ...inside];
}

/** Footnotes go to their own list, one per paragraph: some writers put several notes in one element. */
function readNote(node: TagNode, context: TagContext): Draft[] {
  const paragraphs = node.children.some((child) => child.role === 'P')
    ? node.children
    : [{ ...node, role: 'Div' }];
  for (const paragraph of paragraphs) {
    const lines = linesInOrder(inlineItems({ ...paragraph, role: 'Div' }, context), context.page);
    const first = lines[0];
    if (!first) continue;
    const frame = { page: context.page, left: first.x, right: first.right, confidence: 1 };
    context.footnotes.push({ ...frame, type: 'footnote', label: '', lines });
  }
  return [];
}

function readTable(node: TagNode, context: TagContext): Draft[] {
  const rows: CellDraft[][] = [];
  const around: Draft[] = [];
  const visit = (child: TagNode) => {
    if (child.role === 'TR')
      rows.push(
        child.children.filter((cell) => /^T[HD]$/.test(cell.role)).map((cell) => readCell(cell, context)),
      );
    else if (groups.has(child.role)) child.children.forEach(visit);
    else around.push(...readBlock(child, context));
  };
  node.children.forEach(visit);
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return around;
  const columns = Math.max(...filled.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));
  return [
    ...around,
    { type: 'table', page: context.page, left: 0, right: 0, rows: filled, columns, confidence: 1 },
  ];
}

function readCell(node: TagNode, context: TagContext): CellDraft {
  const header = node.role === 'TH';
  const scope = node.scope === 'Row' ? 'row' : header ? 'col' : null;
  return {
    header,
    scope,
    colspan: node.colSpan,
    rowspan: node.rowSpan,
    drafts: readChildren({ ...node, role: 'Div' }, context),
  };
}
