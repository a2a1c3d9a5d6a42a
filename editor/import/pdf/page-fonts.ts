import type { PDFPageProxy } from 'pdfjs-dist';

export interface FontStyle {
  name: string;
  bold: boolean;
  italic: boolean;
}

/** How the fonts of a document look; filled page by page, since the text content does not say it. */
export type FontStyles = Map<string, FontStyle>;

const plain: FontStyle = { name: '', bold: false, italic: false };

/**
 * Learns the fonts of a page whose operator list has been read (only then does pdf.js know their names).
 * A font that pdf.js could not load counts as plain.
 */
export function learnFonts(page: PDFPageProxy, names: string[], styles: FontStyles): void {
  for (const name of names) {
    if (styles.has(name)) continue;
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as LoadedFont | null) : null;
    styles.set(name, font ? styleOf(font) : plain);
  }
}

interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
}

/** "BAAAAA+Carlito-BoldItalic" says more than the flags, which many writers leave unset. */
function styleOf(font: LoadedFont): FontStyle {
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    name,
    bold: Boolean(font.bold || font.black) || /bold|black|heavy|semibd|demi(?!light)/i.test(name),
    italic: Boolean(font.italic) || /italic|oblique|slanted/i.test(name),
  };
}
