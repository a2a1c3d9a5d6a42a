import type { Node } from 'prosemirror-model';
import { projectNote } from '../../anchoring/note-text.ts';
import { printedMarks } from '../letter-runs.ts';
import type { RunMark } from '../print-letter.ts';
import { printableText } from '../printable-text.ts';
import type { NoteRemark } from './note-remark.ts';
import { tidyTable } from './tidy-table.ts';

/** A piece of a line. `noted` says that a remark is about it; a marker gives the number of a remark that ends here. */
export type NoteRun =
  | { kind: 'text'; text: string; marks: RunMark[]; href: string | null; noted: boolean }
  | { kind: 'break' }
  | { kind: 'marker'; number: number };

export interface NoteCell {
  header: 'col' | 'row' | null;
  colspan: number;
  rowspan: number;
  blocks: NoteBlock[];
}

/** A block of a note for paper. `cite` is its number to cite it by. */
export type NoteBlock =
  | { kind: 'heading'; level: number; runs: NoteRun[] }
  | { kind: 'paragraph'; cite: string | null; role: string; runs: NoteRun[] }
  | { kind: 'list'; ordered: boolean; labels: string[]; items: NoteBlock[][] }
  | { kind: 'table'; columns: number; headerRows: number; rows: NoteCell[][] }
  | { kind: 'box'; blocks: NoteBlock[] }
  | { kind: 'remarks'; title: string; remarks: NoteRemark[] };

interface Walk {
  text: ReturnType<typeof projectNote>;
  remarks: readonly NoteRemark[];
  level: number;
}

/**
 * A note as blocks for paper, with the remarks marked in its lines and, when asked, printed after the chapter to which
 * they belong. Whatever a note holds is printed: levels that were skipped are closed up, tables that do not fit a grid
 * lose their merged cells, pictures are named by their description.
 */
export function noteBlocks(doc: Node, remarks: readonly NoteRemark[], afterChapters: boolean): NoteBlock[] {
  const walk: Walk = { text: projectNote(doc), remarks, level: 0 };
  const chapters: { title: string; end: number; blocks: NoteBlock[] }[] = [
    { title: 'het begin van de nota', end: 0, blocks: [] },
  ];
  doc.forEach((section, offset) => {
    const heading = section.firstChild;
    if (heading?.type.name === 'heading' && Number(heading.attrs.level) === 1)
      chapters.push({ title: `‘${titleOf(heading)}’`, end: 0, blocks: [] });
    const chapter = chapters.at(-1)!;
    chapter.blocks.push(...blocksIn(section, offset + 1, walk));
    chapter.end = walk.text.offsetAt(offset + section.nodeSize - 1);
  });
  if (!afterChapters) return chapters.flatMap(({ blocks }) => blocks);
  return withRemarks(chapters, remarks);
}

const titleOf = (heading: Node) =>
  printableText([heading.attrs.label, heading.textContent].filter(Boolean).join(' '));

function withRemarks(
  chapters: readonly { title: string; end: number; blocks: NoteBlock[] }[],
  remarks: readonly NoteRemark[],
): NoteBlock[] {
  const left = new Set(remarks);
  const printed = chapters.flatMap(({ title, end, blocks }, at): NoteBlock[] => {
    const here = [...left].filter(({ range }) => range && (range.end <= end || at === chapters.length - 1));
    for (const each of here) left.delete(each);
    return here.length === 0
      ? blocks
      : [...blocks, { kind: 'remarks', title: `Aantekeningen bij ${title}`, remarks: here }];
  });
  const lost = [...left];
  return lost.length === 0
    ? printed
    : [...printed, { kind: 'remarks', title: 'Aantekeningen zonder plek in deze nota', remarks: lost }];
}

function blocksIn(parent: Node, start: number, walk: Walk): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  parent.forEach((child, offset) => {
    const print = printers[child.type.name];
    if (!print) throw new RangeError(`no paper knows the node ${child.type.name}`);
    blocks.push(...print(child, start + offset, walk));
  });
  return blocks;
}

type Printer = (node: Node, pos: number, walk: Walk) => NoteBlock[];

const list: (ordered: boolean) => Printer = (ordered) => (node, pos, walk) => {
  const items: NoteBlock[][] = [];
  const labels: string[] = [];
  node.forEach((item, offset, index) => {
    items.push(blocksIn(item, pos + 2 + offset, walk));
    const label = printableText(String(item.attrs.label ?? '')).trim();
    labels.push(label || (ordered ? `${Number(node.attrs.start ?? 1) + index}.` : '•'));
  });
  return [{ kind: 'list', ordered, labels, items }];
};

const box: Printer = (node, pos, walk) => [{ kind: 'box', blocks: blocksIn(node, pos + 1, walk) }];

const paragraph =
  (role: string): Printer =>
  (node, pos, walk) => {
    const runs = runsOf(node, pos, walk);
    const own = String(node.attrs.role ?? '') === 'toc' ? 'contents' : role;
    return runs.length === 0
      ? []
      : [{ kind: 'paragraph', cite: (node.attrs.cite as string | null) ?? null, role: own, runs }];
  };

/** How each block of a note is printed; a test walks the schema against this table and {@link noteInlines}. */
export const printers: Record<string, Printer> = {
  heading: (node, pos, walk) => {
    const runs = runsOf(node, pos, walk);
    if (!runs.some((run) => run.kind === 'text' && run.text.trim() !== '')) return [];
    walk.level = Math.min(Number(node.attrs.level), walk.level + 1);
    const label = printableText(String(node.attrs.label ?? '')).trim();
    return [{ kind: 'heading', level: walk.level, runs: label ? [words(`${label} `), ...runs] : runs }];
  },
  paragraph: paragraph('text'),
  caption: paragraph('caption'),
  blockquote: box,
  text_box: box,
  bullet_list: list(false),
  ordered_list: list(true),
  table: (node, pos, walk) => [tidyTable(node, pos, (cell, at) => blocksIn(cell, at + 1, walk))],
  figure: (node, pos, walk) => [
    {
      kind: 'paragraph',
      cite: null,
      role: 'caption',
      runs: [words(pictureWords(node))],
    },
    ...blocksIn(node, pos + 1, walk),
  ],
  footnote: (node, pos, walk) => {
    const blocks = blocksIn(node, pos + 1, walk);
    const first = blocks[0];
    if (first?.kind === 'paragraph') {
      first.runs.unshift(words(`${printableText(String(node.attrs.label))} `, ['superscript']));
      first.role = 'footnote';
    }
    return blocks;
  },
};

/** Inline nodes: what a line holds beside text. */
export const noteInlines = [
  'text',
  'hard_break',
  'page_break',
  'footnote_ref',
  'deleted_text',
  'inline_image',
];

const pictureWords = (node: Node): string => {
  const alt = printableText(String(node.attrs.alt ?? '')).trim();
  return alt ? `[Afbeelding: ${alt}]` : '[Afbeelding, zie de nota zelf]';
};

const words = (text: string, marks: RunMark[] = []): NoteRun => ({
  kind: 'text',
  text,
  marks,
  href: null,
  noted: false,
});

function runsOf(block: Node, pos: number, walk: Walk): NoteRun[] {
  const runs: NoteRun[] = [];
  const start = walk.text.offsetAt(pos + 1);
  const end = start + textLength(block);
  const here = walk.remarks.filter(({ range }) => range && range.start < end + 1 && range.end >= start);
  let offset = start;
  const close = (upTo: number) => {
    for (const { number, range } of here)
      if (range!.end === upTo && range!.end > start) runs.push({ kind: 'marker', number });
  };
  block.forEach((child) => {
    if (child.isText) {
      const cuts = cutsIn(here, offset, offset + child.text!.length);
      for (const [from, to] of cuts) {
        const noted = here.some(({ range }) => range!.start <= from && range!.end >= to);
        const text = printableText(child.text!.slice(from - offset, to - offset));
        if (text !== '') runs.push({ kind: 'text', text, ...styleOf(child), noted });
        close(to);
      }
      offset += child.text!.length;
    } else if (child.type.name === 'hard_break') {
      runs.push({ kind: 'break' });
      offset += 1;
      close(offset);
    } else if (child.type.name === 'footnote_ref')
      runs.push(words(printableText(String(child.attrs.label)), ['superscript']));
    else if (child.type.name === 'inline_image') runs.push(words(pictureWords(child)));
    else if (!noteInlines.includes(child.type.name))
      throw new RangeError(`no paper knows the node ${child.type.name}`);
  });
  return runs;
}

function textLength(block: Node): number {
  let length = 0;
  block.forEach((child) => {
    length += child.isText ? child.text!.length : child.type.name === 'hard_break' ? 1 : 0;
  });
  return length;
}

/** The stretches of a text between the edges of remarks. */
function cutsIn(remarks: readonly NoteRemark[], from: number, to: number): [number, number][] {
  const edges = new Set([from, to]);
  for (const { range } of remarks)
    for (const edge of [range!.start, range!.end]) if (edge > from && edge < to) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((edge, at): [number, number] => [sorted[at]!, edge]);
}

function styleOf(node: Node): { marks: RunMark[]; href: string | null } {
  const marks = node.marks.flatMap((mark): RunMark[] => {
    const printed = printedMarks[mark.type.name];
    return printed === undefined || printed === 'link' ? [] : [printed];
  });
  const link = node.marks.find((mark) => mark.type.name === 'link');
  const href = link && !String(link.attrs.href).startsWith('#') ? String(link.attrs.href) : null;
  return { marks, href };
}
