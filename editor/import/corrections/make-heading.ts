import { type JsonNode, nodeText } from '../note/json-node.ts';
import type { Refusal } from './correction.ts';
import { findBlock } from './find-block.ts';

/** Makes a paragraph of the running text a heading: a section of its own begins there. */
export function makeHeading(sections: JsonNode[], id: string, level: number): Refusal | null {
  const found = findBlock(sections, id);
  if (!found) return 'blockGone';
  const { node, section, parent, index } = found;
  const { id: _id, cite: _cite, page, printed, source } = node.attrs ?? {};
  const bounded = Math.min(9, Math.max(1, Math.trunc(level)));
  if (node.type === 'heading') {
    node.attrs = { ...node.attrs, level: bounded };
    return null;
  }
  if (parent !== section || nodeText(node.content).trim() === '') return 'notHere';
  const heading: JsonNode = {
    type: 'heading',
    attrs: { id, cite: null, page, printed, source, level: bounded, label: null },
    content: node.content ?? [],
  };
  const blocks = section.content!;
  const opened = { ...section, content: [heading, ...blocks.slice(index + 1)] };
  const before = blocks.slice(0, index);
  const kept = before.length > 0 ? [{ ...section, content: before }] : [];
  sections.splice(sections.indexOf(section), 1, ...kept, opened);
  return null;
}

/** Makes a heading a paragraph; what stood under it goes on under the heading before it. */
export function makeParagraph(sections: JsonNode[], id: string): Refusal | null {
  const found = findBlock(sections, id);
  if (!found) return 'blockGone';
  const { node, section } = found;
  if (node.type !== 'heading') return 'notHere';
  const { level: _level, label, ...attrs } = node.attrs ?? {};
  const content = labelled(label, node.content ?? []);
  section.content![0] = { type: 'paragraph', attrs: { ...attrs, role: null }, content };
  appendToPrevious(sections, section);
  return null;
}

/** The number of a heading is no part of its words; a paragraph has no other place for it. */
function labelled(label: unknown, content: JsonNode[]): JsonNode[] {
  if (typeof label !== 'string' || label.trim() === '') return content;
  return [{ type: 'text', text: `${label.trim()} ` }, ...content];
}

/** Lets a section without a heading go on in the body section before it, if there is one. */
export function appendToPrevious(sections: JsonNode[], section: JsonNode): void {
  const at = sections.indexOf(section);
  const previous = sections[at - 1];
  if (previous?.attrs?.kind !== 'body') return;
  previous.content = [...(previous.content ?? []), ...(section.content ?? [])];
  sections.splice(at, 1);
}
