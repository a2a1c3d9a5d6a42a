/**
 * Characters of the Symbol and Wingdings fonts that occur in policy notes: bullets, arrows and check marks.
 * Such fonts put pictures at codes without a meaning of their own (U+F000 plus the code in the font).
 */
const pictures: Record<number, string> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  167: '▪',
  168: '□',
  183: '•',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** Codes that mean something else in the Symbol font than in Wingdings. */
const symbolFont: Record<number, string> = {
  163: '≤',
  179: '≥',
  174: '→',
  222: '⇒',
  177: '±',
  180: '×',
  185: '≠',
  215: '·',
  229: '∑',
  176: '°',
  165: '∞',
};

/** The character that a picture font shows for `code`, or null for a picture without a known character. */
export function symbolCharacter(code: number, font: string): string | null {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const isPictureFont = /wingdings|webdings|symbol/i.test(font);
  if (!isPrivate && !isPictureFont) {
    const readable = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff);
    return readable ? String.fromCodePoint(code) : null;
  }
  const low = code & 0xff;
  if (/^symbol/i.test(font) && symbolFont[low]) return symbolFont[low];
  return pictures[low] ?? null;
}

/** A bullet as plain text: characters of picture fonts become the nearest common sign. */
export function bulletCharacter(text: string, font: string): string {
  const code = text.codePointAt(0);
  if (code === undefined) return '';
  const isPicture = (code >= 0xe000 && code <= 0xf8ff) || /wingdings|webdings|symbol/i.test(font);
  if (isPicture) return symbolCharacter(code, font) ?? '•';
  // Courier New's letter o is how Word draws an open bullet.
  return text === 'o' && /courier/i.test(font) ? '◦' : text;
}
