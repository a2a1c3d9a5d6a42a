import { attr, child, textOf, type XmlElement } from '../intake/parse-xml.ts';
import { isoDate } from './odt-changes.ts';
import type { OdtContext } from './odt-context.ts';
import { wordsOf } from './odt-words.ts';

/** The names of all `office:annotation-end` elements: a comment without an end stands on one point. */
export function findCommentEnds(root: XmlElement): Set<string> {
  const names = new Set<string>();
  const walk = (element: XmlElement) => {
    for (const each of element.children) {
      if (typeof each === 'string') continue;
      if (each.name === 'annotation-end') names.add(attr(each, 'name') ?? '');
      walk(each);
    }
  };
  walk(root);
  names.delete('');
  return names;
}

/**
 * Reads a comment of the municipality. One with a range stays open until its end, across paragraphs and
 * tables. Returns its id when it has no range and so belongs to the word before it, else null.
 */
export function startComment(ctx: OdtContext, annotation: XmlElement): string | null {
  const name = attr(annotation, 'name') ?? '';
  const id = name || `c${ctx.comments.length + 1}`;
  const creator = child(annotation, 'creator');
  const date = child(annotation, 'date');
  const parent = attr(annotation, 'parent-name') ?? null;
  ctx.comments.push({
    id,
    author: creator ? textOf(creator).trim() : '',
    date: date ? isoDate(textOf(date)) : null,
    text: wordsOf(annotation).trim(),
    parent: ctx.comments.some((comment) => comment.id === parent) ? parent : null,
    resolved: attr(annotation, 'resolved') === 'true',
  });
  if (!ctx.rangedComments.has(name)) return id;
  ctx.openComments.add(id);
  return null;
}
