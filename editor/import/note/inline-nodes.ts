import { isMediaSrc, isSafeHref } from '../../schema/safe-url.ts';
import type { Inline } from '../blocks.ts';
import type { Build, CommentSpan, JsonMark, JsonNode } from './json-node.ts';

type TextInline = Extract<Inline, { type: 'text' }>;

/** Characters that have no place in running text: controls, and line ends that files use as white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
const lineEnds = /[\r\n\u2028\u2029]+/g;

/**
 * Turns inline content into nodes of the note: runs with equal marks become one, unsafe links become text,
 * and the ranges of comments are kept aside as offsets in the block.
 */
export function inlineNodes(inlines: Inline[], build: Build): JsonNode[] {
  const content: JsonNode[] = [];
  const spans: CommentSpan[] = [];
  let offset = 0;
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const text = cleanText(inline.text);
      if (inline.comments) spans.push({ from: offset, to: offset + text.length, comments: inline.comments });
      offset += text.length;
      appendText(content, text, textMarks(inline, text, build));
    } else {
      const leaf = leafNode(inline);
      if (leaf) content.push(leaf);
      if (leaf?.type === 'hard_break') offset += 1;
    }
  }
  if (spans.length > 0) build.spans.set(content, spans);
  if (inlines.some((each) => each.type === 'text' && each.href?.startsWith('#')))
    build.localLinks.push(content);
  return content;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unclean = /[\x00-\x08\x0a-\x1f\x7f\u2028\u2029\ufffe\uffff]/;

function cleanText(text: string): string {
  if (!unclean.test(text)) return text;
  return text.replace(lineEnds, ' ').replace(controls, '');
}

/** Adds text to the end of inline content, to the last node when its marks are the same. */
export function appendText(content: JsonNode[], text: string, marks: JsonMark[]): void {
  if (text === '') return;
  const last = content[content.length - 1];
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text;
  else content.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
}

function sameMarks(a: JsonMark[], b: JsonMark[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((mark, i) => {
    const other = b[i]!;
    return mark.type === other.type && sameAttrs(mark.attrs, other.attrs);
  });
}

function sameAttrs(a: JsonMark['attrs'], b: JsonMark['attrs']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function textMarks(inline: TextInline, text: string, build: Build): JsonMark[] {
  const marks: JsonMark[] = [];
  const { href, confidence } = inline;
  if (href !== undefined) {
    if (href.startsWith('#') || isSafeHref(href)) marks.push({ type: 'link', attrs: { href } });
    else build.findings.push({ code: 'LINK_REMOVED', kind: 'info', node: null, quote: text });
  }
  const names = new Set(inline.marks ?? []);
  // Raised and lowered at once cannot be drawn; raised is the commoner meaning.
  if (names.has('superscript')) names.delete('subscript');
  for (const name of names) marks.push({ type: name });
  if (confidence !== undefined) marks.push({ type: 'doubtful', attrs: { confidence } });
  return marks;
}

function leafNode(inline: Exclude<Inline, TextInline>): JsonNode | null {
  switch (inline.type) {
    case 'break':
      return { type: 'hard_break' };
    case 'page':
      return { type: 'page_break', attrs: { page: inline.page, printed: inline.printed ?? null } };
    case 'footnote':
      return { type: 'footnote_ref', attrs: { noteId: inline.id, label: inline.label } };
    case 'deleted': {
      const { text, author = null, date = null } = inline;
      return { type: 'deleted_text', attrs: { text, author, date } };
    }
    case 'image': {
      const src = mediaSrc(inline.media);
      return src === '' && inline.alt === ''
        ? null
        : { type: 'inline_image', attrs: { src, alt: inline.alt } };
    }
  }
}

/** The address of a stored image; empty for one that could not be kept. */
export function mediaSrc(sha256: string | null): string {
  const src = `media:${sha256 ?? ''}`;
  return isMediaSrc(src) ? src : '';
}
