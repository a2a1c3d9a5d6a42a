import { shortQuote } from '../import-report.ts';
import { isTextblock, type JsonNode, nodeText } from './json-node.ts';

/** Block types that carry an id and a citable number. */
const numbered = new Set(['heading', 'paragraph', 'figure', 'caption']);

/** A number as printed, without the point or bracket that ends it: "3.2." is cited as "3.2". */
const bareLabel = (label: string) => label.replace(/[\s.:)\]–-]+$/, '').trim();

/**
 * A number that the author typed before the words of a heading ("2.1 Doel", "3. Visie", "Bijlage B").
 * "3 pijlers" begins with an amount: a single number needs a point, a tab or a capital after it.
 */
const typedNumber =
  /^\s*(\d{1,3}(?:\.\d{1,3})+(?=[.)]?\s)|\d{1,3}(?=[.)]\s|\t|\s+\p{Lu})|(?:[Bb]ijlage|[Hh]oofdstuk|[Dd]eel|[Pp]aragraaf|[Aa]rtikel)\s+(?:[A-Z]|[IVXLC]+|\d{1,3}(?:\.\d{1,3})*)(?![\p{L}\p{N}]))/u;

/**
 * Gives every block its id (b1, b2, …) and the number to cite it by, both in document order, so that the
 * same file always gets the same ones. A heading is cited by its own number; in a note without numbers by
 * a counted one ("3.2"); and a heading without number in a numbered note by its words, because a counted
 * number would say something else than what is printed. Paragraphs are counted within their section.
 */
export function numberBlocks(sections: JsonNode[]): void {
  let next = 1;
  const giveIds = (node: JsonNode) => {
    if (numbered.has(node.type)) node.attrs!.id = `b${next++}`;
    if (!isTextblock(node)) for (const each of node.content ?? []) giveIds(each);
  };
  for (const section of sections) giveIds(section);
  citeBlocks(sections);
}

/** Gives every block the number to cite it by, and leaves its id as it is: for a note whose structure changed. */
export function citeBlocks(sections: JsonNode[]): void {
  const headings = sections.flatMap((each) =>
    each.content?.[0]?.type === 'heading' ? [each.content[0]] : [],
  );
  const isNumbered = headings.some((heading) => /\d/.test(printedNumber(heading) ?? ''));
  const counters: number[] = [];
  const parents: JsonNode[] = [];
  for (const section of sections) {
    const first = section.content?.[0];
    const heading = first?.type === 'heading' ? first : null;
    if (heading) {
      const cite = headingCite(heading, isNumbered, counters);
      heading.attrs!.cite = isNumbered ? underParent(heading, cite, parents) : cite;
    }
    citeSection(section, heading ? String(heading.attrs!.cite) : '');
  }
}

/** The number printed before a heading: its label, or one that the author typed. */
function printedNumber(heading: JsonNode): string | null {
  const label = heading.attrs?.label;
  if (typeof label === 'string' && bareLabel(label) !== '') return bareLabel(label);
  return typedNumber.exec(nodeText(heading.content))?.[1] ?? null;
}

function headingCite(heading: JsonNode, isNumbered: boolean, counters: number[]): string {
  const level = Number(heading.attrs!.level);
  counters.length = Math.min(counters.length, level);
  while (counters.length < level) counters.push(0);
  counters[level - 1]! += 1;
  const printed = printedNumber(heading);
  if (printed) return printed;
  if (isNumbered) return shortQuote(nodeText(heading.content));
  // Levels that the note skips have no number of their own.
  return counters.filter((each) => each > 0).join('.');
}

/** Words alone do not say where a heading stands: "Doel" of article 3 is cited as "Artikel 3, Doel". */
function underParent(heading: JsonNode, cite: string, parents: JsonNode[]): string {
  const level = Number(heading.attrs!.level);
  while (parents.length > 0 && Number(parents[parents.length - 1]!.attrs!.level) >= level) parents.pop();
  const parent = parents.findLast((each) => printedNumber(each) !== null);
  parents.push(heading);
  const isWords = printedNumber(heading) === null && parent !== undefined;
  return isWords ? `${parent.attrs!.cite}, ${cite}` : cite;
}

interface Counts {
  alinea: number;
  tabel: number;
  figuur: number;
}

function citeSection(section: JsonNode, heading: string): void {
  const counts: Counts = { alinea: 0, tabel: 0, figuur: 0 };
  const cite = (kind: keyof Counts) => {
    counts[kind] += 1;
    return heading === '' ? `${kind} ${counts[kind]}` : `${heading}, ${kind} ${counts[kind]}`;
  };
  const visit = (node: JsonNode) => {
    const whole = wholeCite(node, cite);
    if (whole) citeAll(node, whole);
    else if (node.type !== 'paragraph') for (const each of node.content ?? []) visit(each);
    else if (isCited(node)) node.attrs!.cite = cite('alinea');
  };
  for (const node of section.content ?? []) visit(node);
}

/** The number of what is cited as a whole; null for what is cited by its paragraphs. */
function wholeCite(node: JsonNode, cite: (kind: keyof Counts) => string): string | null {
  if (node.type === 'footnote') return `voetnoot ${node.attrs?.label ?? ''}`.trim();
  if (node.type === 'table') return cite('tabel');
  return node.type === 'figure' ? cite('figuur') : null;
}

/** Contents, titles and empty lines are not cited. */
function isCited(paragraph: JsonNode): boolean {
  return paragraph.attrs?.role == null && nodeText(paragraph.content).trim() !== '';
}

/** Everything inside a table, figure or note is cited by the number of the whole. */
function citeAll(node: JsonNode, cite: string): void {
  if (numbered.has(node.type)) node.attrs!.cite = cite;
  if (node.type === 'paragraph' || node.type === 'caption') return;
  for (const each of node.content ?? []) citeAll(each, cite);
}
