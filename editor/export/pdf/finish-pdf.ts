import { PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { LetterRefusal } from '../letter-refusal.ts';

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
 * title in the window's bar, and with `mend` the tags that Typst 0.14 cannot write. Nothing visible changes.
 */
export async function finishPdf(bytes: Uint8Array, mend: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const preferences = pdf.catalog.lookupMaybe(name('ViewerPreferences'), PDFDict) ?? pdf.context.obj({});
  preferences.set(name('DisplayDocTitle'), PDFBool.True);
  pdf.catalog.set(name('ViewerPreferences'), preferences);
  addUaIdentifier(pdf);
  mend(pdf);
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
