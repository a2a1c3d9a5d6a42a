import { PDFBool, PDFDict, PDFName, PDFRef, PDFStream } from 'pdf-lib';
import { at, dictAt, itemsAt, nameAt, textAt } from './pdf-objects.ts';
import { holds, type OpenedPdf, type PdfUaRule } from './pdf-ua-rule.ts';
import { elementsWith } from './structure-tree.ts';

const ua = (clause: string) => `ISO 14289-1, ${clause}`;
const isTrue = (dict: PDFDict | undefined, key: string) => at(dict, key) === PDFBool.True;

/** Titles in the outline, in order. */
function bookmarkTitles(outline: PDFDict | undefined): string[] {
  const titles: string[] = [];
  for (let item = dictAt(outline, 'First'); item; item = dictAt(item, 'Next')) {
    titles.push(textAt(item, 'Title') ?? '', ...bookmarkTitles(item));
  }
  return titles;
}

/** Names of actions and forms that a letter must not carry, wherever they stand in the file. */
function objectsWith({ pdf }: OpenedPdf, test: (dict: PDFDict) => boolean): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFStream ? object.dict : object))
    .filter((object): object is PDFDict => object instanceof PDFDict && test(object));
}

const dcTitle = (xmp: string) =>
  /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]+)</.exec(xmp)?.[1]?.trim() ?? '';

/** Rules about the file as a whole. */
export const documentRules: PdfUaRule[] = [
  holds('doc-language', ua('7.2'), 'the catalog names no language', ({ pdf }) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(textAt(pdf.catalog, 'Lang') ?? ''),
  ),
  holds('doc-marked', ua('6.2'), 'MarkInfo does not say Marked', ({ pdf }) =>
    isTrue(dictAt(pdf.catalog, 'MarkInfo'), 'Marked'),
  ),
  holds(
    'doc-not-suspect',
    ua('7.1'),
    'MarkInfo says Suspects',
    ({ pdf }) => !isTrue(dictAt(pdf.catalog, 'MarkInfo'), 'Suspects'),
  ),
  holds('doc-metadata', ua('7.1'), 'the catalog has no uncompressed XMP metadata', ({ pdf }) => {
    const stream = at(pdf.catalog, 'Metadata');
    return (
      stream instanceof PDFStream &&
      nameAt(stream.dict, 'Type') === 'Metadata' &&
      !stream.dict.has(PDFName.of('Filter'))
    );
  }),
  holds('doc-title', ua('7.1'), 'the XMP has no dc:title', ({ xmp }) => dcTitle(xmp) !== ''),
  holds('doc-title-shown', ua('7.1'), 'the window does not show the title', ({ pdf }) =>
    isTrue(dictAt(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
  ),
  holds(
    'doc-ua-identifier',
    ua('5'),
    'the XMP has no pdfuaid:part 1',
    ({ xmp }) =>
      /<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmp) &&
      xmp.includes('http://www.aiim.org/pdfua/ns/id/'),
  ),
  holds('doc-pdfa-identifier', 'ISO 19005-2, 6.6.4', 'the XMP does not say PDF/A-2a', ({ xmp }) =>
    /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(xmp),
  ),
  holds('doc-ua-schema', 'ISO 19005-2, 6.6.2.3', 'the XMP does not describe the pdfuaid schema', ({ xmp }) =>
    xmp.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>'),
  ),
  holds(
    'doc-output-intent',
    'ISO 19005-2, 6.2.3',
    'there is no PDF/A output intent with a profile',
    ({ pdf }) =>
      itemsAt(pdf.catalog, 'OutputIntents').some(
        (intent) =>
          intent instanceof PDFDict &&
          nameAt(intent, 'S') === 'GTS_PDFA1' &&
          at(intent, 'DestOutputProfile') instanceof PDFStream,
      ),
  ),
  holds(
    'doc-id',
    'ISO 19005-2, 6.1.3',
    'the trailer has no ID',
    ({ pdf }) => pdf.context.trailerInfo.ID !== undefined,
  ),
  holds(
    'doc-structure',
    ua('7.1'),
    'there is no structure tree',
    ({ tree }) => tree !== null && tree.kids.length > 0,
  ),
  holds(
    'doc-not-encrypted',
    ua('7.16'),
    'the file is encrypted',
    ({ pdf }) => !(pdf.context.trailerInfo.Encrypt instanceof PDFRef || pdf.isEncrypted),
  ),
  holds(
    'doc-no-xfa',
    ua('7.15'),
    'the form is XFA',
    ({ pdf }) => !dictAt(pdf.catalog, 'AcroForm')?.has(PDFName.of('XFA')),
  ),
  holds(
    'doc-no-script',
    'ISO 19005-2, 6.5.1',
    'the file carries a script or launches something',
    (opened) => {
      const forbidden = new Set(['JavaScript', 'Launch', 'ImportData', 'Movie', 'Sound']);
      const actions = objectsWith(
        opened,
        (dict) => forbidden.has(nameAt(dict, 'S') ?? '') || dict.has(PDFName.of('JS')),
      );
      return actions.length === 0 && !dictAt(dictAt(opened.pdf.catalog, 'Names'), 'JavaScript');
    },
  ),
  {
    id: 'doc-bookmarks',
    source: 'Matterhorn 1.1 and WCAG 2.2, 2.4.5',
    check: ({ pdf, tree }) => {
      const headings = elementsWith(tree, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').length;
      const titles = bookmarkTitles(dictAt(pdf.catalog, 'Outlines'));
      if (titles.length !== headings) return [`${titles.length} bookmarks for ${headings} headings`];
      return titles.filter((title) => title.trim() === '').map(() => 'a bookmark has no title');
    },
  },
];
