import type { BlockSource } from '../schema/block-attrs.ts';

/**
 * The neutral model that every reader (DOCX, ODT, PDF, OCR, HTML, Markdown, text) produces and that one
 * mapper ({@link file://./to-note.ts}) turns into a ProseMirror note. Readers know nothing of ProseMirror.
 */
export type Block = HeadingBlock | ParagraphBlock | ListItemBlock | TableBlock | FigureBlock | TextBoxBlock;

/** Where the block stands: page numbers are 1-based; null when the source does not say. */
export interface Placed {
  source: BlockSource;
  page?: number | null;
  printed?: string | null;
}

export interface HeadingBlock extends Placed {
  type: 'heading';
  /** 1 is the highest level, 9 the lowest that word processors know. */
  level: number;
  /** The number as printed before the heading ("1.2", "Bijlage A"), when the source numbers it itself. */
  label?: string;
  content: Inline[];
}

export interface ParagraphBlock extends Placed {
  type: 'paragraph';
  /** 'toc' marks a table of contents, 'caption' a caption, 'title' the document's title, 'quote' a quotation. */
  role?: 'toc' | 'caption' | 'title' | 'subtitle' | 'quote';
  content: Inline[];
}

/** One item of a list; consecutive items form lists by their depth. `blocks` holds what follows inside the item. */
export interface ListItemBlock extends Placed {
  type: 'list_item';
  /** 0 is the outermost list. */
  depth: number;
  ordered: boolean;
  /** The label as printed ("a.", "1.2", "•"). */
  label: string;
  content: Inline[];
  blocks?: Block[];
}

export interface TableCell {
  header: boolean;
  scope?: 'col' | 'row' | null;
  colspan: number;
  rowspan: number;
  blocks: Block[];
}

export interface TableBlock extends Placed {
  type: 'table';
  /** Covered cells are left out, as in HTML. */
  rows: TableCell[][];
}

export interface FigureBlock extends Placed {
  type: 'figure';
  /** SHA-256 of a file in {@link ImportResult.media}, or null when the image could not be kept. */
  media: string | null;
  alt: string;
  width?: number | null;
  height?: number | null;
  caption?: Inline[];
}

export interface TextBoxBlock extends Placed {
  type: 'text_box';
  blocks: Block[];
}

export type MarkName = 'strong' | 'em' | 'underline' | 'strike' | 'superscript' | 'subscript' | 'inserted';

export type Inline =
  | {
      type: 'text';
      text: string;
      marks?: MarkName[];
      href?: string;
      /** Ids of the municipality's comments whose range covers this run. */
      comments?: string[];
      /** Recogniser's certainty from 0 to 1, set only on doubtful words of a scan. */
      confidence?: number;
    }
  | { type: 'break' }
  | { type: 'page'; page: number; printed?: string | null }
  | { type: 'footnote'; id: string; label: string }
  | { type: 'image'; media: string | null; alt: string }
  | { type: 'deleted'; text: string; author?: string | null; date?: string | null };

export interface Footnote {
  id: string;
  label: string;
  kind: 'footnote' | 'endnote';
  blocks: Block[];
}

/** A comment that already stood in the file: the municipality's own, shown apart from the council's. */
export interface ImportedComment {
  id: string;
  author: string;
  /** ISO 8601, or null when the file does not say. */
  date: string | null;
  text: string;
  /** Id of the comment that this one answers. */
  parent: string | null;
  resolved: boolean;
  /** The words it is about; filled by the mapper. */
  quote: string;
  /** Range in the note's text (see anchoring/note-text.ts), filled by the mapper; null for a lost range. */
  range: { start: number; end: number } | null;
}

export interface MediaFile {
  /** Lower-case hexadecimal SHA-256 of the bytes; also its name in the store. */
  sha256: string;
  mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  bytes: Uint8Array;
}

/** How bad a finding of the importer is: text or object lost, structure guessed, reading doubtful, or just good to know. */
export type FindingKind = 'lost' | 'guessed' | 'doubtful' | 'info';

/** A line of the import report. The sentence that belongs to `code` stands in app/i18n. */
export interface ImportFinding {
  code: string;
  kind: FindingKind;
  count: number;
  /** At most 50 places, each with the id of a block in the note and a few words of it. */
  places: { block: string | null; page: number | null; quote: string }[];
  params?: Record<string, string | number>;
}

export type SourceFormat = 'docx' | 'odt' | 'fodt' | 'pdf' | 'html' | 'markdown' | 'text' | 'scan' | 'image';

export interface ImportReport {
  format: SourceFormat;
  /** Physical pages, or null when the source has none. */
  pages: number | null;
  words: number;
  headings: number;
  tables: number;
  footnotes: number;
  images: number;
  comments: number;
  findings: ImportFinding[];
}

/** What a reader hands to the mapper. */
export interface ReadNote {
  format: SourceFormat;
  pages: number | null;
  blocks: Block[];
  footnotes: Footnote[];
  comments: Omit<ImportedComment, 'quote' | 'range'>[];
  media: MediaFile[];
  /** Findings that name places by block source; the mapper turns those into block ids. */
  findings: (Omit<ImportFinding, 'places'> & {
    places: { source: BlockSource | null; page: number | null; quote: string }[];
  })[];
  /** Targets of links inside the document ("#name"): the block on which each name stands. */
  anchors?: { name: string; source: BlockSource }[];
}

/** What an import yields; `doc` is the JSON of a document of noteSchema. */
export interface ImportResult {
  doc: { type: 'doc'; content: unknown[] };
  comments: ImportedComment[];
  media: MediaFile[];
  report: ImportReport;
}

/** Progress of a running import: `done` of `total` steps of a named stage. */
export interface ImportProgress {
  stage: 'open' | 'read' | 'recognise' | 'build';
  done: number;
  total: number;
}

export interface ImportOptions {
  /** Name as uploaded; only for messages, never to decide what the file is. */
  fileName?: string;
  /** Called often; must be cheap. */
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
  /** Open password of a PDF, used once and never stored. */
  password?: string;
  /** Recognise scanned pages; off gives a refusal with code SCAN_NEEDS_OCR for a file without text. */
  ocr?: boolean;
}
