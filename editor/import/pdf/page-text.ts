/**
 * What is kept of one PDF page (or of one recognised scan) before its layout is read. Coordinates are points
 * with the origin at the top left of the upright page; `y` of text is its baseline and grows downwards.
 */
export interface PageText {
  /** Physical page number, 1-based. */
  number: number;
  /** Page label of the file ("iv"), or null when it has none. */
  label: string | null;
  width: number;
  height: number;
  items: TextItem[];
  /** Characters that stand sideways on the page, in reading order; they are no part of the layout. */
  turned: string[];
  tree: TagNode | null;
  /** Lines and images, when the drawing of the page was read; null when it was not needed. */
  drawing: PageDrawing | null;
  links: PageLink[];
}

/** A run of text in one font on one baseline. */
export interface TextItem {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  font: string;
  /** Id of the marked content around it, the key into the structure tree. */
  tag: string | null;
  /** Whether the file itself says that this is page furniture (header, footer). */
  artifact: boolean;
  /** Whether white space stood before it in the file. */
  spaced: boolean;
  raised?: 'superscript' | 'subscript';
  href?: string;
  comments?: string[];
  confidence?: number;
}

/** A thin drawn line: horizontal when `y0 === y1`, else vertical. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface PlacedImage {
  /** Name of the image among the page's objects, or null for an inline image or mask. */
  object: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
  /** SHA-256 of the kept file. */
  media: string | null;
}

export interface PageDrawing {
  rules: Rule[];
  images: PlacedImage[];
}

/** A rectangle of the page that leads somewhere or carries a remark. */
export interface PageLink {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  href?: string;
  comment?: string;
}

/** A node of the structure tree: an element with a role, or a leaf that names marked content. */
export interface TagNode {
  role: string;
  children: TagNode[];
  content: string | null;
  alt: string | null;
  rowSpan: number;
  colSpan: number;
  scope: string | null;
}
