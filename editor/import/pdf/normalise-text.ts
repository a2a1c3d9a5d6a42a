const ligatures: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  Ĳ: 'IJ',
};

/**
 * Text as a person would type it: ligatures spelled out, composed accents (NFC), no-break and thin spaces as
 * spaces, no control characters and no byte order marks. Symbol-font bullets in the private use area become "•".
 * The soft hyphen is kept: at a line end it says that a word continues (see hyphenation.ts).
 */
export function normaliseText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[ﬀ-ﬆĳĲ]/g, (sign) => ligatures[sign] ?? sign)
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, ' ')
      .replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d]/g, '•')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  );
}
