import type { DOMOutputSpec, Fragment, Mark, Node } from 'prosemirror-model';

/**
 * Renders a document as HTML from the same `toDOM` specifications that the editor uses, without a DOM: the
 * server sends exactly what the browser would build. Text and attributes are escaped. Throws for a node or
 * mark whose specification cannot be rendered.
 */
export function renderNoteHtml(doc: Node): string {
  return renderFragment(doc.content);
}

/** Renders nodes that stand side by side; marks that neighbours share are opened once. */
export function renderFragment(fragment: Fragment): string {
  let html = '';
  const open: { mark: Mark; close: string }[] = [];
  fragment.forEach((node) => {
    const marks = node.marks.filter((mark) => mark.type.spec.toDOM);
    let keep = 0;
    while (keep < open.length && keep < marks.length && keepsOpen(open[keep]!.mark, marks[keep]!)) keep += 1;
    while (open.length > keep) html += open.pop()!.close;
    for (const mark of marks.slice(keep)) {
      const parts = renderSpec(mark.type.spec.toDOM!(mark, node.isInline));
      open.push({ mark, close: parts.after });
      html += parts.before;
    }
    html += renderNode(node);
  });
  while (open.length > 0) html += open.pop()!.close;
  return html;
}

function keepsOpen(open: Mark, next: Mark): boolean {
  return open.eq(next) && next.type.spec.spanning !== false;
}

function renderNode(node: Node): string {
  if (node.isText) return escapeText(node.text ?? '');
  const toDom = node.type.spec.toDOM;
  if (!toDom) throw new RangeError(`node ${node.type.name} cannot be rendered`);
  const { before, after, hasHole } = renderSpec(toDom(node));
  return hasHole ? before + renderFragment(node.content) + after : before + after;
}

/** HTML before and after the place where the content goes. */
interface Rendered {
  before: string;
  after: string;
  hasHole: boolean;
}

/** Elements without content and without an end tag (https://html.spec.whatwg.org/#void-elements). */
const voidElements = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);

function renderSpec(spec: DOMOutputSpec): Rendered {
  if (typeof spec === 'string') return { before: escapeText(spec), after: '', hasHole: false };
  if (!Array.isArray(spec)) throw new RangeError('only array specifications can be rendered without a DOM');
  const [name, second, ...others] = spec as [string, ...unknown[]];
  const hasAttrs = isAttributes(second);
  const children = hasAttrs || second === undefined ? others : [second, ...others];
  const tag = name.replace(/^.* /, '');
  const rendered: Rendered = {
    before: `<${tag}${hasAttrs ? attributes(second) : ''}>`,
    after: '',
    hasHole: false,
  };
  if (voidElements.has(tag)) return rendered;
  for (const each of children) {
    if (each === 0) rendered.hasHole = true;
    else append(rendered, renderSpec(each as DOMOutputSpec));
  }
  rendered[rendered.hasHole ? 'after' : 'before'] += `</${tag}>`;
  return rendered;
}

function append(rendered: Rendered, inner: Rendered): void {
  if (rendered.hasHole) {
    rendered.after += inner.before + inner.after;
    return;
  }
  rendered.before += inner.before;
  rendered.after = inner.after;
  rendered.hasHole = inner.hasHole;
  // Without a hole the inner element is complete and stands before whatever follows.
  if (!inner.hasHole) {
    rendered.before += inner.after;
    rendered.after = '';
  }
}

function isAttributes(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attributes(attrs: Record<string, unknown>): string {
  let html = '';
  for (const [name, value] of Object.entries(attrs)) {
    if (value != null) html += ` ${name.replace(/^.* /, '')}="${escapeAttribute(String(value))}"`;
  }
  return html;
}

const escapeText = (text: string) => text.replace(/[&<>\u00a0]/g, (char) => entities[char]!);
const escapeAttribute = (text: string) => text.replace(/[&<>"\u00a0]/g, (char) => entities[char]!);

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};
