import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { renderFragment } from './note-html.ts';

/**
 * Writes a note as Markdown (CommonMark with GitHub's tables and footnotes): headings with their printed
 * numbers, lists with their printed labels. A table with merged cells or blocks in its cells becomes HTML,
 * because Markdown has no other way to keep it whole.
 */
export function renderNoteMarkdown(doc: Node): string {
  const blocks: string[] = [];
  doc.forEach((section) => {
    section.forEach((block) => {
      blocks.push(blockMarkdown(block));
    });
  });
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blockMarkdown(node: Node): string {
  const write = writers[node.type.name];
  if (!write) throw new RangeError(`node ${node.type.name} has no Markdown`);
  return write(node);
}

const writers: Record<string, (node: Node) => string> = {
  heading: (node) => {
    const label = node.attrs.label ? `${escapeMarkdown(String(node.attrs.label))} ` : '';
    return `${'#'.repeat(Math.min(6, node.attrs.level))} ${label}${inlineMarkdown(node).replaceAll('\n', ' ')}`;
  },
  paragraph: (node) => lineStart(inlineMarkdown(node).trim()),
  caption: (node) => {
    const text = inlineMarkdown(node).trim();
    return text === '' ? '' : `*${text}*`;
  },
  blockquote: (node) => prefix(childBlocks(node), '> ', '> '),
  text_box: (node) => prefix(childBlocks(node), '> ', '> '),
  bullet_list: (node) => listMarkdown(node, () => '-'),
  ordered_list: (node) => listMarkdown(node, (index) => `${node.attrs.start + index}.`),
  list_item: childBlocks,
  figure: (node) => {
    const image = `![${escapeMarkdown(String(node.attrs.alt))}](${node.attrs.src})`;
    const caption = childBlocks(node);
    return caption === '' ? image : `${image}\n\n${caption}`;
  },
  table: tableMarkdown,
  footnote: (node) => prefix(childBlocks(node), `[^${node.attrs.noteId}]: `, '    '),
};

function childBlocks(node: Node): string {
  const blocks: string[] = [];
  node.forEach((each) => {
    blocks.push(blockMarkdown(each));
  });
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Puts `first` before the first line and `next` before the others. */
function prefix(text: string, first: string, next: string): string {
  return text
    .split('\n')
    .map((line, i) => ((i === 0 ? first : next) + line).trimEnd())
    .join('\n');
}

/** A label that Markdown cannot count itself ("a.", "1.2") stands as words behind a bullet. */
function listMarkdown(list: Node, markerOf: (index: number) => string): string {
  const items: string[] = [];
  list.forEach((item, _offset, index) => {
    const label = String(item.attrs.label ?? '');
    const counted = /^\d{1,9}[.)]$/.test(label);
    const ordered = list.type.name === 'ordered_list';
    const marker = counted ? label : ordered && label !== '' ? `- ${escapeMarkdown(label)}` : markerOf(index);
    items.push(prefix(blockMarkdown(item), `${marker} `, ' '.repeat(counted ? marker.length + 1 : 2)));
  });
  return items.join('\n');
}

function tableMarkdown(table: Node): string {
  if (!isSimple(table)) return renderFragment(Fragment.from(table));
  const rows: string[] = [];
  table.forEach((row, _offset, index) => {
    const cells: string[] = [];
    row.forEach((cell) => {
      cells.push(inlineMarkdown(cell.firstChild!).trim().replaceAll('\n', '<br>').replaceAll('|', '\\|'));
    });
    rows.push(`| ${cells.join(' | ')} |`);
    if (index === 0) rows.push(`|${' --- |'.repeat(cells.length)}`);
  });
  return rows.join('\n');
}

/** Whether every cell is one paragraph of one column and one row. */
function isSimple(table: Node): boolean {
  let simple = true;
  table.descendants((node) => {
    if (node.type.spec.tableRole !== 'cell' && node.type.spec.tableRole !== 'header_cell') return simple;
    const { colspan, rowspan } = node.attrs;
    const one = node.childCount === 1 && node.firstChild!.type.name === 'paragraph';
    if (colspan !== 1 || rowspan !== 1 || !one) simple = false;
    return false;
  });
  return simple;
}

const markSigns: Record<string, [string, string]> = {
  strong: ['**', '**'],
  em: ['*', '*'],
  strike: ['~~', '~~'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  underline: ['<u>', '</u>'],
};

function inlineMarkdown(block: Node): string {
  let text = '';
  block.forEach((node) => {
    if (node.isText) text += markedText(node.text ?? '', node.marks);
    else if (node.type.name === 'hard_break') text += '\\\n';
    else if (node.type.name === 'footnote_ref') text += `[^${node.attrs.noteId}]`;
    else if (node.type.name === 'inline_image')
      text += `![${escapeMarkdown(node.attrs.alt)}](${node.attrs.src})`;
  });
  return text;
}

/** Signs of emphasis may not touch white space, so that stays outside them. */
function markedText(text: string, marks: readonly Mark[]): string {
  const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  let marked = escapeMarkdown(words);
  for (const mark of [...marks].reverse()) {
    const signs = Object.hasOwn(markSigns, mark.type.name) ? markSigns[mark.type.name] : undefined;
    if (signs) marked = signs[0] + marked + signs[1];
    if (mark.type.name === 'link') marked = `[${marked}](<${mark.attrs.href}>)`;
  }
  return lead + marked + tail;
}

const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>~]/g, '\\$&');

/** Signs that would begin a list, heading or quotation at the start of a line. */
const lineStart = (text: string) =>
  text.replace(/^([-+#]|\d{1,9}(?=[.)]\s))/, '\\$1').replace(/^\\(\d+)/, '$1\\');
