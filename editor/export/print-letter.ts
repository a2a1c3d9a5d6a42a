import type { LetterPart } from '../schema/letter-schema.ts';

/**
 * The neutral print model that the four writers (PDF, ODT, DOCX, HTML) share: whatever a reader sees is
 * decided here once, so that all outputs have the same text, headings, lists and tables. All values are plain
 * JSON except the bytes of the logo.
 */
export interface PrintLetter {
  lang: 'nl';
  /** Title of the document, as windows and screen readers announce it. */
  title: string;
  council: PrintCouncil;
  addressee: string[];
  /** Kenmerk, Datum and so on, in printing order. */
  references: { label: string; value: string }[];
  subjectLabel: string;
  subject: string;
  salutation: string;
  sections: PrintSection[];
  /** Shown at the head of each page of a concept, or null. */
  mark: string | null;
  /** What the head of following pages says. */
  runningHead: string;
  /** ISO 8601 date of the letter; also the creation date inside the files. */
  date: string;
}

export interface PrintCouncil {
  name: string;
  municipality: string;
  /** Address, e-mail and website, one line each. */
  contact: string[];
  logo: PrintLogo | null;
  /** Accent colour, darkened where needed until it reads well on white ("#rrggbb"). */
  accent: string;
}

export interface PrintLogo {
  mime: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/** A part of the letter under one heading of level 2; `title` is null for the signatures. */
export interface PrintSection {
  key: LetterPart | 'minority' | 'signatures' | 'annex';
  title: string | null;
  blocks: PrintBlock[];
}

export type RunMark = 'strong' | 'em' | 'underline' | 'strike' | 'superscript' | 'subscript';

export type Run =
  | { kind: 'text'; text: string; marks: RunMark[]; href: string | null }
  | { kind: 'break' }
  | { kind: 'note'; number: number; text: string };

export interface PrintHeading {
  kind: 'heading';
  /** 1 is the subject, 2 a part of the letter, 3 to 6 stand inside a part. */
  level: number;
  runs: Run[];
}

export interface PrintParagraph {
  kind: 'paragraph';
  /** 'tenor' is the verdict in one line, 'quiet' small print such as the legal basis, 'table' the caption above a table. */
  role: 'text' | 'tenor' | 'quiet';
  runs: Run[];
}

export interface PrintList {
  kind: 'list';
  ordered: boolean;
  /** 1 for a list that stands in no other of its kind. It decides the labels: 1, a, i or a dot, a dash. */
  depth: number;
  start: number;
  items: PrintBlock[][];
}

export interface PrintCell {
  header: 'col' | 'row' | null;
  colspan: number;
  rowspan: number;
  blocks: PrintBlock[];
}

export interface PrintTable {
  kind: 'table';
  columns: number;
  /** Rows at the top that hold nothing but column headers; they repeat on each page. */
  headerRows: number;
  rows: PrintCell[][];
}

/** One numbered ask to the College with its why, passage and sign of success. */
export interface PrintAdvice {
  kind: 'advice';
  number: number;
  /** "Advies 3", the heading of level 3. */
  label: string;
  ask: PrintBlock[];
  parts: { part: 'why' | 'passage' | 'success'; label: string; blocks: PrintBlock[] }[];
}

export interface PrintMinority {
  kind: 'minority';
  /** Heading of level 3. */
  title: string;
  blocks: PrintBlock[];
}

export interface PrintSignatures {
  kind: 'signatures';
  greeting: string;
  onBehalfOf: string;
  people: { name: string; role: string; signed: string | null }[];
}

export type PrintBlock =
  | PrintHeading
  | PrintParagraph
  | PrintList
  | PrintTable
  | PrintAdvice
  | PrintMinority
  | PrintSignatures;

/** Each writer has one entry per kind; the compiler lists what a new kind still misses. */
export type PrintKind = PrintBlock['kind'];

/** Plain text of runs, without footnotes; a break is a space. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('');
}

/** A run without marks. */
export function plainRun(text: string): Run {
  return { kind: 'text', text, marks: [], href: null };
}
