import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';
import { LetterRefusal } from '../letter-refusal.ts';
import type { PrintLetter } from '../print-letter.ts';
import { rowHeaderPlan } from './row-header-plan.ts';

/** The PDF/UA identifier is no part of PDF/A's own schemas, so PDF/A asks to describe it (ISO 19005-2, 6.6.2.3). */
const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';
const uaPart =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>';

const name = (text: string) => PDFName.of(text);

/**
 * Adds to Typst's PDF/A-2a what makes it PDF/UA-1 as well: the identifier in the XMP with its schema, the
 * title in the window's bar, and row headers, which Typst 0.14 cannot tag. Nothing visible changes.
 */
export async function finishPdf(bytes: Uint8Array, letter: PrintLetter): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const preferences = pdf.catalog.lookupMaybe(name('ViewerPreferences'), PDFDict) ?? pdf.context.obj({});
  preferences.set(name('DisplayDocTitle'), PDFBool.True);
  pdf.catalog.set(name('ViewerPreferences'), preferences);
  addUaIdentifier(pdf);
  tagRowHeaders(pdf, letter);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function addUaIdentifier(pdf: PDFDocument): void {
  const reference = pdf.catalog.get(name('Metadata'));
  const stream = pdf.context.lookup(reference);
  if (!(stream instanceof PDFRawStream))
    throw new LetterRefusal('TYPESETTING_FAILED', null, { reason: 'no XMP' });
  const xmp = Buffer.from(stream.contents).toString('utf8');
  const described = xmp.replace(
    '</rdf:Bag></pdfaExtension:schemas>',
    `${uaSchema}</rdf:Bag></pdfaExtension:schemas>`,
  );
  const identified = described.replace('</rdf:RDF>', `${uaPart}</rdf:RDF>`);
  if (described === xmp || identified === described) {
    throw new LetterRefusal('TYPESETTING_FAILED', null, { reason: 'unexpected XMP' });
  }
  const contents = new Uint8Array(Buffer.from(identified, 'utf8'));
  pdf.catalog.set(name('Metadata'), pdf.context.register(PDFRawStream.of(stream.dict, contents)));
  if (reference) pdf.context.delete(reference as Parameters<typeof pdf.context.delete>[0]);
}

/** Children of a structure element that are elements themselves. */
function childElements(element: PDFDict): PDFDict[] {
  const kids = element.context.lookup(element.get(name('K')));
  const list: (PDFObject | undefined)[] = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list
    .map((kid) => element.context.lookup(kid))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(name('S')));
}

const roleOf = (element: PDFDict) => element.lookup(name('S'), PDFName).decodeText();

/** All elements with a role below `element`, in reading order. */
function elementsOf(element: PDFDict, role: string): PDFDict[] {
  return childElements(element).flatMap((child) =>
    roleOf(child) === role ? [child, ...elementsOf(child, role)] : elementsOf(child, role),
  );
}

function tagRowHeaders(pdf: PDFDocument, letter: PrintLetter): void {
  const plans = rowHeaderPlan(letter);
  if (!plans.some((plan) => plan.length > 0)) return;
  const tables = elementsOf(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict), 'Table');
  if (tables.length !== plans.length) {
    throw new LetterRefusal('TYPESETTING_FAILED', null, { reason: 'tables and their tags differ' });
  }
  plans.forEach((plan, at) => {
    const rows = ownRows(tables[at]!);
    for (const [row, cell] of plan) makeRowHeader(childElements(rows[row]!)[cell]!);
  });
}

/** Rows of a table itself, not of a table inside one of its cells. */
function ownRows(table: PDFDict): PDFDict[] {
  return childElements(table).flatMap((child) => (roleOf(child) === 'TR' ? [child] : childElements(child)));
}

function makeRowHeader(cell: PDFDict): void {
  const scope = cell.context.obj({ O: 'Table', Scope: 'Row' });
  const existing = cell.context.lookup(cell.get(name('A')));
  const attributes = existing instanceof PDFArray ? existing.asArray() : existing ? [existing] : [];
  cell.set(name('S'), name('TH'));
  cell.set(name('A'), cell.context.obj([...attributes, scope]));
}
