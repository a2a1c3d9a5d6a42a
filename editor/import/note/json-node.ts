import type { BlockSource } from '../../schema/block-attrs.ts';
import type { ImportFinding, Placed } from '../blocks.ts';

/** A mark in the JSON of a ProseMirror document. */
export interface JsonMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node in the JSON of a ProseMirror document, as the mapper builds it. */
export interface JsonNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: JsonNode[];
  text?: string;
  marks?: JsonMark[];
}

/** A stretch of a textblock's text that a comment of the file is about; offsets from the block's start. */
export interface CommentSpan {
  from: number;
  to: number;
  comments: string[];
}

/** A finding of the mapper itself; it names the node, whose id is known only at the end. */
export interface MapperFinding {
  code: string;
  kind: ImportFinding['kind'];
  node: JsonNode | null;
  quote: string;
}

/** What the mapper gathers while it builds nodes, to finish when every block has its id. */
export interface Build {
  /** By the content of the textblock in which the span lies. */
  spans: Map<JsonNode[], CommentSpan[]>;
  /** Textblock contents that hold links to a place inside the document. */
  localLinks: JsonNode[][];
  findings: MapperFinding[];
}

/** A build in which nothing was gathered yet. */
export function newBuild(): Build {
  return { spans: new Map(), localLinks: [], findings: [] };
}

/** The attributes that a block brings along; id and cite are given at the end, in document order. */
export function placedAttrs(placed: Placed): Record<string, unknown> {
  return {
    id: null,
    cite: null,
    page: placed.page ?? null,
    printed: placed.printed ?? null,
    source: soundSource(placed.source),
  };
}

function soundSource(source: BlockSource | null): BlockSource | null {
  if (!source) return null;
  return {
    part: String(source.part),
    index: Number(source.index) || 0,
    confidence: Number(source.confidence) || 0,
  };
}

/** An empty paragraph, for places that must hold a block. */
export function emptyParagraph(): JsonNode {
  const attrs = { id: null, cite: null, page: null, printed: null, source: null, role: null };
  return { type: 'paragraph', attrs, content: [] };
}

/** Whether a node of this type has its text directly inside. */
export function isTextblock(node: JsonNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'caption';
}

/** The printed text of inline nodes. */
export function nodeText(content: JsonNode[] | undefined): string {
  let text = '';
  for (const each of content ?? []) {
    if (each.type === 'text') text += each.text ?? '';
    else if (each.type === 'hard_break') text += '\n';
    else if (each.content) text += `${nodeText(each.content)} `;
  }
  return text;
}

/** Visits every node below `nodes` in document order, parents first. */
export function walk(nodes: JsonNode[], visit: (node: JsonNode, parent: JsonNode | null) => void): void {
  const step = (node: JsonNode, parent: JsonNode | null) => {
    visit(node, parent);
    if (!isTextblock(node)) for (const each of node.content ?? []) step(each, node);
  };
  for (const node of nodes) step(node, null);
}
