import { PDFBool, type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import {
  addContent,
  changeContent,
  changeXmp,
  dropAttribute,
  elementIn,
  firstAnnotation,
  firstFont,
  kidsOf,
  retype,
} from './damage-pdf.ts';
import { dictAt, itemsAt } from './pdf-objects.ts';

/** Damages a sound letter in one way. */
type Damage = (pdf: PDFDocument) => void;

const name = (text: string) => PDFName.of(text);
const drop =
  (key: string): Damage =>
  (pdf) => {
    pdf.catalog.delete(name(key));
  };
const dropXmp =
  (pattern: RegExp): Damage =>
  (pdf) =>
    changeXmp(pdf, (xmp) => xmp.replace(pattern, ''));

const ofDocument: Record<string, Damage> = {
  'doc-language': drop('Lang'),
  'doc-marked': drop('MarkInfo'),
  'doc-not-suspect': (pdf) => dictAt(pdf.catalog, 'MarkInfo')?.set(name('Suspects'), PDFBool.True),
  'doc-metadata': drop('Metadata'),
  'doc-title': dropXmp(/<dc:title>[\s\S]*<\/dc:title>/),
  'doc-title-shown': drop('ViewerPreferences'),
  'doc-ua-identifier': dropXmp(/<pdfuaid:part>1<\/pdfuaid:part>/),
  'doc-pdfa-identifier': dropXmp(/<pdfaid:part>2<\/pdfaid:part>/),
  'doc-ua-schema': dropXmp(/<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/),
  'doc-output-intent': drop('OutputIntents'),
  'doc-structure': drop('StructTreeRoot'),
  'doc-no-xfa': (pdf) => pdf.catalog.set(name('AcroForm'), pdf.context.obj({ XFA: PDFString.of('x') })),
  'doc-no-script': (pdf) =>
    pdf.catalog.set(
      name('OpenAction'),
      pdf.context.register(pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })),
    ),
  'doc-bookmarks': drop('Outlines'),
};

const ofStructure: Record<string, Damage> = {
  'roles-standard': (pdf) => retype(elementIn(pdf, 'P'), 'Alinea'),
  'roles-not-remapped': (pdf) =>
    dictAt(pdf.catalog, 'StructTreeRoot')?.set(name('RoleMap'), pdf.context.obj({ P: 'Span' })),
  parents: (pdf) => {
    const root = pdf.catalog.get(name('StructTreeRoot'));
    if (root) elementIn(pdf, 'LBody').dict.set(name('P'), root);
  },
  'heading-order': (pdf) => retype(elementIn(pdf, 'H2'), 'H4'),
  'heading-one': (pdf) => retype(elementIn(pdf, 'H1'), 'P'),
  'heading-kind': (pdf) => retype(elementIn(pdf, 'H3'), 'H'),
  'heading-content': (pdf) => elementIn(pdf, 'H2').dict.delete(name('K')),
  'list-nesting': (pdf) => retype(elementIn(pdf, 'LBody'), 'P'),
  'table-nesting': (pdf) => retype(elementIn(pdf, 'TR'), 'P'),
  'table-regular': (pdf) => kidsOf(elementIn(pdf, 'TR', 1)).remove(0),
  'table-headers': (pdf) => {
    for (let place = 0; place < 6; place += 1) retype(elementIn(pdf, 'TH'), 'TD');
  },
  'table-scope': (pdf) => dropAttribute(elementIn(pdf, 'TH'), 'Scope'),
  'figure-alt': (pdf) => elementIn(pdf, 'Figure').dict.delete(name('Alt')),
  'figure-box': (pdf) => dropAttribute(elementIn(pdf, 'Figure'), 'BBox'),
  'note-id': (pdf) => elementIn(pdf, 'Note').dict.delete(name('ID')),
  'link-content': (pdf) => {
    const link = elementIn(pdf, 'Link');
    link.dict.set(name('K'), pdf.context.obj([]));
  },
  'language-valid': (pdf) =>
    elementIn(pdf, 'P').dict.set(name('Lang'), PDFHexString.fromText('in het Nederlands')),
};

const ofContent: Record<string, Damage> = {
  'content-marked': (pdf) => changeContent(pdf, 0, (content) => `${content}\n0 0 10 10 re f`),
  'content-balanced': (pdf) => changeContent(pdf, 0, (content) => `${content}\n/Artifact BMC`),
  'content-nesting': (pdf) =>
    changeContent(pdf, 0, (content) => content.replace(/\/MCID \d+\s*>>\s*BDC/, '$&\n/Artifact BMC\nEMC')),
  'content-unique': (pdf) =>
    changeContent(pdf, 0, (content) => `${content}\n/P <</MCID 0>> BDC\nEMC\n/P <</MCID 0>> BDC\nEMC`),
  'content-in-tree': (pdf) => changeContent(pdf, 0, (content) => `${content}\n/P <</MCID 9999>> BDC\nEMC`),
  'tree-in-content': (pdf) => {
    const paragraph = elementIn(pdf, 'P');
    paragraph.dict.set(name('Pg'), pdf.getPage(0).ref);
    addContent(paragraph, 9999);
  },
  'parent-tree': (pdf) => pdf.getPage(0).node.delete(name('StructParents')),
  'page-tabs': (pdf) => {
    for (const page of pdf.getPages()) page.node.delete(name('Tabs'));
  },
  'annotation-in-tree': (pdf) => {
    const page = pdf.getPages().find(({ node }) => itemsAt(node, 'Annots').length > 0);
    page?.node.addAnnot(
      pdf.context.register(
        pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Contents: PDFString.of('x') }),
      ),
    );
  },
  'annotation-described': (pdf) => firstAnnotation(pdf).delete(name('Contents')),
};

const descendantOf = (font: PDFDict) => itemsAt(font, 'DescendantFonts')[0] as PDFDict;

/** A ToUnicode map as Typst writes it, for one code only. */
const cmap = (line: string) => `1 beginbfchar\n${line}\nendbfchar`;
const mapTo =
  (line: string): Damage =>
  (pdf) =>
    firstFont(pdf).set(name('ToUnicode'), pdf.context.register(pdf.context.stream(cmap(line))));

const ofFonts: Record<string, Damage> = {
  'font-embedded': (pdf) => {
    const descriptor = dictAt(descendantOf(firstFont(pdf)), 'FontDescriptor');
    for (const key of ['FontFile', 'FontFile2', 'FontFile3']) descriptor?.delete(name(key));
  },
  'font-unicode': (pdf) => firstFont(pdf).delete(name('ToUnicode')),
  'font-unicode-sound': mapTo('<0001> <FEFF>'),
  'font-glyph-map': (pdf) => descendantOf(firstFont(pdf)).delete(name('CIDToGIDMap')),
  'font-text': mapTo('<0001> <0041>'),
  'font-no-notdef': (pdf) =>
    changeContent(pdf, 0, (content) => {
      const font = /\/\S+(?=\s+[\d.]+\s+Tf)/.exec(content)?.[0];
      return `${content}\n/Artifact BMC BT ${font} 9 Tf <0000> Tj ET EMC`;
    }),
};

/**
 * For each rule that a letter can break without becoming unreadable: one way to break it. What is not here needs
 * another trailer than pdf-lib writes (see {@link faultsInTrailer}).
 */
export const plantedFaults: Record<string, Damage> = {
  ...ofDocument,
  ...ofStructure,
  ...ofContent,
  ...ofFonts,
};

/** Faults of the trailer, planted in the opened file: pdf-lib writes a sound trailer whatever one asks. */
export const faultsInTrailer: Record<string, Damage> = {
  'doc-id': (pdf) => {
    pdf.context.trailerInfo.ID = undefined;
  },
  'doc-not-encrypted': (pdf) => {
    pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({ Filter: 'Standard' }));
  },
};
