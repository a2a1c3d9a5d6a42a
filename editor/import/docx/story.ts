import type { BlockSource } from '../../schema/block-attrs.ts';
import type { Block, Footnote, Inline } from '../blocks.ts';
import type { FindingLog, ReadPlace } from '../import-report.ts';
import type { XmlElement } from '../intake/parse-xml.ts';
import type { Field } from './fields.ts';
import type { MediaStore } from './media.ts';
import type { Numbering } from './numbering.ts';
import type { PageCounter } from './page-counter.ts';
import type { Relationships } from './parts.ts';
import type { StyleSheet } from './styles.ts';

/** What all parts of one document share while it is read. */
export interface DocxContext {
  styles: StyleSheet;
  numbering: Numbering;
  media: MediaStore;
  findings: FindingLog;
  pages: PageCounter;
  /** Counts of tracked changes, with their places. */
  changes: { inserted: number; deleted: number; places: ReadPlace[] };
  /** Bookmarks by the paragraph on which they stand. */
  anchors: { name: string; source: BlockSource }[];
  /** Gives the printed label of a referenced note and reads its body at the first reference. */
  refer(kind: Footnote['kind'], id: string, customLabel: string | null): { id: string; label: string } | null;
  /** Ids of the comments of which the body holds at least one character. */
  anchoredComments: Set<string>;
}

/** One flow of text: the body, or one footnote. Ranges and fields that cross paragraphs live here. */
export interface Story {
  context: DocxContext;
  part: string;
  relationships: Relationships;
  /** Rank of every `w:p` element of the part in document order, whether it is read or not. */
  ranks: Map<XmlElement, number>;
  /** Ids of the comments whose range is open; replaced, never changed, so that runs can share it. */
  comments: string[] | undefined;
  fields: Field[];
  /** Bookmarks between paragraphs; they belong to the next paragraph that is kept. */
  bookmarks: string[];
  /** What paragraphs that were dropped leave to the next one, such as a page break. */
  carried: Inline[];
  /** True inside a content control or field that holds a table of contents. */
  inContents: boolean;
  /** Only the body turns pages. */
  turnsPages: boolean;
  /** Reads the blocks below an element; here so that text boxes and cells need not import the body reader. */
  readBlocks(story: Story, parent: XmlElement): Block[];
}

/** Numbers the paragraphs of a part: the rule by which a block's source is found again in the file. */
export function rankParagraphs(root: XmlElement): Map<XmlElement, number> {
  const ranks = new Map<XmlElement, number>();
  const visit = (element: XmlElement) => {
    if (element.name === 'p' && element.prefix !== 'a') ranks.set(element, ranks.size);
    if (element.name === 't') return;
    for (const each of element.children) if (typeof each !== 'string') visit(each);
  };
  visit(root);
  return ranks;
}

/** Opens the range of a comment. */
export function openComment(story: Story, id: string): void {
  if (!story.comments?.includes(id)) story.comments = [...(story.comments ?? []), id];
}

/** Closes the range of a comment. */
export function closeComment(story: Story, id: string): void {
  const rest = story.comments?.filter((each) => each !== id) ?? [];
  story.comments = rest.length > 0 ? rest : undefined;
}

/** An ISO 8601 date as files write it; null for anything that is no date. */
export function isoDate(text: string | undefined): string | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  return Number.isNaN(Date.parse(text)) ? null : text;
}
