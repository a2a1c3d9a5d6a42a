import { escapeXml } from '#editor/export/xml-text.ts';

/** What somebody typed as text in XML: escaped, without the control characters that XML 1.0 cannot hold. */
export const plain = (words: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
  escapeXml(words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
