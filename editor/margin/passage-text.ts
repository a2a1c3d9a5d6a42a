import type { Node } from 'prosemirror-model';

/** Stands for a footnote or a line break in plain text, one character each, so that text and positions run along. */
export const leafSign = '※';

/** As many characters before and after a passage are kept to know it again. */
const contextLength = 32;

/** Words with the text around them, by which they are found back. */
export interface Quote {
  quote: string;
  prefix: string;
  suffix: string;
}

/** The text between two positions; blocks are separated by a newline. */
export const textBetween = (doc: Node, from: number, to: number): string =>
  doc.textBetween(from, Math.max(from, to), '\n', leafSign);

/** The words at a place and, within the same paragraphs, those around it. */
export function quoteAt(doc: Node, from: number, to: number): Quote {
  const start = doc.resolve(from);
  const end = doc.resolve(to);
  return {
    quote: textBetween(doc, from, to),
    prefix: textBetween(doc, start.start(), from).slice(-contextLength),
    suffix: textBetween(doc, to, end.end()).slice(0, contextLength),
  };
}

/** Positions that a passage can begin or end at: both within a paragraph, in order. */
export function isPassage(doc: Node, from: number, to: number): boolean {
  if (from < 0 || to > doc.content.size || from > to) return false;
  return doc.resolve(from).parent.inlineContent && doc.resolve(to).parent.inlineContent;
}
