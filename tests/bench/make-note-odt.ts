import { escapeXml } from '../fixtures/make-docx.ts';
import { makeOdt } from '../fixtures/make-odt.ts';
import { type Cell, type Item, type Run, tableColumns } from './make-note.ts';

const formats = { plain: 'T1', bold: 'T2', italic: 'T3' };

const automaticStyles = [
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:language="nl" fo:country="NL"/></style:style>',
  '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="T3" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/>',
  '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
  '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
].join('');

const styles = [
  '<style:style style:name="Standard" style:family="paragraph"/>',
  ...[1, 2, 3].map(
    (level) =>
      `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"/>`,
  ),
].join('');

/** The note as LibreOffice saves it: a style on every stretch of text, notes inside the paragraph. */
export function makeNoteOdt(items: Item[]): Uint8Array {
  let notes = 0;
  const writeRun = ({ text, format, note }: Run): string => {
    const half = Math.max(1, text.indexOf(' ', text.length / 2));
    const runs = span(text.slice(0, half), format) + span(text.slice(half), format);
    if (note === undefined) return runs;
    notes += 1;
    return `${runs}<text:note text:id="ftn${notes}" text:note-class="footnote"><text:note-citation>${notes}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${escapeXml(note)}</text:p></text:note-body></text:note>`;
  };
  const write = (each: Item): string => {
    if (each.kind === 'heading')
      return `<text:h text:style-name="Heading_20_${each.level}" text:outline-level="${each.level}"><text:bookmark text:name="_Toc"/>${span(each.text, 'plain')}</text:h>`;
    if (each.kind === 'paragraph') return plainParagraph(each.runs.map(writeRun).join(''));
    if (each.kind === 'table') return writeTable(each.rows);
    const items = each.items.map(
      (text) => `<text:list-item>${plainParagraph(span(text, 'plain'))}</text:list-item>`,
    );
    return `<text:list text:style-name="${each.ordered ? 'L2' : 'L1'}">${items.join('')}</text:list>`;
  };
  return makeOdt({ body: items.map(write).join(''), automaticStyles, styles });
}

const span = (text: string, format: Run['format']) =>
  `<text:span text:style-name="${formats[format]}">${escapeXml(text)}</text:span>`;
const plainParagraph = (inner: string) => `<text:p text:style-name="P1">${inner}</text:p>`;

/** Merged cells are followed by empty covered cells, to the right and below. */
function writeTable(rows: Cell[][]): string {
  const covered = '<table:covered-table-cell/>';
  const columns = `<table:table-column table:number-columns-repeated="${tableColumns}"/>`;
  let continues = 0;
  const written = rows.map((cells) => {
    const before = continues > 0 ? covered : '';
    continues = cells[0]!.rowspan > 1 ? cells[0]!.rowspan - 1 : Math.max(0, continues - 1);
    const inner = cells.map((each) => writeCell(each) + covered.repeat(each.colspan - 1)).join('');
    const element = `<table:table-row>${before}${inner}</table:table-row>`;
    return cells[0]!.header ? `<table:table-header-rows>${element}</table:table-header-rows>` : element;
  });
  return `<table:table>${columns}${written.join('')}</table:table>`;
}

function writeCell({ text, colspan, rowspan }: Cell): string {
  const across = colspan > 1 ? ` table:number-columns-spanned="${colspan}"` : '';
  const down = rowspan > 1 ? ` table:number-rows-spanned="${rowspan}"` : '';
  return `<table:table-cell${across}${down}>${plainParagraph(span(text, 'plain'))}</table:table-cell>`;
}
