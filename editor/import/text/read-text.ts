import type { Block, ImportOptions, Inline, ReadNote } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { FindingLog, shortQuote } from '../import-report.ts';
import { decodeText } from '../intake/decode-bytes.ts';
import { groupLines, joinLines, type LineGroup, vocabularyOf, wrapWidth } from './text-lines.ts';
import { isNextLabel, openItem, type TypedItem, typedItem } from './typed-labels.ts';

/**
 * Reads plain text: blank lines part paragraphs, hard-wrapped lines are joined, typed numbers, letters and
 * dashes make lists. Underlined lines are headings; numbered lines that only look like headings are reported
 * as guessed. Throws an {@link ImportRefusal} with CANCELLED when aborted.
 */
export function readText(bytes: Uint8Array, options: ImportOptions = {}): Promise<ReadNote> {
  return Promise.resolve().then(() => {
    if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
    const note = readPlainText(decodeText(bytes).replace(/^\ufeff/, ''));
    options.onProgress?.({ stage: 'read', done: 1, total: 1 });
    return note;
  });
}

interface TextWalk {
  findings: FindingLog;
  vocabulary: Set<string>;
  width: number | null;
  blocks: Block[];
  /** The last item of each list that is open, outermost first. */
  open: TypedItem[];
}

function readPlainText(text: string): ReadNote {
  const groups = groupLines(text);
  const walk: TextWalk = {
    findings: new FindingLog(),
    vocabulary: vocabularyOf(text),
    width: wrapWidth(groups),
    blocks: [],
    open: [],
  };
  for (const [index, group] of groups.entries()) readGroup(walk, group, groups[index + 1]);
  const { blocks, findings } = walk;
  return {
    format: 'text',
    pages: null,
    blocks,
    footnotes: [],
    comments: [],
    media: [],
    findings: findings.list(),
  };
}

function source(walk: TextWalk, confidence = 1) {
  return { part: 'text', index: walk.blocks.length, confidence };
}

function readGroup(walk: TextWalk, group: LineGroup, next: LineGroup | undefined): void {
  let { lines } = group;
  const level = underline(lines);
  if (level) {
    addHeading(walk, lines[0]!.trim(), level, 1);
    lines = lines.slice(2);
  } else if (isNumberedHeading(walk, lines, next)) {
    const label = typedItem(lines[0]!)?.label ?? '';
    addHeading(walk, lines[0]!.trim(), label.replace(/\.$/, '').split('.').length, 0.7);
    lines = [];
  }
  for (const part of splitItems(walk, lines)) addPart(walk, part);
}

/** A line of "=" or "-" below a line of about the same length: the level of that heading, or null. */
function underline(lines: string[]): 1 | 2 | null {
  const [title = '', rule = ''] = lines;
  const isRule = /^\s*(={3,}|-{3,})$/.test(rule) && Math.abs(rule.trim().length - title.trim().length) <= 3;
  return isRule ? (rule.includes('=') ? 1 : 2) : null;
}

/** "1.2 Toegang" alone between blank lines, with running text below it and no sentence end. */
function isNumberedHeading(walk: TextWalk, lines: string[], next: LineGroup | undefined): boolean {
  const [line = ''] = lines;
  const item = typedItem(line);
  if (lines.length !== 1 || !item || line.length > 80 || !/^\d/.test(item.label)) return false;
  if (/[.,;:?!]$/.test(line) || !/^\p{Lu}/u.test(item.text)) return false;
  const following = next && typedItem(next.lines[0] ?? '');
  const opensText = next !== undefined && (!following || following.label.startsWith(item.label));
  return opensText && walk.open.length === 0;
}

function addHeading(walk: TextWalk, text: string, level: number, confidence: number): void {
  const block: Block = { type: 'heading', source: source(walk, confidence), level, content: words(text) };
  const item = confidence < 1 ? typedItem(text) : null;
  if (item) {
    block.label = item.label;
    block.content = words(item.text);
    walk.findings.add('HEADING_GUESSED', 'guessed', {
      source: block.source,
      page: null,
      quote: shortQuote(text),
    });
  }
  walk.blocks.push(block);
  walk.open = [];
}

interface Part {
  item: TypedItem | null;
  lines: string[];
}

/** Cuts a group where a list item begins; other lines belong to the part before them. */
function splitItems(walk: TextWalk, lines: string[]): Part[] {
  const parts: Part[] = [];
  let { open } = walk;
  for (const [index, line] of lines.entries()) {
    const item = typedItem(line);
    const before = index === 0 ? null : lines[index - 1]!;
    if (item && isNextLabel(item, open, before)) {
      parts.push({ item, lines: [item.text] });
      open = openItem(open, item);
    } else if (parts.length === 0 || endsParagraph(walk, before ?? '', line))
      parts.push({ item: null, lines: [line] });
    else parts.at(-1)!.lines.push(line);
  }
  return parts;
}

/** In text without hard wraps every line is a paragraph; in wrapped text a short line may end one. */
function endsParagraph(walk: TextWalk, before: string, line: string): boolean {
  if (walk.width === null) return true;
  return before.length < walk.width * 0.6 && /^\s*[\p{Lu}\d]/u.test(line);
}

function addPart(walk: TextWalk, { item, lines }: Part): void {
  const content = words(joinLines(lines, walk.vocabulary).trim());
  if (!item) {
    const belongs = walk.open.length > 0 && /^\s{2,}/.test(lines[0] ?? '');
    const owner = walk.blocks.at(-1);
    if (belongs && owner?.type === 'list_item') {
      owner.blocks = [...(owner.blocks ?? []), { type: 'paragraph', source: source(walk), content }];
      return;
    }
    walk.open = [];
    walk.blocks.push({ type: 'paragraph', source: source(walk), content });
    return;
  }
  walk.open = openItem(walk.open, item);
  const depth = walk.open.length - 1;
  const { label, ordered } = item;
  walk.blocks.push({ type: 'list_item', source: source(walk), depth, ordered, label, content });
}

function words(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
