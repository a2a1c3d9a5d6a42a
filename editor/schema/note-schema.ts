import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { blockAttrs, blockDomAttrs, readBlockAttrs } from './block-attrs.ts';
import { inlineMarks } from './inline-marks.ts';
import { isMediaSrc } from './safe-url.ts';
import { tableNodes } from './table-nodes.ts';

const validateMedia = (value: unknown) => {
  if (value !== '' && !isMediaSrc(String(value))) throw new RangeError('image source must be in the store');
};

/**
 * The document of a policy note. `doc` holds sections, one per heading, so that the browser can skip
 * drawing what is off screen (`content-visibility`); every block carries {@link blockAttrs}.
 * Inline leaves (`page_break`, `footnote_ref`, `deleted_text`) have no text of their own: positions in
 * the text do not change when they are shown or hidden.
 */
const nodes: Record<string, NodeSpec> = {
  doc: { content: 'section+' },
  section: {
    content: '(heading | block) block*',
    isolating: true,
    attrs: { kind: { default: 'body', validate: 'string' } },
    parseDOM: [{ tag: 'section' }],
    toDOM: (node) => ['section', { 'data-kind': node.attrs.kind }, 0],
  },
  heading: {
    content: 'inline*',
    attrs: { ...blockAttrs, level: { default: 1, validate: 'number' }, label: { default: null } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (dom: HTMLElement) => ({ level, ...readBlockAttrs(dom) }),
    })),
    toDOM: (node) => [
      `h${Math.min(6, node.attrs.level + 1)}`,
      { ...blockDomAttrs(node.attrs), ...(node.attrs.label ? { 'data-label': node.attrs.label } : {}) },
      0,
    ],
  },
  paragraph: {
    content: 'inline*',
    group: 'block',
    attrs: { ...blockAttrs, role: { default: null } },
    parseDOM: [{ tag: 'p', getAttrs: readBlockAttrs }],
    toDOM: (node) => [
      'p',
      { ...blockDomAttrs(node.attrs), ...(node.attrs.role ? { 'data-role': node.attrs.role } : {}) },
      0,
    ],
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', { role: 'list' }, 0],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { start: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol' }],
    toDOM: (node) => [
      'ol',
      { role: 'list', ...(node.attrs.start === 1 ? {} : { start: node.attrs.start }) },
      0,
    ],
  },
  list_item: {
    content: 'block+',
    attrs: { label: { default: null } },
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: (node) => ['li', node.attrs.label ? { 'data-label': node.attrs.label } : {}, 0],
  },
  ...tableNodes,
  figure: {
    content: 'caption?',
    group: 'block',
    attrs: {
      ...blockAttrs,
      src: { default: '', validate: validateMedia },
      alt: { default: '', validate: 'string' },
      width: { default: null },
      height: { default: null },
    },
    parseDOM: [{ tag: 'figure' }],
    toDOM: (node) => [
      'figure',
      blockDomAttrs(node.attrs),
      ['img', { 'data-media': node.attrs.src, alt: node.attrs.alt, loading: 'lazy' }],
      ['div', { 'data-role': 'caption' }, 0],
    ],
  },
  caption: {
    content: 'inline*',
    attrs: blockAttrs,
    group: 'block',
    parseDOM: [{ tag: 'figcaption' }],
    toDOM: (node) => ['p', { ...blockDomAttrs(node.attrs), 'data-role': 'caption' }, 0],
  },
  text_box: {
    content: 'block+',
    group: 'block',
    parseDOM: [{ tag: 'aside' }],
    toDOM: () => ['div', { 'data-role': 'text-box' }, 0],
  },
  footnote: {
    content: 'block+',
    group: 'block',
    attrs: { noteId: { default: '' }, label: { default: '' }, kind: { default: 'footnote' } },
    parseDOM: [{ tag: 'div[data-footnote]' }],
    toDOM: (node) => [
      'div',
      { 'data-footnote': node.attrs.noteId, id: `fn-${node.attrs.noteId}`, 'data-label': node.attrs.label },
      0,
    ],
  },
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  page_break: {
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    attrs: { page: { default: 0, validate: 'number' }, printed: { default: null } },
    parseDOM: [{ tag: 'span[data-page-break]' }],
    toDOM: (node) => ['span', { 'data-page-break': String(node.attrs.printed ?? node.attrs.page) }],
  },
  footnote_ref: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { noteId: { default: '' }, label: { default: '' } },
    parseDOM: [{ tag: 'sup[data-footnote-ref]' }],
    toDOM: (node) => [
      'sup',
      { 'data-footnote-ref': node.attrs.noteId },
      [
        'a',
        { href: `#fn-${node.attrs.noteId}`, 'aria-label': `Voetnoot ${node.attrs.label}` },
        node.attrs.label,
      ],
    ],
  },
  deleted_text: {
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    attrs: { text: { default: '', validate: 'string' }, author: { default: null }, date: { default: null } },
    parseDOM: [{ tag: 'del' }],
    toDOM: (node) => ['del', { 'data-deleted': '' }, node.attrs.text],
  },
  inline_image: {
    group: 'inline',
    inline: true,
    attrs: { src: { default: '', validate: validateMedia }, alt: { default: '', validate: 'string' } },
    parseDOM: [{ tag: 'img[data-media]' }],
    toDOM: (node) => ['img', { 'data-media': node.attrs.src, alt: node.attrs.alt, loading: 'lazy' }],
  },
};

const marks: Record<string, MarkSpec> = {
  ...inlineMarks,
  inserted: {
    attrs: { author: { default: null }, date: { default: null } },
    parseDOM: [{ tag: 'ins' }],
    toDOM: () => ['ins', 0],
  },
  doubtful: {
    attrs: { confidence: { default: 0, validate: 'number' } },
    parseDOM: [{ tag: 'span[data-doubtful]' }],
    toDOM: (mark) => ['span', { 'data-doubtful': String(mark.attrs.confidence) }, 0],
  },
};

/** The ProseMirror schema of policy notes: what every importer produces and every reader shows. */
export const noteSchema = new Schema({ nodes, marks });
