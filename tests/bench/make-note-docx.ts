import {
  cell,
  heading,
  item,
  list,
  listDefinition,
  makeDocx,
  note,
  noteReference,
  paragraph,
  row,
  run,
  table,
} from '../fixtures/make-docx.ts';
import type { Cell, Item, Run } from './make-note.ts';

/** Paragraphs of running text on one page; Word notes in the next one where it broke the page. */
const paragraphsPerPage = 5;
const language = '<w:lang w:val="nl-NL"/>';
const formats = { plain: language, bold: `<w:b/><w:bCs/>${language}`, italic: `<w:i/><w:iCs/>${language}` };

/**
 * The note as Word saves it: a language on every run, a sentence cut in two runs where the speller looked, the place
 * of page breaks, headings in the styles Kop 1 to 3, lists by numbering, and footnotes in a part of their own.
 */
export function makeNoteDocx(items: Item[]): Uint8Array {
  const notes: string[] = [];
  let lists = 0;
  let paragraphs = 0;
  const write = (each: Item, index: number): string => {
    if (each.kind === 'heading')
      return heading(each.level, `${bookmark(index)}${run(each.text, language)}`, '<w:keepNext/>');
    if (each.kind === 'paragraph') {
      const turns = paragraphs > 0 && paragraphs % paragraphsPerPage === 0;
      paragraphs += 1;
      return paragraph(
        (turns ? pageBreak : '') + each.runs.map((part) => writeRun(part, notes)).join(''),
        spacing,
      );
    }
    if (each.kind === 'table') return writeTable(each.rows);
    lists += 1;
    const numId = each.ordered ? lists + 1 : 1;
    return each.items.map((text) => item(run(text, language), numId)).join('');
  };
  const body = items.map(write).join('');
  return makeDocx({
    body,
    numbering: numbering(lists),
    footnotes: notes.join(''),
    statedPages: Math.ceil(paragraphs / paragraphsPerPage),
  });
}

const pageBreak = '<w:r><w:lastRenderedPageBreak/></w:r>';
const spacing = '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="left"/>';
const bookmark = (id: number) =>
  `<w:bookmarkStart w:id="${id}" w:name="_Toc${id}"/><w:bookmarkEnd w:id="${id}"/>`;
const checked = '<w:proofErr w:type="spellEnd"/>';

function writeRun({ text, format, note: noteText }: Run, notes: string[]): string {
  const half = text.indexOf(' ', text.length / 2);
  const cut = half < 0 ? text.length : half;
  const runs =
    run(text.slice(0, cut), formats[format]) + checked + run(text.slice(cut), formats[format]) + checked;
  if (noteText === undefined) return runs;
  // Word keeps the ids up to 1 for its separators.
  const id = notes.length + 2;
  notes.push(note('footnote', id, noteText));
  return runs + noteReference('footnote', id);
}

/** A vertically merged cell has a continuing cell in every further row, which our model leaves out. */
function writeTable(rows: Cell[][]): string {
  let continues = 0;
  const written = rows.map((cells) => {
    const covered = continues > 0 ? cell('', '<w:tcW w:w="2250" w:type="dxa"/><w:vMerge/>') : '';
    continues = Math.max(0, continues - 1);
    if (cells[0]!.rowspan > 1) continues = cells[0]!.rowspan - 1;
    return row([covered, ...cells.map(writeCell)].filter(Boolean), cells[0]!.header ? '<w:tblHeader/>' : '');
  });
  return table(written, '<w:tblStyle w:val="Tabelraster"/><w:tblW w:w="9000" w:type="dxa"/>');
}

function writeCell({ text, colspan, rowspan }: Cell): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  const merge = rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  return cell(paragraph(run(text, language), spacing), `<w:tcW w:w="2250" w:type="dxa"/>${span}${merge}`);
}

/** List 1 has bullets; every numbered list is one of its own that starts at 1. */
function numbering(count: number): string {
  const definitions = [
    listDefinition(1, [{ format: 'bullet', text: '•' }]),
    listDefinition(2, [{ format: 'decimal', text: '%1.' }]),
  ];
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbered = Array.from({ length: count }, (_none, at) => list(at + 2, 2, restart));
  return [...definitions, list(1, 1), ...numbered].join('');
}
