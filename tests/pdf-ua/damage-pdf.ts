import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import { dictAt, itemsAt, streamBytes } from './pdf-objects.ts';
import { type Element, elementsWith, readTree } from './structure-tree.ts';

/** The element of a role at a place in reading order. Throws RangeError when there is none: nothing would be damaged. */
export function elementIn(pdf: PDFDocument, role: string, place = 0): Element {
  const element = elementsWith(readTree(pdf), role)[place];
  if (!element) throw new RangeError(`the letter has no ${role} ${place}`);
  return element;
}

/** Gives an element another type. */
export function retype(element: Element, type: string): void {
  element.dict.set(PDFName.of('S'), PDFName.of(type));
}

/** Takes a key out of whichever attribute object of an element has it. */
export function dropAttribute(element: Element, key: string): void {
  for (const attributes of itemsAt(element.dict, 'A')) {
    if (attributes instanceof PDFDict) attributes.delete(PDFName.of(key));
  }
}

/** Replaces the content of a page by what `change` makes of it. Throws RangeError when it changes nothing. */
export function changeContent(pdf: PDFDocument, page: number, change: (content: string) => string): void {
  const { node } = pdf.getPage(page);
  const content = itemsAt(node, 'Contents')
    .map((stream) => Buffer.from(streamBytes(stream)).toString('latin1'))
    .join('\n');
  const changed = change(content);
  if (changed === content) throw new RangeError(`nothing changed on page ${page + 1}`);
  node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(Buffer.from(changed, 'latin1'))));
}

/** Replaces the XMP by what `change` makes of it. Throws RangeError when it changes nothing. */
export function changeXmp(pdf: PDFDocument, change: (xmp: string) => string): void {
  const xmp = Buffer.from(streamBytes(pdf.catalog.lookup(PDFName.of('Metadata')))).toString('utf8');
  const changed = change(xmp);
  if (changed === xmp) throw new RangeError('the XMP did not change');
  const stream = pdf.context.stream(Buffer.from(changed, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** The first font of the first page, as the page names it. */
export function firstFont(pdf: PDFDocument): PDFDict {
  const fonts = dictAt(pdf.getPage(0).node.Resources(), 'Font');
  const font = fonts?.context.lookup(fonts.values()[0]);
  if (!(font instanceof PDFDict)) throw new RangeError('the first page has no font');
  return font;
}

/** The first annotation of the file. */
export function firstAnnotation(pdf: PDFDocument): PDFDict {
  const annotation = pdf.getPages().flatMap((page) => itemsAt(page.node, 'Annots'))[0];
  if (!(annotation instanceof PDFDict)) throw new RangeError('the letter has no annotation');
  return annotation;
}

/** The list of children of an element as it stands in the file. */
export function kidsOf(element: Element): PDFArray {
  const kids = element.dict.context.lookup(element.dict.get(PDFName.of('K')));
  if (kids instanceof PDFArray) return kids;
  return element.dict.context.obj(kids === undefined ? [] : [element.dict.get(PDFName.of('K')) as PDFObject]);
}

/** Puts one more piece of content in the children of an element. */
export function addContent(element: Element, mcid: number): void {
  const kids = kidsOf(element);
  kids.push(PDFNumber.of(mcid));
  element.dict.set(PDFName.of('K'), kids);
}
