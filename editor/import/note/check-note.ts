import type { Node } from 'prosemirror-model';
import { noteSchema } from '../../schema/note-schema.ts';
import { shortQuote } from '../import-report.ts';
import { type Build, emptyParagraph, type JsonNode, nodeText } from './json-node.ts';

/**
 * Makes a checked document of the sections. A block that the schema refuses is replaced by a paragraph with
 * its words and reported as BLOCK_SIMPLIFIED, so that one strange block never costs the rest of a note.
 */
export function checkNote(sections: JsonNode[], build: Build): { doc: Node; json: JsonNode } {
  const json: JsonNode = { type: 'doc', content: sections };
  const doc = tryNode(json);
  if (doc) return { doc, json };
  for (const section of sections) simplifySection(section, build);
  const simplified = noteSchema.nodeFromJSON(json);
  simplified.check();
  return { doc: simplified, json };
}

/** The checked node, or null when the schema refuses it; what else goes wrong is a mistake and is thrown. */
function tryNode(json: JsonNode): Node | null {
  try {
    const node = noteSchema.nodeFromJSON(json);
    node.check();
    return node;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function simplifySection(section: JsonNode, build: Build): void {
  section.content = (section.content ?? []).map((block) => {
    if (tryNode(block)) return block;
    const text = nodeText([block]).trim();
    const paragraph = emptyParagraph();
    const id = firstId(block);
    paragraph.attrs!.id = id;
    if (text !== '') paragraph.content = [{ type: 'text', text }];
    build.findings.push({
      code: 'BLOCK_SIMPLIFIED',
      kind: 'lost',
      node: paragraph,
      quote: shortQuote(text),
    });
    return paragraph;
  });
}

function firstId(block: JsonNode): unknown {
  if (block.attrs?.id) return block.attrs.id;
  for (const each of block.content ?? []) {
    const id = firstId(each);
    if (id) return id;
  }
  return null;
}
