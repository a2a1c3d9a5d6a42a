/** The demo note exists twice: as the council first received it, and as the municipality revised it. */
export type NoteVersion = 1 | 2;

/**
 * Text with light marks: `**bold**`, `*italic*`, `[label](https://…)` and `{^name}` for a footnote. A pair gives
 * the words of version 1 and of version 2.
 */
export type NoteText = string | readonly [first: string, revised: string];

export interface NoteParagraph {
  kind: 'paragraph';
  text: NoteText;
}

export interface NoteListItem {
  text: NoteText;
  /** A list inside this item, one level deeper. */
  inner?: NoteList;
}

export interface NoteList {
  kind: 'list';
  style: 'bullet' | 'lettered' | 'numbered';
  items: readonly NoteListItem[];
}

export interface NoteCell {
  text: NoteText;
  colspan?: number;
  rowspan?: number;
}

export interface NoteTable {
  kind: 'table';
  caption: string;
  /** Widths of the columns in percent. */
  widths: readonly number[];
  headerRows: readonly (readonly NoteCell[])[];
  rows: readonly (readonly NoteCell[])[];
}

export interface NoteFigure {
  kind: 'figure';
  caption: string;
  alt: string;
}

export type NoteBlock = NoteParagraph | NoteList | NoteTable | NoteFigure;

export interface NoteSection {
  title: string;
  blocks: readonly NoteBlock[];
  /** Sections one level deeper. */
  parts?: readonly NoteSection[];
  /** Set when the section stands here in one version only. */
  onlyIn?: NoteVersion;
}

export interface NoteChapter {
  title: string;
  /** 'chapter' is numbered 1, 2, 3; 'annex' brings its own letter; 'plain' has no number at all. */
  numbering: 'chapter' | 'annex' | 'plain';
  blocks: readonly NoteBlock[];
  sections: readonly NoteSection[];
}

/** A paragraph; with a second text, one that the revision rewrote. */
export function p(text: string, revised?: string): NoteParagraph {
  return { kind: 'paragraph', text: revised === undefined ? text : [text, revised] };
}

/** A list of plain items, or of items with a list inside. */
export function list(
  style: NoteList['style'],
  ...items: readonly (string | readonly [string, NoteList])[]
): NoteList {
  return {
    kind: 'list',
    style,
    items: items.map((item) =>
      typeof item === 'string' ? { text: item } : { text: item[0], inner: item[1] },
    ),
  };
}

/** A row of cells that span nothing. */
export function row(...texts: readonly string[]): NoteCell[] {
  return texts.map((text) => ({ text }));
}

/** A cell that covers several columns or rows. */
export function spanning(text: NoteText, span: { colspan?: number; rowspan?: number }): NoteCell {
  return { text, ...span };
}

/** A section without parts. */
export function section(title: string, ...blocks: readonly NoteBlock[]): NoteSection {
  return { title, blocks };
}

/** The same section, standing here in one version only. */
export function only(version: NoteVersion, moved: NoteSection): NoteSection {
  return { ...moved, onlyIn: version };
}

/** The words of one version. */
export function textOf(text: NoteText, version: NoteVersion): string {
  return typeof text === 'string' ? text : text[version - 1]!;
}
