import type { Block, ListItemBlock } from '../blocks.ts';
import { formatNumber } from '../docx/number-format.ts';
import { type HtmlContext, maxDepth, report, sourceHere, styleOf, tagOf, textBelow } from './html-context.ts';

/** What a list needs of the flow around it. */
interface Around {
  ctx: HtmlContext;
  depth: number;
  readInside: (flow: never, element: Element) => Block[];
}

interface Counter {
  next: number;
  step: number;
  format: string;
}

const bullets = ['•', '◦', '▪'];

const bulletAt = (depth: number) => bullets[Math.min(depth, 2)]!;

const formatOfType: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const formatOfCss: [RegExp, string][] = [
  [/list-style(-type)?\s*:[^;]*lower-(alpha|latin)/i, 'lowerLetter'],
  [/list-style(-type)?\s*:[^;]*upper-(alpha|latin)/i, 'upperLetter'],
  [/list-style(-type)?\s*:[^;]*lower-roman/i, 'lowerRoman'],
  [/list-style(-type)?\s*:[^;]*upper-roman/i, 'upperRoman'],
  [/list-style(-type)?\s*:[^;]*\bnone/i, 'none'],
];

/** Reads a `ul` or `ol` as items of depth `depth`; deeper lists follow their item with a greater depth. */
export function readHtmlList<F extends Around & { readInside: (flow: F, element: Element) => Block[] }>(
  flow: F,
  list: Element,
  depth: number,
  items: Iterable<Node> = list.childNodes,
): Block[] {
  if (depth > maxDepth / 4) {
    report(flow.ctx, 'NESTING_FLATTENED', 'doubtful', textBelow(list));
    return [plainItem(flow.ctx, list, depth)];
  }
  const out: Block[] = [];
  const ordered = tagOf(list) === 'ol';
  const counter = newCounter(list);
  for (const node of items) {
    if (node.nodeType === 3 && node.textContent?.trim()) out.push(plainItem(flow.ctx, node, depth));
    if (node.nodeType !== 1 || flow.ctx.noteElements.has(node as Element)) continue;
    const each = node as Element;
    const tag = tagOf(each);
    if (tag === 'ul' || tag === 'ol') out.push(...readHtmlList(flow, each, depth + 1));
    else if (tag === 'li')
      addItem(flow, each, { ordered, depth, label: nextLabel(each, counter, ordered, depth) }, out);
    else out.push(...flow.readInside(flow, each));
  }
  return out;
}

function plainItem(ctx: HtmlContext, node: Node, depth: number): ListItemBlock {
  const content = [{ type: 'text' as const, text: textBelow(node) }];
  return { type: 'list_item', source: sourceHere(ctx), depth, ordered: false, label: '•', content };
}

function newCounter(list: Element): Counter {
  const css = formatOfCss.find(([pattern]) => pattern.test(styleOf(list)))?.[1];
  const type = list.getAttribute('type') ?? '';
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  const isReversed = list.hasAttribute('reversed');
  const count = isReversed ? [...list.children].filter((each) => tagOf(each) === 'li').length : 1;
  return {
    next: Number.isFinite(start) ? start : count,
    step: isReversed ? -1 : 1,
    format: css ?? (Object.hasOwn(formatOfType, type) ? formatOfType[type]! : 'decimal'),
  };
}

function nextLabel(item: Element, counter: Counter, ordered: boolean, depth: number): string {
  if (!ordered) return counter.format === 'none' ? '' : bulletAt(depth);
  const value = Number.parseInt(item.getAttribute('value') ?? '', 10);
  if (Number.isFinite(value)) counter.next = value;
  const number = formatNumber(counter.next, counter.format);
  counter.next += counter.step;
  return number ? `${number}.` : '';
}

interface ItemHead {
  ordered: boolean;
  depth: number;
  label: string;
}

/** The first paragraph is the item; an item with headings in it is only a way to lay out a page. */
function addItem<F extends Around & { readInside: (flow: F, element: Element) => Block[] }>(
  flow: F,
  item: Element,
  head: ItemHead,
  out: Block[],
): void {
  const source = sourceHere(flow.ctx);
  const inside = flow.readInside(flow, item);
  if (inside.length === 0) return;
  if (inside.some((block) => block.type === 'heading')) {
    const [first] = inside;
    if (first?.type === 'heading' && head.ordered && head.label) first.label = head.label;
    out.push(...inside);
    return;
  }
  const [first, ...rest] = inside;
  const opens = first?.type === 'paragraph' && first.role !== 'quote';
  const onlyLists = inside.every((block) => block.type === 'list_item');
  if (!onlyLists) out.push({ type: 'list_item', source, ...head, content: opens ? first.content : [] });
  for (const block of opens ? rest : inside) addBelow(block, head.depth + 1, out);
}

/** Lists inside an item become deeper items; anything else belongs to the item before it. */
function addBelow(block: Block, shift: number, out: Block[]): void {
  if (block.type === 'list_item') {
    const depth = block.depth + shift;
    // The bullet of a deeper list was chosen before it was known how deep it stands.
    const label = bullets.includes(block.label) ? bulletAt(depth) : block.label;
    out.push({ ...block, depth, label });
    return;
  }
  const owner = out.at(-1);
  if (owner?.type === 'list_item') owner.blocks = [...(owner.blocks ?? []), block];
  else out.push(block);
}
