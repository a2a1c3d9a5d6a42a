import { Fragment, type Node } from 'prosemirror-model';
import { guideMarks, type LetterGuideWords } from '../plugins/letter-guide.ts';
import { renderFragment } from './note-html.ts';

/**
 * A letter as the editor draws it, labels and placeholders included, without a DOM: the page is readable before
 * scripts load, and nothing moves when the editor takes over the element.
 *
 * @param place a position whose block gets the id `plek`, so that a link can lead to it; null for none
 */
export function drawnLetter(doc: Node, words: LetterGuideWords, place: number | null = null): string {
  const attrs = new Map(guideMarks(doc, words).map((mark) => [mark.from, mark.attrs]));
  const block = place === null ? null : blockAt(doc, place);
  if (block !== null) attrs.set(block, { ...attrs.get(block), id: 'plek', tabindex: '-1' });

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
    const inner = node.isTextblock ? renderFragment(node.content) : drawChildren(node, pos + 1);
    return `<${tag}${attributes({ ...own, ...extra })}>${inner}</${tag}>`;
  };

  return drawChildren(doc, 0);
}

/** Where the textblock begins that holds a position, outside lists and tables: those are drawn as a whole. */
function blockAt(doc: Node, place: number): number | null {
  const $place = doc.resolve(Math.max(0, Math.min(place, doc.content.size)));
  for (let depth = Math.min($place.depth, 4); depth > 1; depth--) {
    const parent = $place.node(depth - 1).type.name;
    if (parent === 'letter_part' || parent.startsWith('point_')) return $place.before(depth);
  }
  return null;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const attributes = (attrs: Record<string, string>): string =>
  Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${String(value).replace(/[&<>"]/g, (sign) => entities[sign]!)}"`)
    .join('');
