import { isTextblock, type JsonNode } from '../note/json-node.ts';

/** A textblock with the way to it: `path` runs from the section down to its parent. */
export interface Found {
  node: JsonNode;
  section: JsonNode;
  /** The node that holds it, and its place in there. */
  parent: JsonNode;
  index: number;
  path: JsonNode[];
}

/** Finds a textblock in the body of a note by its id; footnotes are left as they were read. */
export function findBlock(sections: readonly JsonNode[], id: string): Found | null {
  for (const section of sections) {
    if (section.attrs?.kind !== 'body') continue;
    const found = findIn(section, section, [section], id);
    if (found) return found;
  }
  return null;
}

function findIn(section: JsonNode, parent: JsonNode, path: JsonNode[], id: string): Found | null {
  for (const [index, node] of (parent.content ?? []).entries()) {
    if (isTextblock(node)) {
      if (node.attrs?.id === id) return { node, section, parent, index, path };
      continue;
    }
    const found = findIn(section, node, [...path, node], id);
    if (found) return found;
  }
  return null;
}
