import type { Block, FigureBlock, HeadingBlock, Inline, ListItemBlock, ParagraphBlock } from '../blocks.ts';
import { inlineNodes, mediaSrc } from './inline-nodes.ts';
import { type Build, type JsonNode, placedAttrs } from './json-node.ts';
import { listNodes } from './list-nodes.ts';
import { tableNode } from './table-nodes.ts';

/** Blocks of these types are gathered with their neighbours before they become one node. */
type Group =
  | { kind: 'list'; items: ListItemBlock[] }
  | { kind: 'quote'; paragraphs: ParagraphBlock[] }
  | { kind: 'figure'; figure: FigureBlock; caption: ParagraphBlock | null }
  | { kind: 'single'; block: Exclude<Block, ListItemBlock | FigureBlock> };

/** Maps blocks that stand inside something else (a cell, an item, a note): headings there are bold paragraphs. */
export function nestedNodes(blocks: Block[], build: Build): JsonNode[] {
  return groupBlocks(blocks).flatMap((group) => groupNodes(group, build));
}

/** Maps a heading of the note's own outline. */
export function headingNode(block: HeadingBlock, build: Build): JsonNode {
  const level = Math.min(9, Math.max(1, Math.trunc(block.level) || 1));
  return {
    type: 'heading',
    attrs: { ...placedAttrs(block), level, label: block.label ?? null },
    content: inlineNodes(block.content, build),
  };
}

function groupBlocks(blocks: Block[]): Group[] {
  const groups: Group[] = [];
  for (const [i, block] of blocks.entries()) {
    const last = groups[groups.length - 1];
    if (block.type === 'list_item') {
      if (last?.kind === 'list') last.items.push(block);
      else groups.push({ kind: 'list', items: [block] });
    } else if (block.type === 'figure') {
      groups.push({ kind: 'figure', figure: block, caption: null });
    } else if (block.type === 'paragraph' && block.role === 'quote') {
      if (last?.kind === 'quote') last.paragraphs.push(block);
      else groups.push({ kind: 'quote', paragraphs: [block] });
    } else if (isCaptionOf(block, last, blocks[i + 1])) {
      (last as Extract<Group, { kind: 'figure' }>).caption = block as ParagraphBlock;
    } else groups.push({ kind: 'single', block });
  }
  return groups;
}

/** A caption under a figure is the figure's, unless a table follows that has none of its own yet. */
function isCaptionOf(block: Block, last: Group | undefined, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || block.role !== 'caption') return false;
  if (last?.kind !== 'figure' || last.caption !== null || last.figure.caption) return false;
  const start = block.content.find((each) => each.type === 'text');
  const isTable = start?.type === 'text' && /^\s*tab(el|le)\b/i.test(start.text);
  return !(isTable && next?.type === 'table');
}

function groupNodes(group: Group, build: Build): JsonNode[] {
  switch (group.kind) {
    case 'list':
      return listNodes(group.items, build, nestedNodes);
    case 'quote':
      return [{ type: 'blockquote', content: group.paragraphs.map((each) => paragraphNode(each, build)) }];
    case 'figure':
      return figureNodes(group.figure, group.caption, build);
    case 'single':
      return singleNodes(group.block, build);
  }
}

function singleNodes(block: Exclude<Block, ListItemBlock | FigureBlock>, build: Build): JsonNode[] {
  switch (block.type) {
    case 'heading':
      return [boldHeading(block, build)];
    case 'paragraph':
      return [paragraphNode(block, build)];
    case 'table': {
      const table = tableNode(block, build, nestedNodes);
      return table ? [table] : [];
    }
    case 'text_box': {
      const content = nestedNodes(block.blocks, build);
      return content.length > 0 ? [{ type: 'text_box', content }] : [];
    }
  }
}

function paragraphNode(block: ParagraphBlock, build: Build): JsonNode {
  const content = inlineNodes(block.content, build);
  if (block.role === 'caption') return { type: 'caption', attrs: placedAttrs(block), content };
  const role = block.role === 'quote' ? null : (block.role ?? null);
  return { type: 'paragraph', attrs: { ...placedAttrs(block), role }, content };
}

/** The outline of a note has no headings inside cells and boxes; they keep their number and weight. */
function boldHeading(block: HeadingBlock, build: Build): JsonNode {
  const label: Inline[] = block.label ? [{ type: 'text', text: `${block.label} `, marks: ['strong'] }] : [];
  const bold = block.content.map((each) =>
    each.type === 'text'
      ? { ...each, marks: [...new Set([...(each.marks ?? []), 'strong' as const])] }
      : each,
  );
  return paragraphNode({ ...block, type: 'paragraph', content: [...label, ...bold] }, build);
}

function figureNodes(figure: FigureBlock, caption: ParagraphBlock | null, build: Build): JsonNode[] {
  const src = mediaSrc(figure.media);
  const words = caption?.content ?? figure.caption;
  // An image that is lost and was never described leaves nothing to show; the report names it.
  if (src === '' && figure.alt === '' && !words) return [];
  const content = words
    ? [{ type: 'caption', attrs: placedAttrs(caption ?? figure), content: inlineNodes(words, build) }]
    : [];
  const size = { width: figure.width ?? null, height: figure.height ?? null };
  return [{ type: 'figure', attrs: { ...placedAttrs(figure), src, alt: figure.alt, ...size }, content }];
}
