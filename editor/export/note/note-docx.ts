import {
  Document,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Node } from 'prosemirror-model';
import { docxStyles } from '../docx/docx-styles.ts';
import { settleDocx } from '../docx/settle-docx.ts';
import type { RunMark } from '../print-letter.ts';
import { addComments } from '../word-comments/annotate-docx.ts';
import { placerByText } from '../word-comments/place-by-text.ts';
import { type NoteBlock, type NoteRun, noteBlocks } from './note-blocks.ts';
import type { NoteRemark } from './note-remark.ts';

/**
 * A Word file of a note that was not read from one, with the remarks as Word comments: native headings, lists as they
 * were labelled, tables with header rows. The same note gives the same bytes.
 */
export async function renderNoteDocx(
  doc: Node,
  { title, date, remarks }: { title: string; date: string; remarks: readonly NoteRemark[] },
): Promise<Uint8Array> {
  const children = noteBlocks(doc, [], false).flatMap((block) => blockDocx(block, 0));
  const file = new Document({ title, styles: docxStyles('#0f5c6e'), sections: [{ children }] });
  const plain = settleDocx(new Uint8Array(await Packer.toBuffer(file)), date);
  return addComments(plain, (_part, paragraphs) => placerByText(doc, paragraphs), remarks);
}

type Block = Paragraph | Table;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function blockDocx(block: NoteBlock, depth: number): Block[] {
  const indent = depth > 0 ? { left: 400 * depth } : undefined;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: headings[Math.min(block.level, 6) - 1], children: runsDocx(block.runs) }),
      ];
    case 'paragraph':
      return [new Paragraph({ indent, children: runsDocx(block.runs) })];
    case 'list':
      return block.items.flatMap((item, at) => itemDocx(block.labels[at]!, item, depth + 1));
    case 'box':
      return block.blocks.flatMap((one) => blockDocx(one, depth + 1));
    case 'table':
      return tableDocx(block);
    case 'remarks':
      return [];
  }
}

/** The label is typed: it is how the municipality numbered it, and must not change when somebody adds an item. */
function itemDocx(label: string, item: readonly NoteBlock[], depth: number): Block[] {
  const [first, ...rest] = item;
  const lead = first?.kind === 'paragraph' ? first : null;
  const indent = { left: 400 * depth, hanging: 400 };
  const line = new Paragraph({
    indent,
    children: [new TextRun(`${label} `), ...runsDocx(lead?.runs ?? [])],
  });
  return [line, ...(lead ? rest : item).flatMap((block) => blockDocx(block, depth))];
}

function tableDocx(block: Extract<NoteBlock, { kind: 'table' }>): Block[] {
  const rows = block.rows.map(
    (cells, at) =>
      new TableRow({
        tableHeader: at < block.headerRows,
        children: cells.map((cell) => {
          const inside = cell.blocks.flatMap((one) => blockDocx(one, 0));
          return new TableCell({
            columnSpan: cell.colspan > 1 ? cell.colspan : undefined,
            rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
            // A cell must end in a paragraph.
            children: inside.at(-1) instanceof Paragraph ? inside : [...inside, new Paragraph('')],
          });
        }),
      }),
  );
  return [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }), new Paragraph('')];
}

const markOptions: Record<RunMark, Partial<IRunOptions>> = {
  strong: { bold: true },
  em: { italics: true },
  underline: { underline: {} },
  strike: { strike: true },
  superscript: { superScript: true },
  subscript: { subScript: true },
};

const runsDocx = (runs: readonly NoteRun[]): TextRun[] =>
  runs.flatMap((run) => {
    if (run.kind === 'marker') return [];
    if (run.kind === 'break') return [new TextRun({ break: 1 })];
    return [
      new TextRun({ ...Object.assign({}, ...run.marks.map((mark) => markOptions[mark])), text: run.text }),
    ];
  });
