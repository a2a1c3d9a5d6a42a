import { chaptersOf } from '../note/beleidsplan.ts';
import { footnotes } from '../note/footnotes.ts';
import {
  type NoteBlock,
  type NoteChapter,
  type NoteList,
  type NoteSection,
  type NoteTable,
  type NoteVersion,
  textOf,
} from '../note/note-content.ts';
import { type TocEntry, tableOfContents, titlePage } from './front-matter.ts';
import { PageBreaks } from './page-breaks.ts';
import { runXml, styled } from './runs.ts';
import { cellXml, spanWidth } from './table-cells.ts';
import { documentXml, figureXml, footnotesXml } from './word-parts.ts';
import { runsOf } from './xml.ts';

/** Width of the text column in twentieths of a point: A4 with margins of 2.5 cm. */
const TEXT_WIDTH = 9070;

/** Numbering definitions; see numberingXml in parts.ts. Numbered and lettered lists each get an instance of their own. */
const NUM_BULLET = 2;
const FIRST_LIST_NUM = 10;

/** The parts of the package that depend on the text. */
export interface DemoBody {
  documentXml: string;
  footnotesXml: string;
  /** Link targets in the order of their relationship ids rIdLink1, rIdLink2, … */
  links: readonly string[];
  footnoteLinks: readonly string[];
  /** One per restarted list, in the order of their num ids from 10 up. */
  listStyles: readonly ('lettered' | 'numbered')[];
}

/** Writes one version of the note as WordprocessingML. Throws when a page start stands nowhere in the text. */
export function buildBody(version: NoteVersion, pageStarts: readonly string[]): DemoBody {
  const writer = new BodyWriter(version, pageStarts);
  return writer.build();
}

class BodyWriter {
  readonly #version: NoteVersion;
  readonly #breaks: PageBreaks;
  readonly #footnotes: string[] = [];
  readonly #links: string[] = [];
  readonly #listStyles: ('lettered' | 'numbered')[] = [];
  readonly #toc: TocEntry[] = [];
  #chapterNumber = 0;

  constructor(version: NoteVersion, pageStarts: readonly string[]) {
    this.#version = version;
    this.#breaks = new PageBreaks(pageStarts);
  }

  build(): DemoBody {
    const chapters = chaptersOf(this.#version);
    const body = chapters.map((chapter) => this.#chapter(chapter)).join('');
    if (this.#breaks.unplaced.length > 0) {
      throw new Error(`Page starts that stand nowhere: ${this.#breaks.unplaced.join(' | ')}`);
    }
    const footnoteLinks: string[] = [];
    return {
      documentXml: documentXml(`${titlePage(this.#version)}${tableOfContents(this.#toc)}${body}`),
      footnotesXml: footnotesXml(this.#footnotes, footnoteLinks),
      links: this.#links,
      footnoteLinks,
      listStyles: this.#listStyles,
    };
  }

  #chapter(chapter: NoteChapter): string {
    if (chapter.numbering === 'chapter') this.#chapterNumber += 1;
    const number = chapter.numbering === 'chapter' ? `${this.#chapterNumber}` : '';
    // In the order of the page: headings, footnotes and page starts are numbered as they are written.
    const parts = [
      this.#heading(1, number, chapter.title),
      ...chapter.blocks.map((block) => this.#block(block)),
    ];
    chapter.sections.forEach((part, index) => {
      parts.push(this.#section(part, 2, number && `${number}.${index + 1}`));
    });
    return parts.join('');
  }

  #section(section: NoteSection, level: 2 | 3, label: string): string {
    const head = this.#heading(level, label, section.title);
    const blocks = section.blocks.map((block) => this.#block(block));
    const inner = (section.parts ?? []).map((part, at) =>
      this.#section(part, 3, label && `${label}.${at + 1}`),
    );
    return head + blocks.join('') + inner.join('');
  }

  /** Styles Kop1 to Kop3 number themselves; headings without a number switch that off, as Word does. */
  #heading(level: 1 | 2 | 3, label: string, title: string): string {
    const bookmark = `_Toc${210_000_000 + this.#toc.length}`;
    const newPage = this.#toc.length === 0 ? '<w:pageBreakBefore/>' : '';
    const unnumbered = label === '' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' : '';
    const id = this.#toc.length + 1;
    const runs = this.#runs(title);
    this.#toc.push({ level, label, title, page: this.#breaks.page, bookmark });
    return `<w:p><w:pPr><w:pStyle w:val="Kop${level}"/>${newPage}${unnumbered}</w:pPr><w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${runs}<w:bookmarkEnd w:id="${id}"/></w:p>`;
  }

  #block(block: NoteBlock): string {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(textOf(block.text, this.#version));
      case 'list':
        return this.#list(block, 0);
      case 'table':
        return this.#table(block);
      case 'figure':
        return figureXml(block.alt) + this.#paragraph(block.caption, styled('Bijschrift'));
    }
  }

  #paragraph(text: string, properties = ''): string {
    return `<w:p>${properties}${this.#runs(text)}</w:p>`;
  }

  #list(list: NoteList, depth: number): string {
    const numId = list.style === 'bullet' ? NUM_BULLET : this.#newListNumber(list.style);
    return list.items
      .map((item) => {
        const numbering = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`;
        const own = this.#paragraph(
          textOf(item.text, this.#version),
          `<w:pPr><w:pStyle w:val="Lijstalinea"/>${numbering}</w:pPr>`,
        );
        return own + (item.inner ? this.#list(item.inner, depth + 1) : '');
      })
      .join('');
  }

  #newListNumber(style: 'lettered' | 'numbered'): number {
    this.#listStyles.push(style);
    return FIRST_LIST_NUM + this.#listStyles.length - 1;
  }

  #table(table: NoteTable): string {
    const caption = this.#paragraph(
      table.caption,
      '<w:pPr><w:pStyle w:val="Bijschrift"/><w:keepNext/></w:pPr>',
    );
    const widths = table.widths.map((percent) => Math.round((percent * TEXT_WIDTH) / 100));
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const look =
      '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';
    const properties = `<w:tblPr><w:tblStyle w:val="Tabelraster"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr>`;
    return `${caption}<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${this.#rows(table, widths)}</w:tbl><w:p/>`;
  }

  #rows(table: NoteTable, widths: readonly number[]): string {
    const all = [...table.headerRows, ...table.rows];
    /** Per column how many rows below are still covered by a cell from above, and how wide that cell is. */
    const covered = new Map<number, { rows: number; colspan: number }>();
    return all
      .map((cells, index) => {
        const header = index < table.headerRows.length;
        const waiting = [...cells];
        let xml = '';
        for (let column = 0; column < widths.length; ) {
          const above = covered.get(column);
          if (above && above.rows > 0) {
            above.rows -= 1;
            xml += cellXml(
              spanWidth(widths, column, above.colspan),
              above.colspan,
              'continue',
              '<w:p/>',
              header,
            );
            column += above.colspan;
            continue;
          }
          const cell = waiting.shift();
          if (!cell) throw new Error(`${table.caption}: row ${index + 1} does not fill its columns`);
          const { colspan = 1, rowspan = 1 } = cell;
          if (rowspan > 1) covered.set(column, { rows: rowspan - 1, colspan });
          const text = textOf(cell.text, this.#version);
          const content = this.#paragraph(header && text ? `**${text}**` : text, styled('Tabeltekst'));
          xml += cellXml(
            spanWidth(widths, column, colspan),
            colspan,
            rowspan > 1 ? 'restart' : null,
            content,
            header,
          );
          column += colspan;
        }
        const properties = `<w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>`;
        return `<w:tr>${properties}${xml}</w:tr>`;
      })
      .join('');
  }

  #runs(text: string): string {
    return runsOf(text)
      .map((run) => {
        if (run.footnote) return this.#footnoteCall(run.footnote);
        const parts = this.#breaks.split(run.text);
        const xml = parts.map((part, index) => runXml(run, part, index > 0)).join('');
        return run.href ? this.#link(run.href, xml) : xml;
      })
      .join('');
  }

  #footnoteCall(name: string): string {
    if (footnotes[name] === undefined) throw new Error(`No footnote called ${name}`);
    this.#footnotes.push(name);
    const reference = `<w:footnoteReference w:id="${this.#footnotes.length + 1}"/>`;
    return `<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr>${reference}</w:r>`;
  }

  #link(href: string, runs: string): string {
    this.#links.push(href);
    return `<w:hyperlink r:id="rIdLink${this.#links.length}" w:history="1">${runs}</w:hyperlink>`;
  }
}
