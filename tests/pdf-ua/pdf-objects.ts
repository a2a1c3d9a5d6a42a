import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';

/** Opens a PDF as it is: nothing is repaired or stamped with today's date. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
}

/** The object under a key, references followed; undefined when there is none. */
export function at(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.context.lookup(dict.get(PDFName.of(key)));
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = at(dict, key);
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined;
}

/** The items of an array with references followed; a single object counts as an array of one. */
export function itemsAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = at(dict, key);
  if (value === undefined || !dict) return [];
  const items = value instanceof PDFArray ? value.asArray() : [value];
  return items.map((item) => dict.context.lookup(item)).filter((item) => item !== undefined);
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = at(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = at(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = at(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The bytes of a stream with its filters undone. */
export function streamBytes(stream: PDFObject | undefined): Uint8Array {
  if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
  return stream instanceof PDFStream ? stream.getContents() : new Uint8Array();
}

/** The XMP packet as text, or an empty text. */
export function xmpOf(pdf: PDFDocument): string {
  return Buffer.from(streamBytes(at(pdf.catalog, 'Metadata'))).toString('utf8');
}

/** All pairs of a number tree, such as the ParentTree. */
export function numberTree(root: PDFDict | undefined): Map<number, PDFObject> {
  const pairs = new Map<number, PDFObject>();
  const numbers = itemsAt(root, 'Nums');
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    const key = numbers[place];
    if (key instanceof PDFNumber) pairs.set(key.asNumber(), numbers[place + 1]!);
  }
  for (const kid of itemsAt(root, 'Kids')) {
    if (kid instanceof PDFDict) for (const [key, value] of numberTree(kid)) pairs.set(key, value);
  }
  return pairs;
}
