import type {
  PrintAdvice,
  PrintBlock,
  PrintCell,
  PrintKind,
  PrintList,
  PrintMinority,
  PrintParagraph,
  PrintSignatures,
  PrintTable,
  Run,
  RunMark,
} from '../print-letter.ts';
import { escapeXml } from '../xml-text.ts';

/** Footnotes met so far; they are printed at the end of the page. */
export interface HtmlWalk {
  notes: { number: number; text: string }[];
}

const markTags: Record<RunMark, string> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

function htmlRuns(runs: readonly Run[], walk: HtmlWalk): string {
  return runs.map((run) => htmlRun(run, walk)).join('');
}

function htmlRun(run: Run, walk: HtmlWalk): string {
  if (run.kind === 'break') return '<br>';
  if (run.kind === 'note') {
    walk.notes.push(run);
    return `<a class="note" id="verwijzing-${run.number}" href="#noot-${run.number}" role="doc-noteref" aria-label="Voetnoot ${run.number}">${run.number}</a>`;
  }
  const marked = run.marks.reduce(
    (inner, mark) => `<${markTags[mark]}>${inner}</${markTags[mark]}>`,
    escapeXml(run.text),
  );
  return run.href ? `<a href="${escapeXml(run.href)}" rel="noopener noreferrer">${marked}</a>` : marked;
}

type HtmlWriter<Kind extends PrintKind> = (
  block: Extract<PrintBlock, { kind: Kind }>,
  walk: HtmlWalk,
) => string;

/** One writer per kind of block. */
const writers: { [Kind in PrintKind]: HtmlWriter<Kind> } = {
  heading: (block, walk) => `<h${block.level}>${htmlRuns(block.runs, walk)}</h${block.level}>`,
  paragraph: htmlParagraph,
  list: htmlList,
  table: htmlTable,
  advice: htmlAdvice,
  minority: htmlMinority,
  signatures: htmlSignatures,
};

/** Blocks as HTML, in order; footnotes are gathered in `walk`. */
export function htmlBlocks(blocks: readonly PrintBlock[], walk: HtmlWalk): string {
  return blocks.map((block) => (writers[block.kind] as HtmlWriter<PrintKind>)(block, walk)).join('\n');
}

function htmlParagraph(block: PrintParagraph, walk: HtmlWalk): string {
  const kind = block.role === 'text' ? '' : ` class="${block.role}"`;
  return `<p${kind}>${htmlRuns(block.runs, walk)}</p>`;
}

function htmlList(block: PrintList, walk: HtmlWalk): string {
  const items = block.items.map((item) => `<li>${htmlBlocks(item, walk)}</li>`).join('\n');
  if (!block.ordered) return `<ul>\n${items}\n</ul>`;
  return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>\n${items}\n</ol>`;
}

function htmlCell(cell: PrintCell, walk: HtmlWalk): string {
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}`;
  const content = htmlBlocks(cell.blocks, walk);
  return cell.header ? `<th scope="${cell.header}"${spans}>${content}</th>` : `<td${spans}>${content}</td>`;
}

function htmlTable(block: PrintTable, walk: HtmlWalk): string {
  const row = (cells: PrintCell[]) => `<tr>${cells.map((cell) => htmlCell(cell, walk)).join('\n')}</tr>`;
  const head = block.rows.slice(0, block.headerRows).map(row).join('\n');
  const body = block.rows.slice(block.headerRows).map(row).join('\n');
  return `<table>\n${head ? `<thead>\n${head}\n</thead>\n` : ''}<tbody>\n${body}\n</tbody>\n</table>`;
}

/** Each ask is an article with its number as heading, so that a screen reader can walk from ask to ask. */
function htmlAdvice(block: PrintAdvice, walk: HtmlWalk): string {
  const id = `advies-${block.number}`;
  const ask = `<div class="ask">${htmlBlocks(block.ask, walk)}</div>`;
  const parts = block.parts.map(
    ({ part, label, blocks }) =>
      `<div class="${part}"><dt>${label}</dt>\n<dd>${htmlBlocks(blocks, walk)}</dd></div>`,
  );
  return [
    `<article class="advice" aria-labelledby="${id}">`,
    `<div class="banner"><h3 id="${id}">${escapeXml(block.label)}</h3>\n${ask}</div>`,
    parts.length > 0 ? `<dl>${parts.join('\n')}</dl>` : '',
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}

function htmlMinority(block: PrintMinority, walk: HtmlWalk): string {
  return `<article class="statement">\n<h3>${escapeXml(block.title)}</h3>\n${htmlBlocks(block.blocks, walk)}\n</article>`;
}

function htmlSignatures(block: PrintSignatures): string {
  const people = block.people.map((person) => {
    const signed = person.signed ? `\n<p>${escapeXml(person.signed)}</p>` : '';
    const open = person.signed ? '' : ' class="open"';
    return `<div${open}><p class="name">${escapeXml(person.name)}</p>\n<p>${escapeXml(person.role)}</p>${signed}</div>`;
  });
  const words = [block.greeting, block.onBehalfOf].map((text) => `<p>${escapeXml(text)}</p>`).join('\n');
  return people.length > 0 ? `${words}\n<div class="people">${people.join('\n')}</div>` : words;
}

/** The footnotes that the walk gathered, each with a way back to where it was called. */
export function htmlNotes(walk: HtmlWalk): string {
  if (walk.notes.length === 0) return '';
  const notes = walk.notes.map(
    ({ number, text }) =>
      `<li id="noot-${number}"><p>${escapeXml(text)} <a class="back" href="#verwijzing-${number}" role="doc-backlink" aria-label="Terug naar de tekst bij voetnoot ${number}"></a></p></li>`,
  );
  return `<section class="notes" role="doc-endnotes" aria-label="Voetnoten">\n<ol>\n${notes.join('\n')}\n</ol>\n</section>`;
}
