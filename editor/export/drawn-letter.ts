import { Fragment, type Node } from 'prosemirror-model';
import { guideMarks, type LetterGuideWords } from '../plugins/letter-guide.ts';
import { renderFragment } from './note-html.ts';

/**
 * A letter as the editor draws it, labels and placeholders included, without a DOM: the page is readable before
 * scripts load, and nothing moves when the editor takes over the element.
 */
export function drawnLetter(doc: Node, words: LetterGuideWords): string {
  const attrs = new Map(guideMarks(doc, words).map((mark) => [mark.from, mark.attrs]));

  const drawChildren = (node: Node, start: number): string => {
    let html = '';
    node.forEach((child, offset) => {
      html += draw(child, start + offset);
    });
    return html;
  };

  const draw = (node: Node, pos: number): string => {
    const extra = attrs.get(pos);
    if (!extra) return renderFragment(Fragment.from(node));
    const [tag, second] = node.type.spec.toDOM!(node) as unknown as [string, unknown];
    const own = typeof second === 'object' ? (second as Record<string, string>) : {};
    return `<${tag}${attributes({ ...own, ...extra })}>${drawChildren(node, pos + 1)}</${tag}>`;
  };

  return drawChildren(doc, 0);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const attributes = (attrs: Record<string, string>): string =>
  Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${String(value).replace(/[&<>"]/g, (sign) => entities[sign]!)}"`)
    .join('');
