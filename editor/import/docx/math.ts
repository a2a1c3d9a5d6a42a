import { attr, child, type XmlElement } from '../intake/parse-xml.ts';

/** Writes a formula (`m:oMath`) on one line, with brackets where the drawing needs none: "(a+b)/c", "x^2". */
export function mathText(element: XmlElement): string {
  const part = (name: string) => {
    const found = child(element, name);
    return found ? inner(found) : '';
  };
  switch (element.name) {
    case 't':
      return element.children.filter((each) => typeof each === 'string').join('');
    case 'f':
      return `${group(part('num'))}/${group(part('den'))}`;
    case 'sSup':
      return `${group(part('e'))}^${group(part('sup'))}`;
    case 'sSub':
      return `${group(part('e'))}_${group(part('sub'))}`;
    case 'sSubSup':
      return `${group(part('e'))}_${group(part('sub'))}^${group(part('sup'))}`;
    case 'rad':
      return `${part('deg') ? `${group(part('deg'))}√` : '√'}(${part('e')})`;
    case 'd':
      return delimited(element);
    case 'nary':
      return nary(element, part('sub'), part('sup'), part('e'));
    default:
      return inner(element);
  }
}

function inner(element: XmlElement): string {
  let text = '';
  for (const each of element.children) if (typeof each !== 'string') text += mathText(each);
  return text;
}

const group = (text: string) => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

/** The value of a property in `m:dPr` or `m:naryPr`. */
function property(element: XmlElement, properties: string, name: string): string | undefined {
  const found = child(element, properties);
  const value = found && child(found, name);
  return value && attr(value, 'val');
}

function delimited(element: XmlElement): string {
  const open = property(element, 'dPr', 'begChr') ?? '(';
  const close = property(element, 'dPr', 'endChr') ?? ')';
  const separator = property(element, 'dPr', 'sepChr') ?? '|';
  const parts: string[] = [];
  for (const each of element.children) {
    if (typeof each !== 'string' && each.name === 'e') parts.push(inner(each));
  }
  return open + parts.join(separator) + close;
}

function nary(element: XmlElement, from: string, to: string, body: string): string {
  const sign = property(element, 'naryPr', 'chr') ?? '∫';
  return `${sign}${from ? `_${group(from)}` : ''}${to ? `^${group(to)}` : ''} ${body}`;
}
