/** A stretch of the note's text that somebody chose, in the offsets in which annotations are kept. */
export interface Passage {
  start: number;
  end: number;
  quote: string;
  /** "§ 3.2, alinea 4, p. 12", as far as the note has numbers. */
  cite: string | null;
}

/** Where the reader is in the text: what is selected, or else the paragraph that holds the caret. */
export interface ReadingPlace {
  selected: Passage | null;
  block: Passage | null;
  /** On which page of the original; null when the file has no pages. */
  page: { page: number; printed: string | null } | null;
  /** The lower end of the selection, or else of the paragraph, in pixels from the top left of the text. */
  at: { top: number; left: number };
}

/** An annotation as it is drawn in the text. */
export interface MarkedPassage {
  id: string;
  kind: string;
  start: number;
  end: number;
}
