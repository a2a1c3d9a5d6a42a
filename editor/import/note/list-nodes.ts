import type { Block, ListItemBlock } from '../blocks.ts';
import { inlineNodes } from './inline-nodes.ts';
import { type Build, type JsonNode, placedAttrs } from './json-node.ts';

/** A list that may still grow, at the depth that its items have in the file. */
interface OpenList {
  depth: number;
  ordered: boolean;
  list: JsonNode;
  ordinal: number | null;
}

/**
 * Builds lists from consecutive items. An item that is deeper than the one before it opens one list inside
 * that item, however many levels the file skips; numbers that start again open a new list.
 */
export function listNodes(
  items: ListItemBlock[],
  build: Build,
  mapBlocks: (blocks: Block[], build: Build) => JsonNode[],
): JsonNode[] {
  const roots: JsonNode[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    const depth = Math.max(0, Math.trunc(item.depth) || 0);
    while (open.length > 0 && open[open.length - 1]!.depth > depth) open.pop();
    let top = open[open.length - 1];
    if (top && top.depth === depth && !continues(top, item)) {
      open.pop();
      top = open[open.length - 1];
    }
    if (top?.depth !== depth) {
      const parent = top ? lastItem(top.list) : null;
      top = newList(item, depth);
      open.push(top);
      if (parent) parent.content!.push(top.list);
      else roots.push(top.list);
    }
    top.ordinal = ordinalOf(item.label);
    top.list.content!.push(itemNode(item, build, mapBlocks));
  }
  return roots;
}

function continues(open: OpenList, item: ListItemBlock): boolean {
  if (open.ordered !== item.ordered) return false;
  const next = ordinalOf(item.label);
  return !item.ordered || next === null || open.ordinal === null || next > open.ordinal;
}

function newList(item: ListItemBlock, depth: number): OpenList {
  const start = ordinalOf(item.label) ?? 1;
  const list: JsonNode = item.ordered
    ? { type: 'ordered_list', attrs: { start }, content: [] }
    : { type: 'bullet_list', content: [] };
  return { depth, ordered: item.ordered, list, ordinal: null };
}

function lastItem(list: JsonNode): JsonNode | null {
  return list.content?.[list.content.length - 1] ?? null;
}

/** The number that a label ends with ("1.3" is 3, "c)" is 3); null for Roman digits and signs. */
function ordinalOf(label: string): number | null {
  const digits = /(\d{1,6})\D*$/.exec(label)?.[1];
  if (digits) return Number(digits);
  const letter = /^\W*([a-hj-uw-z])\W*$/i.exec(label)?.[1]?.toLowerCase();
  return letter ? letter.charCodeAt(0) - 96 : null;
}

function itemNode(
  item: ListItemBlock,
  build: Build,
  mapBlocks: (blocks: Block[], build: Build) => JsonNode[],
): JsonNode {
  const paragraph: JsonNode = {
    type: 'paragraph',
    attrs: { ...placedAttrs(item), role: null },
    content: inlineNodes(item.content, build),
  };
  return {
    type: 'list_item',
    attrs: { label: item.label === '' ? null : item.label },
    content: [paragraph, ...mapBlocks(item.blocks ?? [], build)],
  };
}
