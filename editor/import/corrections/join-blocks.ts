import { appendText } from '../note/inline-nodes.ts';
import { type JsonNode, nodeText } from '../note/json-node.ts';
import type { Refusal } from './correction.ts';
import { type Found, findBlock } from './find-block.ts';

/** Puts the block after this one behind it, with a space between; it keeps its own id and kind. */
export function joinWithNext(sections: JsonNode[], id: string): Refusal | null {
  const found = findBlock(sections, id);
  if (!found) return 'blockGone';
  const next = found.parent.content![found.index + 1];
  if (next) return joinSibling(found, next);
  return found.node.type === 'heading' ? joinHeadings(sections, found) : 'nothingFollows';
}

function joinSibling({ node, parent, index }: Found, next: JsonNode): Refusal | null {
  if (next.type !== 'paragraph' && next.type !== node.type) return 'notHere';
  node.content = joined(node, next);
  parent.content!.splice(index + 1, 1);
  return null;
}

/** A heading that fills two lines is often read as two headings with nothing between. */
function joinHeadings(sections: JsonNode[], { node, section }: Found): Refusal | null {
  const at = sections.indexOf(section);
  const following = sections[at + 1];
  const next = following?.content?.[0];
  if (!following || next?.type !== 'heading') return 'nothingFollows';
  node.content = joined(node, next);
  section.content = [node, ...following.content!.slice(1)];
  sections.splice(at + 1, 1);
  return null;
}

function joined(first: JsonNode, second: JsonNode): JsonNode[] {
  const content = [...(first.content ?? [])];
  const before = nodeText(first.content);
  const after = labelOf(second) + nodeText(second.content);
  const touching = before !== '' && after !== '' && !/\s$/.test(before) && !/^\s/.test(after);
  if (touching) appendText(content, ' ', content.at(-1)?.marks ?? []);
  appendText(content, labelOf(second), []);
  for (const each of second.content ?? []) {
    if (each.type === 'text') appendText(content, each.text ?? '', each.marks ?? []);
    else content.push(each);
  }
  return content;
}

/** The printed number of a heading that loses its own place. */
const labelOf = ({ attrs }: JsonNode): string =>
  typeof attrs?.label === 'string' && attrs.label.trim() !== '' ? `${attrs.label.trim()} ` : '';
