import type { ReadNote } from '../blocks.ts';
import { attr, childrenNamed, type XmlElement } from '../intake/parse-xml.ts';
import { isoDate } from './story.ts';

type ReadComment = ReadNote['comments'][number];

/**
 * Reads the comments of a file. `extended` (Word 2013 and later) says which comment answers which and what
 * was resolved; it names comments by the paragraph id of their last paragraph. An answer to an answer hangs
 * under the first comment, as Word shows it.
 */
export function readComments(root: XmlElement | null, extended: XmlElement | null): ReadComment[] {
  const elements = root ? childrenNamed(root, 'comment') : [];
  const idByParagraph = new Map<string, string>();
  const comments = new Map<string, ReadComment>();
  for (const element of elements) {
    const comment = readComment(element);
    if (!comment || comments.has(comment.id)) continue;
    comments.set(comment.id, comment);
    for (const each of childrenNamed(element, 'p')) {
      const paraId = attr(each, 'paraId');
      if (paraId !== undefined) idByParagraph.set(paraId, comment.id);
    }
  }
  for (const each of extended ? childrenNamed(extended, 'commentEx') : []) {
    const comment = comments.get(idByParagraph.get(attr(each, 'paraId') ?? '') ?? '');
    if (!comment) continue;
    const parent = idByParagraph.get(attr(each, 'paraIdParent') ?? '') ?? null;
    comment.parent = parent === comment.id ? null : parent;
    comment.resolved = ['1', 'true', 'on'].includes(attr(each, 'done') ?? '');
  }
  return [...comments.values()];
}

function readComment(element: XmlElement): ReadComment | null {
  const id = attr(element, 'id');
  if (id === undefined) return null;
  const author = (attr(element, 'author') ?? '').trim();
  return {
    id,
    author: author === '' ? 'Onbekend' : author,
    date: isoDate(attr(element, 'date')),
    text: childrenNamed(element, 'p').map(plainText).join('\n').trim(),
    parent: null,
    resolved: false,
  };
}

const marks: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };

/** The text of a paragraph without any structure; what was deleted with tracked changes stays out. */
export function plainText(element: XmlElement): string {
  let text = '';
  for (const each of element.children) {
    if (typeof each === 'string') continue;
    if (each.name === 't') text += each.children.filter((piece) => typeof piece === 'string').join('');
    else if (Object.hasOwn(marks, each.name)) text += marks[each.name];
    else if (!/^(del|moveFrom|pPr|rPr|instrText|Fallback)$/.test(each.name)) text += plainText(each);
  }
  return text;
}
