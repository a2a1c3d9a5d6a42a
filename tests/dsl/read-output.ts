import type { PDFDict } from 'pdf-lib';
import { Node } from 'prosemirror-model';
import type { LetterFormat } from '#editor/export/render-letter.ts';
import { importNote } from '#editor/import/import-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import { openForRules } from '../pdf-ua/check-pdf-ua.ts';
import { textAt } from '../pdf-ua/pdf-objects.ts';
import { childrenOf, type Element, elementsWith } from '../pdf-ua/structure-tree.ts';

/**
 * What a reader finds in an output of a letter, in reading order. Spaces are left out of every text: where a line of a
 * page ends is no part of the letter.
 */
export interface ReadOutput {
  /** All words, letterhead included, footnotes and labels of list items not. */
  text: string;
  /** Level and words. */
  headings: string[];
  /** Depth from 1, "ol" or "ul", and the words of the item's first paragraph. */
  items: string[];
  /** What stands before each item: a number, a letter, a dash. */
  labels: string[];
  /** The words of each cell, row by row, table by table. */
  tables: string[][][];
  footnotes: string[];
  /** Alternative texts of pictures. */
  pictures: string[];
}

const squeeze = (text: string) => text.replace(/[\s\u00ad]+/g, '');

/** Reads an output again: the PDF by its tags, the others by the readers that notes come in with. */
export function readOutput(bytes: Uint8Array, format: LetterFormat): Promise<ReadOutput> {
  return format === 'pdf' ? readTags(bytes) : readFile(bytes, `brief.${format}`);
}

async function readFile(bytes: Uint8Array, fileName: string): Promise<ReadOutput> {
  const { doc, report } = await importNote(bytes, { fileName });
  const note = Node.fromJSON(noteSchema, doc);
  const found = emptyOutput();
  note.descendants((node, _pos, parent) => {
    const words = squeeze(node.textContent);
    if (node.type.name === 'footnote') found.footnotes.push(words);
    if (node.type.name === 'footnote') return false;
    if (node.type.name === 'heading') found.headings.push(`${node.attrs.level} ${words}`);
    if (node.type.name === 'figure') found.pictures.push(squeeze(String(node.attrs.alt)));
    if (node.type.name === 'table') found.tables.push(rowsOf(node));
    if (node.isTextblock) found.text += words;
    if (node.type.name === 'list_item') {
      const kind = parent?.type.name === 'ordered_list' ? 'ol' : 'ul';
      found.items.push(`${kind} ${squeeze(node.firstChild?.textContent ?? '')}`);
      found.labels.push(String(node.attrs.label));
    }
    return true;
  });
  found.items = deepened(note, found.items);
  if (report.footnotes !== found.footnotes.length) throw new Error('the report counts other footnotes');
  return found;
}

const emptyOutput = (): ReadOutput => ({
  text: '',
  headings: [],
  items: [],
  labels: [],
  tables: [],
  footnotes: [],
  pictures: [],
});

const rowsOf = (table: Node) =>
  table.content.content.map((row) => row.content.content.map((cell) => squeeze(cell.textContent)));

/** Puts the depth of each item before it; the order is that of `descendants`. */
function deepened(note: Node, items: string[]): string[] {
  const depths: number[] = [];
  const walk = (node: Node, depth: number): void => {
    if (node.type.name === 'list_item') depths.push(depth);
    for (const child of node.content.content)
      walk(child, child.type.name.endsWith('_list') ? depth + 1 : depth);
  };
  walk(note, 0);
  return items.map((item, at) => `${depths[at]} ${item}`);
}

const bullets = ['•', '–', '‣'];

async function readTags(bytes: Uint8Array): Promise<ReadOutput> {
  const opened = await openForRules(bytes);
  const pages: (PDFDict | undefined)[] = opened.pdf.getPages().map((page) => page.node);
  const found = emptyOutput();

  /** Words of an element; those of labels and of footnotes stand for themselves. */
  const wordsOf = (element: Element): string =>
    squeeze(
      element.kids
        .map((kid) => {
          if (kid.kind === 'element') return ['Lbl', 'Note'].includes(kid.role) ? '' : wordsOf(kid);
          if (kid.kind !== 'content') return '';
          const page = pages.indexOf(kid.page);
          return opened.pages[page]?.text.get(kid.mcid) ?? '';
        })
        .join(''),
    );

  for (const heading of elementsWith(opened.tree, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'))
    found.headings.push(`${heading.role.slice(1)} ${wordsOf(heading)}`);
  for (const item of elementsWith(opened.tree, 'LI')) {
    const label = labelOf(item, wordsOf);
    const body = childrenOf(item).find(({ role }) => role === 'LBody');
    const first = body && (childrenOf(body).find(({ role }) => role === 'P') ?? body);
    found.labels.push(label);
    found.items.push(
      `${depthOf(item)} ${bullets.includes(label) ? 'ul' : 'ol'} ${first ? wordsOf(first) : ''}`,
    );
  }
  found.tables = elementsWith(opened.tree, 'Table').map((table) =>
    elementsWith(table, 'TR').map((row) => childrenOf(row).map((cell) => wordsOf(cell))),
  );
  found.footnotes = elementsWith(opened.tree, 'Note').map((note) => wordsOf(note));
  found.pictures = elementsWith(opened.tree, 'Figure').map((one) => squeeze(textAt(one.dict, 'Alt') ?? ''));
  found.text = opened.tree ? wordsOf(opened.tree) : '';
  return found;
}

const labelOf = (item: Element, wordsOf: (element: Element) => string) =>
  childrenOf(item)
    .filter(({ role }) => role === 'Lbl')
    .map(wordsOf)
    .join('');

function depthOf(item: Element): number {
  let depth = 0;
  for (let one = item.parent; one; one = one.parent) if (one.role === 'L') depth += 1;
  return depth;
}
