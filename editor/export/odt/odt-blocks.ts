import type {
  PrintAdvice,
  PrintBlock,
  PrintKind,
  PrintList,
  PrintMinority,
  PrintParagraph,
  PrintSignatures,
  Run,
  RunMark,
} from '../print-letter.ts';
import { escapeXml } from '../xml-text.ts';
import { odtListStyle } from './odt-styles.ts';
import { odtTable } from './odt-table.ts';
import { odtHeading, odtParagraph, odtText } from './odt-xml.ts';

/** What the writer gathers for the automatic styles, and the style of running text at hand. */
export interface OdtWalk {
  /** Sets of marks in use, joined by spaces; their place gives the style name. */
  marks: string[];
  tables: number;
  style: string;
  /** How many lists stand around the blocks at hand. */
  level: number;
}

/** Name of the automatic text style for a set of marks. */
function markStyle(marks: readonly RunMark[], walk: OdtWalk): string {
  const key = [...marks].sort().join(' ');
  if (!walk.marks.includes(key)) walk.marks.push(key);
  return `T${walk.marks.indexOf(key) + 1}`;
}

/** Runs as OpenDocument text with spans, links and native footnotes. */
function odtRuns(runs: readonly Run[], walk: OdtWalk): string {
  return runs.map((run) => odtRun(run, walk)).join('');
}

function odtRun(run: Run, walk: OdtWalk): string {
  if (run.kind === 'break') return '<text:line-break/>';
  if (run.kind === 'note') {
    const body = odtParagraph('Footnote', odtText(run.text));
    return `<text:note text:id="ftn${run.number}" text:note-class="footnote"><text:note-citation>${run.number}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`;
  }
  const text = odtText(run.text);
  const span =
    run.marks.length > 0
      ? `<text:span text:style-name="${markStyle(run.marks, walk)}">${text}</text:span>`
      : text;
  return run.href ? `<text:a xlink:type="simple" xlink:href="${escapeXml(run.href)}">${span}</text:a>` : span;
}

type OdtWriter<Kind extends PrintKind> = (
  block: Extract<PrintBlock, { kind: Kind }>,
  walk: OdtWalk,
) => string;

/** One writer per kind of block. */
const writers: { [Kind in PrintKind]: OdtWriter<Kind> } = {
  heading: (block, walk) => odtHeading(block.level, odtRuns(block.runs, walk)),
  paragraph: odtBlockParagraph,
  list: odtList,
  table: (block, walk) => odtTable(block, walk, odtBlocks),
  advice: odtAdvice,
  minority: odtMinority,
  signatures: odtSignatures,
};

/** Blocks as OpenDocument XML, in order. */
export function odtBlocks(blocks: readonly PrintBlock[], walk: OdtWalk): string {
  return blocks.map((block) => (writers[block.kind] as OdtWriter<PrintKind>)(block, walk)).join('\n');
}

function odtBlockParagraph(block: PrintParagraph, walk: OdtWalk): string {
  const style = { tenor: 'Strekking', quiet: 'Kleine_20_letter', text: walk.style }[block.role];
  return odtParagraph(style, odtRuns(block.runs, walk));
}

function odtList(block: PrintList, walk: OdtWalk): string {
  walk.level += 1;
  const style = odtListStyle(block, walk.level);
  const items = block.items.map((item, at) => {
    const start = block.ordered && at === 0 ? ` text:start-value="${block.start}"` : '';
    return `<text:list-item${start}>${odtBlocks(item, walk)}</text:list-item>`;
  });
  walk.level -= 1;
  return `<text:list text:style-name="${style}" text:continue-numbering="false">${items.join('')}</text:list>`;
}

/** The number is typed: it was fixed at adoption, and withdrawn numbers stay as gaps (DOMAIN C2 rule 5). */
function odtAdvice(block: PrintAdvice, walk: OdtWalk): string {
  const parts = block.parts.map(
    ({ label, blocks }) => `${odtParagraph('Adviespunt_20_kop', odtText(label))}\n${odtBlocks(blocks, walk)}`,
  );
  const ask = odtBlocks(block.ask, { ...walk, style: 'Advies' });
  return [odtHeading(3, odtText(block.label), 'Adviesnummer'), ask, ...parts].join('\n');
}

function odtMinority(block: PrintMinority, walk: OdtWalk): string {
  const words = odtBlocks(block.blocks, { ...walk, style: 'Minderheidsstandpunt' });
  return `${odtHeading(3, odtText(block.title))}\n${words}`;
}

function odtSignatures(block: PrintSignatures, walk: OdtWalk): string {
  const people = block.people.flatMap((person) => [
    odtParagraph(person.signed ? 'Ondertekenaar' : 'Ondertekenaar_20_open', odtText(person.name)),
    ...[person.role, ...(person.signed ? [person.signed] : [])].map((line) =>
      odtParagraph('Ondertekening', odtText(line)),
    ),
  ]);
  const opening = [block.greeting, block.onBehalfOf].map((line) => odtParagraph(walk.style, odtText(line)));
  return [...opening, ...people].join('\n');
}
