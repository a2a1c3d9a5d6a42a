import { describe, expect, it } from 'vitest';
import { attr, child, childrenNamed, parseXml, textOf } from '#editor/import/intake/parse-xml.ts';
import * as hostile from '#tests/fixtures/make-hostile.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = (bytes: Uint8Array) => {
  try {
    parseXml(bytes);
    return 'parsed';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('parsing XML', () => {
  it('gives elements by local name, with their prefix and text', () => {
    const root = parseXml(
      utf8('<w:p xmlns:w="x" w:id="1" id="2"><w:r>a<![CDATA[<b>]]>&amp;</w:r><r/></w:p>'),
    );
    expect(root).toMatchObject({ name: 'p', prefix: 'w' });
    expect(attr(root, 'id')).toBe('1');
    expect(attr(root, 'd')).toBeUndefined();
    expect(childrenNamed(root, 'r')).toHaveLength(2);
    expect(child(root, 'r')?.children).toEqual(['a<b>&']);
    expect(textOf(root)).toBe('a<b>&');
  });

  it('keeps dangerous names as plain names', () => {
    const root = parseXml(utf8('<a __proto__="1" constructor="2" toString="3"/>'));
    expect(attr(root, '__proto__')).toBe('1');
    expect(Object.getPrototypeOf(root.attrs)).toBeNull();
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it.each(['utf16le', 'utf-16 without a mark', 'utf16be'])('reads %s', (kind) => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>één €</a>';
    const little = Buffer.from(kind.includes('without') ? text : `\ufeff${text}`, 'utf16le');
    expect(textOf(parseXml(kind === 'utf16be' ? little.swap16() : little))).toBe('één €');
  });

  it('reads windows-1252 and latin-1 with the euro sign and quotes', () => {
    for (const label of ['windows-1252', 'ISO-8859-1']) {
      const bytes = Buffer.from(
        `<?xml version="1.0" encoding="${label}"?><a>\x80 \x93e\xebn\x94</a>`,
        'latin1',
      );
      expect(textOf(parseXml(bytes))).toBe('€ “eën”');
    }
  });

  it.each([
    ['60,000 elements inside each other', hostile.deepXml(), 'XML_TOO_DEEP'],
    ['an external entity', hostile.externalEntity(), 'XML_DTD'],
    ['entities that explode', hostile.billionLaughs(), 'XML_DTD'],
    ['an end tag that is missing', utf8('<a><b></a>'), 'XML_CORRUPT'],
    ['an unknown entity', utf8('<a>&onbekend;</a>'), 'XML_CORRUPT'],
    ['bytes that are no UTF-8', Buffer.from('<a>\xff\xfe</a>', 'latin1'), 'XML_CORRUPT'],
    ['an unknown encoding', utf8('<?xml version="1.0" encoding="EBCDIC"?><a/>'), 'XML_CORRUPT'],
    ['nothing', utf8(''), 'XML_CORRUPT'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('accepts 200 levels, which no word processor reaches', () => {
    expect(codeOf(hostile.deepXml(200))).toBe('parsed');
    expect(codeOf(hostile.deepXml(201))).toBe('XML_TOO_DEEP');
  });
});
