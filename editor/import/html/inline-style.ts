import type { MarkName } from '../blocks.ts';
import { type InlineStyle, styleOf, tagOf } from './html-context.ts';

const markOfTag: Record<string, MarkName> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
  ins: 'inserted',
};

/** CSS by which word processors write marks; `off` names a mark that the declaration takes away. */
const markOfCss: { pattern: RegExp; on?: MarkName; off?: MarkName }[] = [
  { pattern: /font-weight\s*:\s*(bold|bolder|[6-9]00)/i, on: 'strong' },
  { pattern: /font-weight\s*:\s*(normal|[1-5]00)/i, off: 'strong' },
  { pattern: /font-style\s*:\s*(italic|oblique)/i, on: 'em' },
  { pattern: /font-style\s*:\s*normal/i, off: 'em' },
  { pattern: /text-decoration(-line)?\s*:[^;]*underline/i, on: 'underline' },
  { pattern: /text-decoration(-line)?\s*:[^;]*line-through/i, on: 'strike' },
  { pattern: /vertical-align\s*:\s*super/i, on: 'superscript' },
  { pattern: /vertical-align\s*:\s*sub\b/i, on: 'subscript' },
];

/** The style of the text inside `element`, given the style around it. */
export function styleInside(element: Element, around: InlineStyle): InlineStyle {
  const marks = new Set(around.marks);
  const tag = tagOf(element);
  const mark = Object.hasOwn(markOfTag, tag) ? markOfTag[tag] : undefined;
  if (mark) marks.add(mark);
  const css = styleOf(element);
  if (css) {
    for (const { pattern, on, off } of markOfCss) {
      if (!pattern.test(css)) continue;
      if (on) marks.add(on);
      if (off) marks.delete(off);
    }
  }
  if (marks.has('superscript')) marks.delete('subscript');
  return { ...around, marks: [...marks] };
}
