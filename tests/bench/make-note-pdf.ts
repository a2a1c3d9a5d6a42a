import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Cell, type Item, type Run, tableColumns } from './make-note.ts';

const page = `#set document(title: "Beleidsnota")
#set page(paper: "a4", margin: 2.5cm, numbering: "1 / 1")
#set text(lang: "nl", size: 11pt)
#set par(leading: 0.75em)
#set heading(numbering: "1.1")
`;

/**
 * The note as a PDF, typeset by Typst: with headings, lists, tables with header cells and footnotes as tags, or the
 * same pages without tags, as most printers to PDF make them.
 */
export function makeNotePdf(items: Item[], hasTags: boolean): Uint8Array {
  const mainFileContent = page + items.map(write).join('\n\n');
  return new Uint8Array(NodeCompiler.create().pdf({ mainFileContent }, { pdfTags: hasTags }));
}

function write(item: Item): string {
  if (item.kind === 'heading') return `${'='.repeat(item.level)} ${literal(item.text)}`;
  if (item.kind === 'paragraph') return item.runs.map(writeRun).join('');
  if (item.kind === 'table') return writeTable(item.rows);
  return item.items.map((text) => `${item.ordered ? '+' : '-'} ${literal(text)}`).join('\n');
}

function writeRun({ text, format, note }: Run): string {
  const inner = literal(text.trimStart());
  const lead = text.startsWith(' ') ? ' ' : '';
  const shown = format === 'bold' ? `#strong[${inner}]` : format === 'italic' ? `#emph[${inner}]` : inner;
  return `${lead}${shown}${note === undefined ? '' : `#footnote[${literal(note)}]`}`;
}

function writeTable(rows: Cell[][]): string {
  const written = rows.map((cells) => {
    const inner = cells.map(
      ({ text, colspan, rowspan }) =>
        `table.cell(colspan: ${colspan}, rowspan: ${rowspan})[${literal(text)}]`,
    );
    return cells[0]!.header ? inner.join(', ') : `${inner.join(', ')},`;
  });
  const [title, columns, ...body] = written;
  return `#table(columns: ${tableColumns}, table.header(${title}, ${columns}), ${body.join('\n')})`;
}

/** Marks of Typst's own language are taken literally. */
const literal = (text: string) => text.replace(/[\\*_`$#@<>[\]~=+/-]/g, '\\$&');
