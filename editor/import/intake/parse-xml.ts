import { SaxesParser } from 'saxes';
import { ImportRefusal } from '../import-refusal.ts';
import { decodeBytes, encodingOfLabel, encodingOfMark, encodingOfZeroBytes } from './decode-bytes.ts';

/** An element of a parsed XML part. Namespaces are not resolved: documents are told apart by local names. */
export interface XmlElement {
  /** Local name, without prefix. */
  name: string;
  prefix: string;
  /** Values by the name as written, prefix included. Has no prototype, so `__proto__` is only a name. */
  attrs: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Deeper nesting than any word processor writes; more would overflow the stack of a recursive reader. */
const maxDepth = 200;

/** A 150-page note has about 100,000 elements; each costs some 200 bytes of memory. */
const maxElements = 2_000_000;

/**
 * Parses one XML part into a tree. Nothing outside `bytes` is ever read: any document type declaration is
 * refused, so there are no entities to expand and no files to include. Throws an {@link ImportRefusal}:
 * XML_CORRUPT, XML_DTD, XML_TOO_DEEP or TOO_MUCH_MEMORY.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decodeXml(bytes);
  const root: XmlElement = { name: '', prefix: '', attrs: Object.create(null), children: [] };
  try {
    buildTree(text, root);
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause;
    throw corrupt(cause);
  }
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top) throw new ImportRefusal('XML_CORRUPT');
  return top as XmlElement;
}

/** `xmlns: true` would copy the namespace map per element, which is quadratic in the depth. */
function buildTree(text: string, root: XmlElement): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: XmlElement[] = [root];
  const names = new Map<string, [prefix: string, local: string]>();
  let current = root;
  let elements = 0;
  const addText = (piece: string) => {
    const last = current.children.length - 1;
    const before = current.children[last];
    if (typeof before === 'string') current.children[last] = before + piece;
    else if (piece !== '') current.children.push(piece);
  };
  parser.on('doctype', () => {
    throw new ImportRefusal('XML_DTD');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (open.length > maxDepth) throw new ImportRefusal('XML_TOO_DEEP');
    if (++elements > maxElements) throw new ImportRefusal('TOO_MUCH_MEMORY');
    let split = names.get(tag.name);
    if (!split) {
      split = splitName(tag.name);
      names.set(tag.name, split);
    }
    const attrs = isEmpty(tag.attributes) ? noAttributes : tag.attributes;
    const element: XmlElement = { name: split[1], prefix: split[0], attrs, children: [] };
    current.children.push(element);
    open.push(element);
    current = element;
  });
  parser.on('closetag', () => {
    open.pop();
    current = open[open.length - 1]!;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
}

/** Shared by all elements without attributes: half of a document, and an empty record each is heavy. */
const noAttributes: Record<string, string> = Object.freeze(Object.create(null));

function isEmpty(attributes: Record<string, string>): boolean {
  for (const _ in attributes) return false;
  return true;
}

function splitName(name: string): [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** The text of an XML part, whichever encoding it is in. Throws {@link ImportRefusal} XML_CORRUPT. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOfMark(bytes) ?? encodingOfZeroBytes(bytes) ?? declaredEncoding(bytes);
  try {
    return decodeBytes(bytes, encoding);
  } catch (cause) {
    throw corrupt(cause);
  }
}

function declaredEncoding(bytes: Uint8Array) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString(
    'latin1',
  );
  const label = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (!label) return 'utf-8';
  const encoding = encodingOfLabel(label);
  if (!encoding) throw new ImportRefusal('XML_CORRUPT', { reason: label });
  // The declaration itself could be read byte by byte, so it cannot be two bytes per character.
  return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
}

function corrupt(cause: unknown): ImportRefusal {
  return new ImportRefusal('XML_CORRUPT', { reason: cause instanceof Error ? cause.message : 'xml' });
}

/** The value of the first attribute with this local name, whatever its prefix. */
export function attr(element: XmlElement, localName: string): string | undefined {
  for (const name in element.attrs) {
    const start = name.length - localName.length;
    if (start < 0 || (start > 0 && name.charCodeAt(start - 1) !== 58)) continue;
    if (name.endsWith(localName)) return element.attrs[name];
  }
  return undefined;
}

/** The child elements with this local name, in order. */
export function childrenNamed(element: XmlElement, localName: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === localName,
  );
}

/** The first child element with this local name. */
export function child(element: XmlElement, localName: string): XmlElement | undefined {
  for (const each of element.children) if (typeof each !== 'string' && each.name === localName) return each;
  return undefined;
}

/** All text below an element, in order. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const each of element.children) text += typeof each === 'string' ? each : textOf(each);
  return text;
}
