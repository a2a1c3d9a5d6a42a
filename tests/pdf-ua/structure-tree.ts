import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { at, dictAt, itemsAt, nameAt, numberAt } from './pdf-objects.ts';

/** A piece of page content that an element holds. */
export interface ContentKid {
  kind: 'content';
  mcid: number;
  page: PDFDict | undefined;
}
/** An annotation that an element holds. */
export interface ObjectKid {
  kind: 'object';
  object: PDFObject | undefined;
}
export interface Element {
  kind: 'element';
  /** Type as written, before the role map. */
  type: string;
  /** Standard type after the role map. */
  role: string;
  dict: PDFDict;
  parent: Element | null;
  kids: (Element | ContentKid | ObjectKid)[];
}

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** Follows the role map to a standard type; a circle ends at the type itself. */
export function mapRole(roleMap: PDFDict | undefined, type: string): string {
  const seen = new Set<string>();
  let role = type;
  while (!standardTypes.has(role) && !seen.has(role)) {
    seen.add(role);
    role = nameAt(roleMap, role) ?? role;
  }
  return role;
}

/** The structure tree of a document, or null without one. */
export function readTree(pdf: PDFDocument): Element | null {
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  if (!root) return null;
  const roleMap = dictAt(root, 'RoleMap');
  const top: Element = { kind: 'element', type: 'Root', role: 'Root', dict: root, parent: null, kids: [] };
  top.kids = itemsAt(root, 'K').flatMap((kid) => readKid(kid, top, undefined, roleMap));
  return top;
}

function readKid(
  kid: PDFObject,
  parent: Element,
  page: PDFDict | undefined,
  roleMap: PDFDict | undefined,
): Element['kids'] {
  if (kid instanceof PDFNumber) return [{ kind: 'content', mcid: kid.asNumber(), page }];
  if (!(kid instanceof PDFDict)) return [];
  const type = nameAt(kid, 'Type');
  const own = dictAt(kid, 'Pg') ?? page;
  if (type === 'MCR') return [{ kind: 'content', mcid: numberAt(kid, 'MCID') ?? -1, page: own }];
  if (type === 'OBJR') return [{ kind: 'object', object: at(kid, 'Obj') }];
  const name = nameAt(kid, 'S') ?? '';
  const element: Element = {
    kind: 'element',
    type: name,
    role: mapRole(roleMap, name),
    dict: kid,
    parent,
    kids: [],
  };
  element.kids = itemsAt(kid, 'K').flatMap((inner) => readKid(inner, element, own, roleMap));
  return [element];
}

/** Child elements only. */
export function childrenOf(element: Element): Element[] {
  return element.kids.filter((kid): kid is Element => kid.kind === 'element');
}

/** An element and all below it, in reading order. */
export function* walkTree(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* walkTree(child);
}

/** All elements with one of the roles, in reading order. */
export function elementsWith(tree: Element | null, ...roles: string[]): Element[] {
  return tree ? [...walkTree(tree)].filter((element) => roles.includes(element.role)) : [];
}

/** A key of an element's attribute objects, whichever of them has it. */
export function attributeOf(element: Element, key: string): PDFObject | undefined {
  for (const attributes of itemsAt(element.dict, 'A')) {
    const value = attributes instanceof PDFDict ? at(attributes, key) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A span attribute of a cell, 1 when absent. */
export function spanOf(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  const value = attributeOf(cell, key);
  return value instanceof PDFNumber ? value.asNumber() : 1;
}

/** The reference under which a page stands in the file. */
export function pageRefs(pdf: PDFDocument): Map<PDFDict, PDFRef> {
  return new Map(pdf.getPages().map((page) => [page.node, page.ref]));
}

export const pdfName = (text: string) => PDFName.of(text);
