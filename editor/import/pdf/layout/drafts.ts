import type { PlacedImage } from '../page-text.ts';
import type { Line } from './line.ts';

/** A block of the layout before pages are joined: lines that belong together, and what they seem to be. */
export type Draft = HeadingDraft | TextDraft | ListItemDraft | TableDraft | FigureDraft | FootnoteDraft;

interface Placing {
  page: number;
  /** Left and right side of the column, to see whether lines are full. */
  left: number;
  right: number;
  /** Whether it is the first or the last block of its column. */
  first?: boolean;
  last?: boolean;
  /** 1 said by the file, lower when guessed. */
  confidence: number;
}

export interface HeadingDraft extends Placing {
  type: 'heading';
  lines: Line[];
  label: string | null;
  /** Known from tags, bookmarks or its number; null when its style must decide. */
  level: number | null;
}

export interface TextDraft extends Placing {
  type: 'paragraph';
  role?: 'toc' | 'caption' | 'title' | 'subtitle' | 'quote';
  lines: Line[];
}

export interface ListItemDraft extends Placing {
  type: 'list_item';
  label: string;
  ordered: boolean;
  lines: Line[];
  /** Indent of the label within its column, from which the depth follows; `depth` when the tags say it. */
  indent: number;
  textIndent: number;
  depth: number | null;
  children: Draft[];
}

export interface CellDraft {
  header: boolean;
  scope: 'col' | 'row' | null;
  colspan: number;
  rowspan: number;
  drafts: Draft[];
}

export interface TableDraft extends Placing {
  type: 'table';
  rows: CellDraft[][];
  columns: number;
}

export interface FigureDraft extends Placing {
  type: 'figure';
  image: PlacedImage | null;
  alt: string;
  caption: Line[] | null;
}

export interface FootnoteDraft extends Placing {
  type: 'footnote';
  label: string;
  lines: Line[];
}

/** The lines of a draft that holds running text, else none. */
export function linesOf(draft: Draft): Line[] {
  return draft.type === 'table' || draft.type === 'figure' ? [] : draft.lines;
}

/** Plain text of a few lines, for recognition only. */
export const plainText = (lines: Line[]): string => lines.map((line) => line.text).join(' ');
