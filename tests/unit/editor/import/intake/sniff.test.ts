import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniff } from '#editor/import/intake/sniff.ts';
import * as hostile from '#tests/fixtures/make-hostile.ts';
import { makeFodt, makeOdt, pixelPng } from '#tests/fixtures/make-odt.ts';

const verdict = (bytes: Uint8Array) => sniff(bytes).catch((error) => error.code);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const docxOfType = (type: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/doc/main.xml" ContentType="application/${type}"/></Types>`,
    ),
    'doc/main.xml': strToU8('<document/>'),
  });

describe('telling what a file is by its content', () => {
  it.each([
    ['a Word document', hostile.plainDocx(), 'docx'],
    ['a Word document with macros', docxOfType('vnd.ms-word.document.macroEnabled.main+xml'), 'docx'],
    [
      'a Word template',
      docxOfType('vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'),
      'docx',
    ],
    ['an OpenDocument text', makeOdt({ body: '<text:p>x</text:p>' }), 'odt'],
    ['one without mimetype', makeOdt({ body: '', mimetype: null }), 'odt'],
    ['one with a damaged mimetype', makeOdt({ body: '', mimetype: 'aplicatoin/odt' }), 'odt'],
    ['a flat OpenDocument text', makeFodt({ body: '' }), 'fodt'],
    ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3'), 'pdf'],
    ['a PDF behind other bytes', latin1(`\0\0\n${' '.repeat(900)}%PDF-1.4\n`), 'pdf'],
    ['a picture', pixelPng, 'image'],
    ['a photo', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'image'],
    ['a web page', strToU8('<!-- kop -->\n<!DOCTYPE html><p>Nota'), 'html'],
    ['a piece of a web page', strToU8('<p>Een</p><p>Twee</p>'), 'html'],
    ['Markdown', strToU8('# Nota\n\nTekst'), 'markdown'],
    ['Markdown below a meta line', strToU8('<meta charset="utf-8">\n\n## Wet\n\nTekst'), 'markdown'],
    ['a flood of unfinished tags', strToU8('<meta\n'.repeat(20_000)), 'text'],
    ['plain text', strToU8('Geachte raad,\n\n- een\n- twee'), 'text'],
    ['text in windows-1252', latin1('Re\xefntegratie kost \x80 10'), 'text'],
    ['text in UTF-16', new Uint8Array(Buffer.from('\ufeffBeleidsnota', 'utf16le')), 'text'],
    ['a sentence that names a tag', strToU8('De knop <p> is weg'), 'text'],
  ])('knows %s', async (_, bytes, format) => {
    expect(await verdict(bytes)).toBe(format);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'EMPTY'],
    ['only white space', strToU8(' \n\t '), 'EMPTY'],
    ['noise', latin1('\x01\x02\x03\x04\x05\xff\xfe\x06\x07'.repeat(40)), 'UNKNOWN_BINARY'],
    ['a Word document with a password', hostile.passwordDocx(), 'DOCX_PASSWORD'],
    ['an old Word document', hostile.oldDoc(), 'OLD_BINARY_DOC'],
    ['an old sheet', hostile.oldXls(), 'IS_XLSX'],
    ['a saved mail', hostile.otherOle(), 'UNKNOWN_BINARY'],
    ['rich text', hostile.rtf(), 'RTF_UNSUPPORTED'],
    ['a sheet', hostile.xlsx(), 'IS_XLSX'],
    ['a presentation', hostile.pptx(), 'IS_PPTX'],
    ['a zip with documents', hostile.plainZip(), 'PLAIN_ZIP'],
    ['a Word file without document', hostile.docxWithoutDocument(), 'DOCX_NO_DOCUMENT'],
    ['an OpenDocument sheet', hostile.ods(), 'NOT_ODT'],
    ['an OpenDocument text with a password', hostile.passwordOdt(), 'ODT_PASSWORD'],
    ['a drawing', hostile.svg(), 'IMAGE_UNREADABLE'],
    ['a GIF', latin1('GIF89a'), 'IMAGE_UNREADABLE'],
    ['half a Word document', hostile.truncated(hostile.plainDocx()), 'ZIP_CORRUPT'],
  ])('refuses %s with its reason', async (_, bytes, code) => {
    expect(await verdict(bytes)).toBe(code);
  });
});
