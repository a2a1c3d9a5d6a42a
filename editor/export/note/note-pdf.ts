import type { Node } from 'prosemirror-model';
import { finishPdf } from '../pdf/finish-pdf.ts';
import { shownText } from '../pdf/font-coverage.ts';
import { tagRowHeadersOf } from '../pdf/mend-tags.ts';
import { noteTemplate } from '../pdf/note-template.ts';
import { typesetPages } from '../pdf/typesetter.ts';
import { dutchDate, printableText } from '../printable-text.ts';
import { type NoteBlock, noteBlocks } from './note-blocks.ts';
import { type NoteRemark, remarkHead } from './note-remark.ts';

/** The form at the end of a booklet, in the words of the rubric. */
export interface PaperForm {
  title: string;
  intro: string[];
  criteria: { title: string; question: string; levels: string[] }[];
  /** Answers beside the ladder. */
  others: string[];
  reason: string;
  /** Boxes to say how sure one is, on one line. */
  certain: string[];
}

/** A note on paper. `form` makes it a booklet, with room to write beside the text. */
export interface NotePaper {
  title: string;
  subtitle: string;
  intro: string[];
  /** Name of the council. */
  author: string;
  /** ISO 8601 date, printed inside the file as its date. */
  date: string;
  remarks: readonly NoteRemark[];
  form: PaperForm | null;
}

/**
 * The note as tagged PDF that is PDF/A-2a and PDF/UA-1: with remarks as numbers in the text and their words after each
 * chapter, or as a booklet. The same note gives the same bytes. Throws {@link LetterRefusal} TYPESETTING_FAILED.
 */
export async function renderNotePdf(doc: Node, paper: NotePaper): Promise<Uint8Array> {
  const blocks = noteBlocks(doc, paper.remarks, paper.form === null);
  const [year, month, day] = paper.date.split('-').map(Number);
  const data = { ...paper, remarks: undefined, date: { year, month, day }, blocks: blocks.map(forTypst) };
  const bytes = typesetPages({
    template: noteTemplate,
    dataPath: '/note.json',
    data: JSON.stringify(data, (_key, value) =>
      typeof value === 'string' ? shownText(printableText(value)) : value,
    ),
    date: paper.date,
  });
  return finishPdf(bytes, (pdf) => tagRowHeadersOf(pdf, blocks.flatMap(rowHeaderPlans)));
}

/** Adds what only the page needs: widths of columns, and remarks in the words that stand above them. */
function forTypst(block: NoteBlock): unknown {
  switch (block.kind) {
    case 'table':
      return {
        ...block,
        widths: widthsOf(block),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(forTypst) }))),
      };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(forTypst)) };
    case 'box':
      return { ...block, blocks: block.blocks.map(forTypst) };
    case 'remarks':
      return { ...block, remarks: block.remarks.map(remarkForTypst) };
    case 'heading':
    case 'paragraph':
      return block;
  }
}

const onDay = (at: string) => dutchDate(at.slice(0, 10));
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

const remarkForTypst = (remark: NoteRemark) => ({
  number: remark.number,
  head: `${remarkHead(remark)} · ${remark.author}, ${onDay(remark.at)}${remark.settled ? ' · afgehandeld' : ''}`,
  quote: remark.range ? null : remark.quote,
  lines: linesOf(remark.body),
  replies: remark.replies.map(({ author, at, body }) => ({
    head: `${author}, ${onDay(at)}`,
    lines: linesOf(body),
  })),
});

type Table = Extract<NoteBlock, { kind: 'table' }>;

/** Shares of the width by the longest text of a column, as in the letter. */
function widthsOf(table: Table): number[] {
  const longest = new Array<number>(table.columns).fill(0);
  for (const row of table.rows) {
    if (row.length !== table.columns) continue;
    row.forEach((cell, column) => {
      longest[column] = Math.max(longest[column]!, JSON.stringify(cell.blocks).length / 4);
    });
  }
  return longest.map((length) => Math.min(7, Math.max(2, Math.sqrt(length))));
}

/** Per table, in reading order, the cells that say what their row is about. */
function rowHeaderPlans(block: NoteBlock): [row: number, cell: number][][] {
  switch (block.kind) {
    case 'table': {
      const own = block.rows.flatMap((row, at) =>
        at < block.headerRows
          ? []
          : row.flatMap((cell, place): [number, number][] => (cell.header ? [[at, place]] : [])),
      );
      return [own, ...block.rows.flat().flatMap((cell) => cell.blocks.flatMap(rowHeaderPlans))];
    }
    case 'list':
      return block.items.flat().flatMap(rowHeaderPlans);
    case 'box':
      return block.blocks.flatMap(rowHeaderPlans);
    case 'heading':
    case 'paragraph':
    case 'remarks':
      return [];
  }
}
