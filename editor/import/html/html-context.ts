import type { FindingKind, Footnote, MarkName } from '../blocks.ts';
import { type FindingLog, type ReadPlace, shortQuote } from '../import-report.ts';
import type { MediaShelf } from '../intake/media-shelf.ts';

/** Everything that is known while one page is read from start to end. */
export interface HtmlContext {
  findings: FindingLog;
  media: MediaShelf;
  footnotes: Footnote[];
  /** Id of the footnote that a link with this fragment refers to. */
  noteOfTarget: Map<string, string>;
  /** Elements that hold the text of a footnote and so are not read in their place. */
  noteElements: Set<Element>;
  /** Places where the page marks words as deleted. */
  deleted: ReadPlace[];
  paragraphs: number;
}

/** What the elements around a text say about it. */
export interface InlineStyle {
  marks: MarkName[];
  href?: string;
  /** Text keeps its spaces and lines. */
  preformatted?: boolean;
}

/** Deeper nesting than any page needs; what lies below is read as plain text. */
export const maxDepth = 150;

/** Where the reader is now. */
export function sourceHere(ctx: HtmlContext) {
  return { part: 'document', index: ctx.paragraphs, confidence: 1 };
}

/** Notes something for the import report at the present place. */
export function report(ctx: HtmlContext, code: string, kind: FindingKind, quote: string): void {
  ctx.findings.add(code, kind, { source: sourceHere(ctx), page: null, quote: shortQuote(quote) });
}

/** Name of an element in lower case, without the prefix of Office's own elements ("o:p" is "o:p"). */
export function tagOf(element: Element): string {
  return element.tagName.toLowerCase();
}

/** The text of or below a node with white space made single. */
export function textBelow(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether the page itself hides an element from its readers. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(styleOf(element));
}

/** Longer declarations are made by no word processor; patterns are tried on this much of one. */
const maxStyle = 2_000;

/** The `style` attribute, or an empty string. */
export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').slice(0, maxStyle);
}
