import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type {
  PrintAdvice,
  PrintBlock,
  PrintHeading,
  PrintKind,
  PrintList,
  PrintMinority,
  PrintParagraph,
  PrintSignatures,
  Run,
  RunMark,
} from '../print-letter.ts';
import type { DocxList } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

/** What one letter gathers while it is written, and how the blocks at hand are set. */
export interface DocxWalk {
  accent: string;
  tint: string;
  notes: { number: number; text: string }[];
  lists: DocxList[];
  /** Style of running text here ("Cell" inside a table), or null for the standard. */
  style: string | null;
  /** List level of the blocks at hand, -1 outside lists. */
  level: number;
}

export type DocxBlock = Paragraph | Table;

const markOptions: Record<RunMark, Partial<IRunOptions>> = {
  strong: { bold: true },
  em: { italics: true },
  underline: { underline: {} },
  strike: { strike: true },
  superscript: { superScript: true },
  subscript: { subScript: true },
};

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Runs with native footnotes and links. */
function docxRuns(runs: readonly Run[], walk: DocxWalk, extra: Partial<IRunOptions> = {}): ParagraphChild[] {
  return runs.map((run) => {
    if (run.kind === 'break') return new TextRun({ break: 1 });
    if (run.kind === 'note') {
      walk.notes.push(run);
      return new FootnoteReferenceRun(run.number);
    }
    const marks = Object.assign({}, ...run.marks.map((mark) => markOptions[mark]));
    if (!run.href) return new TextRun({ ...extra, ...marks, text: run.text });
    const words = new TextRun({ ...extra, ...marks, text: run.text, style: 'Hyperlink' });
    return new ExternalHyperlink({ link: run.href, children: [words] });
  });
}

type DocxWriter<Kind extends PrintKind> = (
  block: Extract<PrintBlock, { kind: Kind }>,
  walk: DocxWalk,
) => DocxBlock[];

/** One writer per kind of block. */
const writers: { [Kind in PrintKind]: DocxWriter<Kind> } = {
  heading: docxHeading,
  paragraph: docxParagraph,
  list: docxList,
  table: (block, walk) => docxTable(block, walk, docxBlocks),
  advice: docxAdvice,
  minority: docxMinority,
  signatures: docxSignatures,
};

/** Blocks as Word paragraphs and tables, in order. */
export function docxBlocks(blocks: readonly PrintBlock[], walk: DocxWalk): DocxBlock[] {
  return blocks.flatMap((block) => (writers[block.kind] as DocxWriter<PrintKind>)(block, walk));
}

function docxHeading(block: PrintHeading, walk: DocxWalk): DocxBlock[] {
  return [new Paragraph({ heading: headingLevels[block.level - 1], children: docxRuns(block.runs, walk) })];
}

function docxParagraph(block: PrintParagraph, walk: DocxWalk): DocxBlock[] {
  const style = { tenor: 'Tenor', quiet: 'Quiet', text: walk.style ?? undefined }[block.role];
  // Text under a list item stands under its words, not under its number.
  const indent = walk.level >= 0 ? { left: 400 * (walk.level + 1) } : undefined;
  const children = docxRuns(block.runs, walk);
  if (block.role !== 'tenor') return [new Paragraph({ style, indent, children })];
  const bar = { style: 'single' as const, size: 24, space: 8, color: walk.accent };
  return [
    new Paragraph({ style, children, keepNext: true, border: { left: bar }, shading: { fill: walk.tint } }),
  ];
}

/** Native numbering; each list has its own definition, so that numbers never run on from another list. */
function docxList(block: PrintList, walk: DocxWalk): DocxBlock[] {
  const level = Math.min(walk.level + 1, 8);
  const reference = `lijst-${walk.lists.length + 1}`;
  walk.lists.push({ reference, ordered: block.ordered, depth: block.depth, level, start: block.start });
  return block.items.flatMap((item) => {
    const [first, ...rest] = item;
    const lead = first?.kind === 'paragraph' ? first : null;
    const paragraph = new Paragraph({
      style: walk.style ?? undefined,
      numbering: { reference, level },
      children: lead ? docxRuns(lead.runs, walk) : [],
    });
    return [paragraph, ...docxBlocks(lead ? rest : item, { ...walk, level })];
  });
}

/**
 * The number is typed, not automatic: it was fixed at adoption and withdrawn numbers stay as gaps, so it must
 * not change when somebody edits the file (DOMAIN C2 rule 5).
 */
function docxAdvice(block: PrintAdvice, walk: DocxWalk): DocxBlock[] {
  const rule = { style: 'single' as const, size: 12, space: 6, color: walk.accent };
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_3,
    border: { top: rule },
    children: [new TextRun({ text: block.label, color: walk.accent })],
  });
  const parts = block.parts.flatMap(({ label, blocks }) => [
    new Paragraph({ style: 'PointLabel', children: [new TextRun(label)] }),
    ...docxBlocks(blocks, walk),
  ]);
  return [heading, ...docxBlocks(block.ask, { ...walk, style: 'Ask' }), ...parts];
}

function docxMinority(block: PrintMinority, walk: DocxWalk): DocxBlock[] {
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(block.title)] });
  return [heading, ...docxBlocks(block.blocks, { ...walk, style: 'Statement' })];
}

function docxSignatures(block: PrintSignatures): DocxBlock[] {
  const opening = [block.greeting, block.onBehalfOf].map((text) => new Paragraph({ text, keepNext: true }));
  const people = block.people.flatMap((person) => {
    const room = person.signed ? 240 : 1100;
    const name = new Paragraph({
      style: 'Person',
      keepNext: true,
      spacing: { before: room },
      children: [new TextRun({ text: person.name, bold: true })],
    });
    const lines = [person.role, ...(person.signed ? [person.signed] : [])];
    return [name, ...lines.map((text) => new Paragraph({ style: 'Person', text }))];
  });
  return [...opening, ...people];
}
