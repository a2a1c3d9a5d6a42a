import { Writer } from './anchoring/make-note.ts';
import { type Chance, chanceFrom } from './anchoring/random.ts';
import { sourceSentences } from './anchoring/source-sentences.ts';

/** A stretch of text in one format; `note` puts a footnote with that text behind it. */
export interface Run {
  text: string;
  format: 'plain' | 'bold' | 'italic';
  note?: string;
}

/** A cell of a made table; covered cells are left out. */
export interface Cell {
  text: string;
  colspan: number;
  rowspan: number;
  header: boolean;
}

export type Item =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: Cell[][] };

/** Columns of every made table. */
export const tableColumns = 4;

/** Headings of a note of about 150 printed pages: a chapter of 15, with sections of 3. */
const headingCount = 375;

/**
 * A made policy note of about 150 pages and 65,000 words: 375 headings, 500 list items, 53 tables with merged cells
 * and 75 footnotes, the same at every call. Each format writes these same items.
 */
export function makePolicyNote(headings = headingCount): Item[] {
  const chance = chanceFrom(20_260_901);
  const writer = new Writer(chance, sourceSentences);
  const sentence = () =>
    writer
      .sentence()
      .map(({ text }) => text)
      .join(' ');
  const items: Item[] = [];
  for (let at = 0; at < headings; at++) {
    items.push({ kind: 'heading', level: levelOf(at), text: shorten(sentence(), 7) });
    items.push(paragraph(chance, sentence, at % 5 === 2));
    if (at % 3 === 1) items.push(list(at, sentence));
    items.push(paragraph(chance, sentence, false));
    if (at % 7 === 3) items.push({ kind: 'table', rows: tableRows(sentence) });
  }
  return items;
}

function levelOf(at: number): 1 | 2 | 3 {
  if (at % 15 === 0) return 1;
  return (at % 15) % 3 === 1 ? 2 : 3;
}

const shorten = (text: string, words: number) =>
  text.split(' ').slice(0, words).join(' ').replace(/[.,]$/, '');

function paragraph(chance: Chance, sentence: () => string, hasNote: boolean): Item {
  const runs = Array.from({ length: 5 }, (_none, at): Run => {
    const format = chance.happens(0.1) ? (at % 2 === 0 ? 'bold' : 'italic') : 'plain';
    return { text: `${at === 0 ? '' : ' '}${sentence()}`, format };
  });
  if (hasNote) runs[2]!.note = sentence();
  return { kind: 'paragraph', runs };
}

function list(at: number, sentence: () => string): Item {
  const items = Array.from({ length: 4 }, sentence);
  return { kind: 'list', ordered: at % 2 === 0, items };
}

/** A header over the full width, a row of column headers, a row group in the first column, and a merged pair. */
function tableRows(sentence: () => string): Cell[][] {
  const cell = (more: Partial<Cell> = {}): Cell => ({
    text: shorten(sentence(), 4),
    colspan: 1,
    rowspan: 1,
    header: false,
    ...more,
  });
  const header = { header: true };
  return [
    [cell({ ...header, colspan: tableColumns })],
    [cell(header), cell(header), cell(header), cell(header)],
    [cell({ rowspan: 2 }), cell(), cell(), cell()],
    [cell(), cell({ colspan: 2 })],
    [cell(), cell(), cell(), cell()],
  ];
}
