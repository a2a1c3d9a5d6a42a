import type { Block, Footnote } from '../blocks.ts';
import { headingNode, nestedNodes } from './block-nodes.ts';
import { type Build, emptyParagraph, type JsonNode } from './json-node.ts';

/**
 * Divides a document into sections: one per heading with everything up to the next heading, a first one
 * without heading for what precedes it, and a last one of kind 'footnotes' for the notes.
 */
export function sectionNodes(blocks: Block[], footnotes: Footnote[], build: Build): JsonNode[] {
  const sections: JsonNode[] = [];
  let waiting: Block[] = [];
  let heading: JsonNode | null = null;
  const close = () => {
    const content = nestedNodes(waiting, build);
    if (heading) content.unshift(heading);
    if (content.length > 0) sections.push(section('body', content));
    waiting = [];
  };
  for (const block of blocks) {
    if (block.type !== 'heading' || !hasWords(block.content)) {
      waiting.push(block.type === 'heading' ? { ...block, type: 'paragraph' } : block);
      continue;
    }
    close();
    heading = headingNode(block, build);
  }
  close();
  const notes = footnotes.map((note) => footnoteNode(note, build));
  if (notes.length > 0) sections.push(section('footnotes', notes));
  return sections.length > 0 ? sections : [section('body', [emptyParagraph()])];
}

function section(kind: string, content: JsonNode[]): JsonNode {
  return { type: 'section', attrs: { kind }, content };
}

/** A heading without words (only an image or a note) is no entry of the outline. */
function hasWords(content: Extract<Block, { type: 'heading' }>['content']): boolean {
  return content.some((each) => each.type === 'text' && each.text.trim() !== '');
}

function footnoteNode(note: Footnote, build: Build): JsonNode {
  const content = nestedNodes(note.blocks, build);
  return {
    type: 'footnote',
    attrs: { noteId: note.id, label: note.label, kind: note.kind },
    content: content.length > 0 ? content : [emptyParagraph()],
  };
}
