import { readLetterFonts } from './fonts.ts';

let covered: ((code: number) => boolean) | null = null;

/**
 * Whether the faces of our PDFs have a character. Notes come from elsewhere and hold what they hold; PDF/UA refuses a
 * character without a shape, so it is replaced before setting ({@link shownText}).
 */
export function hasShape(code: number): boolean {
  covered ??= anyOf(readLetterFonts().map(shapesOf));
  return covered(code);
}

const anyOf = (tests: ((code: number) => boolean)[]) => (code: number) => tests.some((test) => test(code));

/** The ranges of the format 4 and 12 tables of a font's cmap (OpenType 1.9, "cmap"). */
function shapesOf(font: Buffer): (code: number) => boolean {
  const ranges: [first: number, last: number][] = [];
  const cmap = tableAt(font, 'cmap');
  if (cmap === null) return () => false;
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) ranges.push(...segments(font, table));
    else if (format === 12) ranges.push(...groups(font, table));
  }
  return (code) => ranges.some(([first, last]) => code >= first && code <= last);
}

function tableAt(font: Buffer, tag: string): number | null {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return null;
}

function segments(font: Buffer, table: number): [number, number][] {
  const count = font.readUInt16BE(table + 6) / 2;
  return Array.from({ length: count }, (_, at): [number, number] => [
    font.readUInt16BE(table + 16 + count * 2 + at * 2),
    font.readUInt16BE(table + 14 + at * 2),
  ]).filter(([first]) => first !== 0xffff);
}

function groups(font: Buffer, table: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(table + 12) }, (_, at): [number, number] => [
    font.readUInt32BE(table + 16 + at * 12),
    font.readUInt32BE(table + 20 + at * 12),
  ]);
}

/** What stands for signs that our faces lack but that carry a meaning in policy notes. */
const standIns: Record<string, string> = {
  '☐': '[ ]',
  '□': '[ ]',
  '❑': '[ ]',
  '❒': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': '[x]',
  '✗': '[x]',
  '→': '->',
  '➔': '->',
  '➢': '>',
  '⇨': '->',
  '●': '•',
  '■': '•',
  '▪': '•',
  '◆': '•',
  '❖': '•',
  '❍': 'o',
  '\u2011': '-',
  '\u00a0': ' ',
};

/** Text with every character that our faces lack replaced by what comes nearest, "?" at worst. */
export function shownText(text: string): string {
  let shown = '';
  for (const character of text) {
    if (hasShape(character.codePointAt(0)!)) shown += character;
    else shown += standIns[character] ?? withoutAccents(character);
  }
  return shown;
}

function withoutAccents(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== '' && [...plain].every((each) => hasShape(each.codePointAt(0)!)) ? plain : '?';
}
