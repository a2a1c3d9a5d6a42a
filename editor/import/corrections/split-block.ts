import { isTextblock, type JsonNode, nodeText, walk } from '../note/json-node.ts';
import type { Refusal } from './correction.ts';
import { findBlock } from './find-block.ts';

/**
 * Cuts a block in two at an offset of its text. The white space at the cut goes, as at any end of a paragraph.
 * The second part of a heading is a paragraph, for what is glued to a heading is nearly always text.
 */
export function splitBlock(sections: JsonNode[], id: string, at: number): Refusal | null {
  const found = findBlock(sections, id);
  if (!found) return 'blockGone';
  const { node, parent, index, path } = found;
  const [before, after] = cut(node.content ?? [], at);
  const first = trimmed(before, 'end');
  const second = trimmed(after, 'start');
  if (nodeText(first).trim() === '' || nodeText(second).trim() === '') return 'emptyPart';
  node.content = first;
  const part = secondPart(sections, node, first, second);
  // A figure has room for one caption: what is cut off it stands behind the figure.
  if (parent.type !== 'figure') parent.content!.splice(index + 1, 0, part);
  else {
    const around = path.at(-2)!;
    around.content!.splice(around.content!.indexOf(parent) + 1, 0, part);
  }
  return null;
}

function secondPart(sections: JsonNode[], node: JsonNode, first: JsonNode[], content: JsonNode[]): JsonNode {
  const { level: _level, label: _label, role, ...attrs } = node.attrs ?? {};
  const turned = first.findLast((each) => each.type === 'page_break');
  const page = turned ? { page: turned.attrs?.page, printed: turned.attrs?.printed ?? null } : {};
  const own = { ...attrs, ...page, id: freeId(sections, String(attrs.id)), cite: null };
  return { type: 'paragraph', attrs: { ...own, role: role ?? null }, content };
}

/** An id that no block has: that of the block itself with a number behind it. */
function freeId(sections: JsonNode[], id: string): string {
  const taken = new Set<unknown>();
  walk(sections, (node) => taken.add(node.attrs?.id));
  const stem = id.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Cuts inline content at an offset of its text; what has no text stays with what precedes it. */
function cut(content: readonly JsonNode[], at: number): [JsonNode[], JsonNode[]] {
  const before: JsonNode[] = [];
  const after: JsonNode[] = [];
  let offset = 0;
  for (const each of content) {
    const text = each.type === 'text' ? (each.text ?? '') : each.type === 'hard_break' ? '\n' : '';
    const end = offset + text.length;
    if (end <= at) before.push(each);
    else if (offset >= at) after.push(each);
    else {
      before.push({ ...each, text: text.slice(0, at - offset) });
      after.push({ ...each, text: text.slice(at - offset) });
    }
    offset = end;
  }
  return [before, after];
}

/** The content without the white space and line breaks at one of its ends. */
function trimmed(content: JsonNode[], side: 'start' | 'end'): JsonNode[] {
  const list = [...content];
  for (;;) {
    const at = side === 'end' ? list.length - 1 : 0;
    const edge = list[at];
    if (edge?.type === 'hard_break') list.splice(at, 1);
    else if (edge?.type === 'text') {
      const text = side === 'end' ? edge.text!.trimEnd() : edge.text!.trimStart();
      if (text !== '') {
        list[at] = { ...edge, text };
        return list;
      }
      list.splice(at, 1);
    } else return list;
  }
}

/** Offsets at which a block can be split: where a sentence or a line begins. */
export function splitPlaces(block: JsonNode): { at: number; words: string }[] {
  if (!isTextblock(block)) return [];
  const text = nodeText(block.content);
  const starts = [...text.matchAll(/(?:[.!?:;]["”’)]*\s+|\n\s*)(?=\S)/gu)].map(
    (match) => match.index + match[0].length,
  );
  return [...new Set(starts)].map((at) => ({ at, words: shortWords(text.slice(at)) }));
}

const shortWords = (text: string) => {
  const words = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
};
