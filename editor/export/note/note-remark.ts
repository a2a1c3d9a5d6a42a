/** An annotation with its thread as the files show it; all words are final, nothing is looked up any more. */
export interface NoteRemark {
  /** Counts from 1 in the order of the text. */
  number: number;
  author: string;
  /** ISO 8601 with time zone. */
  at: string;
  /** "Zorg", "Vraag". */
  kind: string;
  /** Title of the criterion, or null. */
  criterion: string | null;
  body: string;
  quote: string;
  /** Where it stands in the note's text (anchoring/note-text.ts), or null when its words are gone. */
  range: { start: number; end: number } | null;
  settled: boolean;
  replies: { author: string; at: string; body: string }[];
}

/** What stands above the words of a remark: "Zorg bij ‘Van onderop’". */
export const remarkHead = ({ kind, criterion }: Pick<NoteRemark, 'kind' | 'criterion'>): string =>
  criterion ? `${kind} bij ‘${criterion}’` : kind;
