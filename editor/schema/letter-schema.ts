import { type NodeSpec, Schema } from 'prosemirror-model';
import { inlineMarks } from './inline-marks.ts';
import { tableNodes } from './table-nodes.ts';

/** The fixed parts of an advice letter in their order (DOMAIN C1); head, salutation and signatures come from the case. */
export const letterParts = [
  'occasion',
  'summary',
  'appreciation',
  'considerations',
  'advices',
  'questions',
  'closing',
] as const;
export type LetterPart = (typeof letterParts)[number];

const oneOf = (allowed: readonly string[]) => (value: unknown) => {
  if (!allowed.includes(String(value))) throw new RangeError(`not one of ${allowed.join(', ')}`);
};
const validateId = (value: unknown) => {
  if (value === null) return;
  if (typeof value !== 'string' || !/^[\w-]{1,64}$/.test(value)) throw new RangeError('not an id');
};
/** Steps come from browsers, and a number that no editor makes (1e308, -1, 2.5) breaks every reader of the letter. */
const wholeFrom = (least: number, most: number) => (value: unknown) => {
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
    throw new RangeError(`not a whole number from ${least} to ${most}`);
};
const validateNumber = (value: unknown) => {
  if (value !== null) wholeFrom(1, 999)(value);
};

/** A part of one advice point: the ask, why, where in the note, and how success shows. */
const pointPart = (name: string): NodeSpec => ({
  content: 'paragraph+',
  defining: true,
  isolating: true,
  parseDOM: [{ tag: `div[data-point="${name}"]` }],
  toDOM: () => ['div', { 'data-point': name }, 0],
});

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'letter_part+' },
  letter_part: {
    content: '(block | heading | advice_point)*',
    isolating: true,
    defining: true,
    attrs: { part: { default: 'occasion', validate: oneOf(letterParts) } },
    parseDOM: [
      {
        tag: 'section[data-part]',
        getAttrs: (dom: HTMLElement) => ({ part: dom.dataset.part }),
      },
    ],
    toDOM: (node) => ['section', { 'data-part': node.attrs.part }, 0],
  },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: 'inline*',
    attrs: { level: { default: 3, validate: wholeFrom(1, 6) } },
    defining: true,
    parseDOM: [3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { start: { default: 1, validate: wholeFrom(0, 1_000_000) } },
    parseDOM: [{ tag: 'ol' }],
    toDOM: (node) => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
  },
  list_item: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  ...tableNodes,
  /** One ask to the College. `id` ties it to its sources, votes and reaction; numbers are computed until adoption. */
  advice_point: {
    content: 'point_ask point_why point_passage point_success',
    isolating: true,
    defining: true,
    attrs: {
      id: { default: null, validate: validateId },
      number: { default: null, validate: validateNumber },
    },
    parseDOM: [
      {
        tag: 'article[data-advice-point]',
        getAttrs: (dom: HTMLElement) => ({ id: dom.dataset.advicePoint || null }),
      },
    ],
    toDOM: (node) => ['article', { 'data-advice-point': node.attrs.id ?? '' }, 0],
  },
  point_ask: pointPart('ask'),
  point_why: pointPart('why'),
  point_passage: pointPart('passage'),
  point_success: pointPart('success'),
  footnote: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { text: { default: '', validate: 'string' } },
    parseDOM: [
      {
        tag: 'span[data-footnote]',
        getAttrs: (dom: HTMLElement) => ({ text: dom.dataset.footnote ?? '' }),
      },
    ],
    toDOM: (node) => ['span', { 'data-footnote': node.attrs.text, role: 'note' }],
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
};

/** The ProseMirror schema of advice letters: the order of the parts is kept by {@link emptyLetter} and the authority. */
export const letterSchema = new Schema({ nodes, marks: inlineMarks });

/** A letter with all its parts, each with one empty paragraph (the advices start without points). */
export function emptyLetter() {
  return letterSchema.node(
    'doc',
    null,
    letterParts.map((part) =>
      letterSchema.node('letter_part', { part }, part === 'advices' ? [] : [letterSchema.node('paragraph')]),
    ),
  );
}
