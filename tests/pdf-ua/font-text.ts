import { PDFDict, type PDFName } from 'pdf-lib';
import { at, nameAt, streamBytes } from './pdf-objects.ts';

/** Turns the bytes of a text operator into Unicode by the font's ToUnicode map. */
export interface FontText {
  /** Codes without translation are added to `missing` as "font code". */
  decode(bytes: readonly number[], missing: string[]): string;
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const upper = (hex: string, by: number) => {
  const text = utf16(hex);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
};

/** Parses bfchar and bfrange of a ToUnicode CMap (ISO 32000-1, 9.10.3). */
export function parseToUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, body] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of (body ?? '').matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      map.set(Number.parseInt(code!, 16), utf16(text!));
    }
  }
  for (const [, body] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, text] of (body ?? '').matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi,
    )) {
      const start = Number.parseInt(low!, 16);
      for (let code = start; code <= Number.parseInt(high!, 16); code += 1)
        map.set(code, upper(text!, code - start));
    }
  }
  return map;
}

/** The translators of a page's fonts by resource name. Composite fonts have codes of two bytes. */
export function fontTexts(fonts: PDFDict | undefined): Map<string, FontText> {
  const texts = new Map<string, FontText>();
  for (const [key] of fonts?.entries() ?? []) {
    const font = fonts?.context.lookup(fonts.get(key));
    if (font instanceof PDFDict) texts.set((key as PDFName).decodeText(), fontText(font));
  }
  return texts;
}

function fontText(font: PDFDict): FontText {
  const width = nameAt(font, 'Subtype') === 'Type0' ? 2 : 1;
  const map = parseToUnicode(Buffer.from(streamBytes(at(font, 'ToUnicode'))).toString('latin1'));
  return {
    decode(bytes, missing) {
      let text = '';
      for (let place = 0; place + width <= bytes.length; place += width) {
        const code = width === 2 ? bytes[place]! * 256 + bytes[place + 1]! : bytes[place]!;
        const character = map.get(code);
        if (character === undefined) missing.push(`${nameAt(font, 'BaseFont')} ${code}`);
        text += character ?? '';
      }
      return text;
    },
  };
}
