import type { Block, Footnote, Inline } from '../blocks.ts';
import type { ReadFinding } from '../import-report.ts';
import { attr, child, childrenNamed, type XmlElement } from '../intake/parse-xml.ts';
import { formatNumber } from './number-format.ts';
import { readNumber } from './styles.ts';

/** One section of the document, as far as page numbers go. */
interface PageSection {
  /** Whether the section begins on a new page. */
  breaks: boolean;
  format: string | null;
  start: number | null;
}

/**
 * Counts physical pages while the body is read. Word leaves `lastRenderedPageBreak` where a page began when
 * it last drew the file; a break that the author asked for is followed by one of those, so both count once.
 */
export class PageCounter {
  page = 1;
  /** Whether Word's own page breaks were seen; without them the numbers are guesses. */
  rendered = false;
  /** Nothing was printed yet on the current page. */
  #fresh = true;
  #section = 0;
  #sectionPage = 1;
  readonly #sections: PageSection[];

  constructor(body: XmlElement) {
    this.#sections = readSections(body);
  }

  /** Something was printed on the current page. */
  printed(): void {
    this.#fresh = false;
  }

  /** Word began a page here; false when that page was already counted. */
  renderedBreak(): boolean {
    this.rendered = true;
    if (this.#fresh) return false;
    this.#turn();
    return true;
  }

  /** The author broke the page here. */
  explicitBreak(): void {
    this.#turn();
  }

  /** The next paragraph begins on a new page, whatever stands before it. */
  breakBefore(): boolean {
    if (this.#fresh) return false;
    this.#turn();
    return true;
  }

  /** A section ended; true when the next one begins on a new page. */
  endSection(): boolean {
    this.#section += 1;
    const next = this.#sections[this.#section];
    const turned = (next?.breaks ?? false) && this.breakBefore();
    if (next?.start != null) this.#sectionPage = next.start;
    return turned;
  }

  /** The number printed on the current page, or null when it is the physical number. */
  printedNumber(): string | null {
    const format = this.#sections[this.#section]?.format;
    const text = formatNumber(this.#sectionPage, format ?? 'decimal');
    return text === String(this.page) ? null : text;
  }

  /** Sets the first page's printed number; called once, before reading. */
  begin(): void {
    this.#sectionPage = this.#sections[0]?.start ?? 1;
  }

  #turn(): void {
    this.page += 1;
    this.#sectionPage += 1;
    this.#fresh = true;
  }
}

function readSections(body: XmlElement): PageSection[] {
  const sections: PageSection[] = [];
  const collect = (parent: XmlElement) => {
    for (const each of parent.children) {
      if (typeof each === 'string') continue;
      if (each.name === 'p') {
        const properties = child(each, 'pPr');
        const section = properties && child(properties, 'sectPr');
        if (section) sections.push(readSection(section));
      } else if (each.name === 'sectPr') sections.push(readSection(each));
      else if (each.name === 'sdt' || each.name === 'sdtContent') collect(each);
    }
  };
  collect(body);
  return sections;
}

function readSection(element: XmlElement): PageSection {
  const type = child(element, 'type');
  const numbers = childrenNamed(element, 'pgNumType')[0];
  const kind = (type && attr(type, 'val')) ?? 'nextPage';
  return {
    breaks: kind !== 'continuous' && kind !== 'nextColumn',
    format: (numbers && attr(numbers, 'fmt')) ?? null,
    start: readNumber(numbers, 100_000, 'start'),
  };
}

/** Takes the page numbers out of everything that was read, when they turned out to be guesses. */
export function forgetPages(blocks: Block[], footnotes: Footnote[], findings: ReadFinding[]): void {
  for (const finding of findings) for (const place of finding.places) place.page = null;
  for (const block of blocks) forgetBlock(block);
  for (const note of footnotes) for (const block of note.blocks) forgetBlock(block);
}

function forgetBlock(block: Block): void {
  block.page = null;
  block.printed = null;
  if ('content' in block) block.content = block.content.filter(isNotPage);
  if ('blocks' in block) for (const each of block.blocks ?? []) forgetBlock(each);
  if (block.type !== 'table') return;
  for (const row of block.rows) for (const cell of row) for (const each of cell.blocks) forgetBlock(each);
}

const isNotPage = (inline: Inline) => inline.type !== 'page';
