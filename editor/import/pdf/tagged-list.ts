import type { Draft, ListItemDraft } from './layout/drafts.ts';
import { textOf } from './layout/line.ts';
import { readLabel } from './layout/list-label.ts';
import type { TagNode } from './page-text.ts';
import type { TagContext } from './tag-context.ts';

/** A list and the lists inside it, flat, with their depth. */
export function readList(node: TagNode, context: TagContext, depth: number): Draft[] {
  return node.children.flatMap((child) => {
    if (child.role === 'LI') return readListItem(child, context, depth);
    if (child.role === 'L') return readList(child, context, depth + 1);
    return context.readBlock(child, context);
  });
}

/**
 * One list item: its label (Lbl, or typed before the text), its first paragraph, further blocks inside it, and
 * the lists inside it as items one deeper.
 */
export function readListItem(node: TagNode, context: TagContext, depth: number): Draft[] {
  const labels = node.children.filter((child) => child.role === 'Lbl');
  const written = textOf(labels.flatMap((child) => context.inlineItems(child, context)));
  const bodies = node.children.filter((child) => child.role !== 'Lbl');
  const nested: Draft[] = [];
  const inside: Draft[] = [];
  for (const body of bodies) {
    if (body.role === 'L') nested.push(...readList(body, context, depth + 1));
    else collect(body, context, depth, inside, nested);
  }
  const item = itemOf(written, inside, context, depth);
  return item ? [item, ...nested] : nested;
}

function collect(body: TagNode, context: TagContext, depth: number, inside: Draft[], nested: Draft[]): void {
  const lists = body.children.filter((child) => child.role === 'L');
  const others = body.children.filter((child) => child.role !== 'L');
  const isLeaf = body.content !== null;
  inside.push(
    ...context.readChildren(isLeaf ? wrap(body) : { ...body, children: wrapText(body, others) }, context),
  );
  for (const list of lists) nested.push(...readList(list, context, depth + 1));
}

const wrap = (leaf: TagNode): TagNode => ({ ...leaf, role: 'Div', content: null, children: [leaf] });

/** A P that hangs directly in the item stays one block; anything else is read as it is. */
function wrapText(body: TagNode, children: TagNode[]): TagNode[] {
  return body.role === 'P' ? [{ ...body, children }] : children;
}

function itemOf(written: string, inside: Draft[], context: TagContext, depth: number): ListItemDraft | null {
  const [first, ...rest] = inside;
  const isText = first?.type === 'paragraph' || first?.type === 'heading';
  const lines = isText ? first.lines : [];
  const children = isText ? rest : inside;
  if (lines.length === 0 && children.length === 0 && !written) return null;
  const typed = !written && lines[0] ? readLabel(lines[0]) : null;
  const label = written || typed?.label || '•';
  return {
    type: 'list_item',
    page: context.page,
    left: first?.left ?? 0,
    right: first?.right ?? 0,
    confidence: 1,
    label,
    ordered: /[\p{L}\d]/u.test(label) && label !== 'o',
    lines: typed ? [{ ...typed.rest, y: lines[0]!.y }, ...lines.slice(1)] : lines,
    indent: 0,
    textIndent: 0,
    depth,
    children,
  };
}
