import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { noteSchema } from '#editor/schema/note-schema.ts';

/**
 * The note schema as a reader sees it: the same nodes, drawn with their pictures, a box round each table that
 * scrolls by itself on a small screen, page marks in words, and sections in parts where there are many (note-parts.ts). Server and browser both draw with it, so that
 * the page does not change when the view is mounted.
 */
export function readingSchema(pictures: string): Schema {
  const drawn = (name: string, toDOM: (node: Node) => DOMOutputSpec): NodeSpec => ({
    ...noteSchema.spec.nodes.get(name)!,
    toDOM,
  });
  const nodes = noteSchema.spec.nodes
    .update('doc', { content: '(part | section)+' })
    .addToEnd('part', {
      content: 'section+',
      toDOM: (node) => [
        'div',
        { class: 'note-part', 'data-height': heightClass(node.textContent.length) },
        0,
      ],
    })
    .update(
      'paragraph',
      drawn('paragraph', (node) => numbered(noteSchema.spec.nodes.get('paragraph')!.toDOM!(node), node)),
    )
    .update(
      'table',
      drawn('table', () => [
        'div',
        { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': 'Tabel' },
        ['table', ['tbody', 0]],
      ]),
    )
    .update(
      'figure',
      drawn('figure', (node) => [
        'figure',
        node.attrs.id ? { id: String(node.attrs.id) } : {},
        picture(pictures, node.attrs),
        ['div', { 'data-role': 'caption' }, 0],
      ]),
    )
    .update(
      'inline_image',
      drawn('inline_image', (node) => picture(pictures, node.attrs)),
    )
    .update(
      'page_break',
      drawn('page_break', (node) => [
        'span',
        { class: 'page-mark' },
        `pagina ${node.attrs.printed ?? node.attrs.page}`,
      ]),
    );
  return new Schema({ nodes, marks: noteSchema.spec.marks });
}

/** A paragraph with the last part of its number ("3.2, alinea 4" gives 4), to stand in the margin. */
function numbered(drawn: DOMOutputSpec, node: Node): DOMOutputSpec {
  const number = / (\d+)$/.exec(String(node.attrs.cite ?? ''))?.[1];
  if (!number || !Array.isArray(drawn)) return drawn;
  const [tag, attrs, ...content] = drawn as [string, Record<string, string>, 0];
  return [tag, { ...attrs, 'data-number': number }, ...content];
}

/**
 * About how high a part is before it was ever drawn, as a step of the table in reading.css: each step is a
 * third higher than the one before. A guess that is near keeps the page from moving under who scrolls or jumps.
 */
export function heightClass(characters: number): number {
  const lines = characters / charactersPerLine + 3;
  return Math.min(highestStep, Math.max(0, Math.round(Math.log(lines / lowestLines) / Math.log(4 / 3))));
}

const charactersPerLine = 55;
const lowestLines = 4;
const highestStep = 20;

/** A picture of the store with its own measures, so that nothing moves when it arrives; words where it is missing. */
function picture(base: string, attrs: Record<string, unknown>): DOMOutputSpec {
  const sha256 = String(attrs.src).replace(/^media:/, '');
  if (!sha256) return ['span', { class: 'picture-missing' }, `Afbeelding ontbreekt. ${attrs.alt}`];
  const size = attrs.width && attrs.height ? { width: attrs.width, height: attrs.height } : {};
  return ['img', { src: base + sha256, alt: attrs.alt, loading: 'lazy', decoding: 'async', ...size }];
}
