import { PDFDict, type PDFDocument, PDFName, PDFStream } from 'pdf-lib';
import { parseToUnicode } from './font-text.ts';
import { at, dictAt, itemsAt, nameAt, streamBytes } from './pdf-objects.ts';
import type { PdfUaRule } from './pdf-ua-rule.ts';

const ua = (clause: string) => `ISO 14289-1, ${clause}`;

/** All fonts that pages use, each once. */
function fontsOf(pdf: PDFDocument): PDFDict[] {
  const fonts = pdf.getPages().flatMap((page) => {
    const resources = dictAt(page.node.Resources(), 'Font');
    return (resources?.keys() ?? []).map((key) => resources?.context.lookup(resources.get(key)));
  });
  return [...new Set(fonts)].filter((font): font is PDFDict => font instanceof PDFDict);
}

/** The font whose program is embedded: the descendant of a composite font, or the font itself. */
const programOf = (font: PDFDict) => (itemsAt(font, 'DescendantFonts')[0] as PDFDict | undefined) ?? font;
const nameOf = (font: PDFDict) => nameAt(font, 'BaseFont') ?? 'a font without name';

function fontRule(id: string, source: string, fault: string, isSound: (font: PDFDict) => boolean): PdfUaRule {
  return {
    id,
    source,
    check: ({ pdf }) =>
      fontsOf(pdf)
        .filter((font) => !isSound(font))
        .map((font) => `${nameOf(font)} ${fault}`),
  };
}

/** Rules about fonts. */
export const fontRules: PdfUaRule[] = [
  fontRule('font-embedded', ua('7.21.4.1'), 'is not embedded', (font) => {
    const descriptor = dictAt(programOf(font), 'FontDescriptor');
    return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => at(descriptor, key) instanceof PDFStream);
  }),
  fontRule(
    'font-unicode',
    ua('7.21.7'),
    'has no ToUnicode map',
    (font) => at(font, 'ToUnicode') instanceof PDFStream,
  ),
  fontRule('font-unicode-sound', ua('7.21.7'), 'maps to U+0000, U+FEFF or U+FFFE', (font) =>
    [...parseToUnicode(Buffer.from(streamBytes(at(font, 'ToUnicode'))).toString('latin1')).values()].every(
      (text) => !['\0', '\ufeff', '\ufffe'].some((one) => text.includes(one)),
    ),
  ),
  fontRule('font-glyph-map', ua('7.21.3.2'), 'has no CIDToGIDMap', (font) => {
    const program = programOf(font);
    return nameAt(program, 'Subtype') !== 'CIDFontType2' || program.has(PDFName.of('CIDToGIDMap'));
  }),
  {
    id: 'font-text',
    source: ua('7.21.7'),
    check: ({ pages }) =>
      pages.flatMap(({ untranslated }) => untranslated.map((code) => `no text for ${code}`)),
  },
  {
    id: 'font-no-notdef',
    source: ua('7.21.8'),
    check: ({ pages }) =>
      pages.flatMap(({ untranslated }) =>
        untranslated.filter((code) => code.endsWith(' 0')).map(() => 'a missing character is shown'),
      ),
  },
];
