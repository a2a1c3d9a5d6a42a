import { PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { findPictures } from '#editor/import/pdf/picture-finder.ts';
import { pixelPng } from '#tests/fixtures/make-odt.ts';

/** A PDF of a page with a picture and a page with words, the numbers of their objects, and how it was saved. */
async function twoPages(packed: boolean) {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawImage(await pdf.embedPng(pixelPng), { width: 100, height: 100 });
  pdf.addPage().drawText('Alleen tekst');
  const bytes = await pdf.save({ useObjectStreams: packed });
  const refs = pdf.getPages().map((page: PDFPage) => page.ref);
  return { bytes, refs: refs.map((ref: PDFRef) => ({ num: ref.objectNumber })) };
}

describe('the pictures of a page', () => {
  it('are known from its resources', async () => {
    const { bytes, refs } = await twoPages(false);
    expect(refs.map(findPictures(bytes))).toEqual([true, false]);
  });

  it('cannot be told when the page is packed, was changed later, or is not there', async () => {
    const { bytes, refs } = await twoPages(true);
    expect(refs.map(findPictures(bytes))).toEqual([null, null]);
    const plain = await twoPages(false);
    const changed = new Uint8Array(Buffer.concat([plain.bytes, Buffer.from('\n%%EOF\n')]));
    expect(plain.refs.map(findPictures(changed))).toEqual([null, null]);
    expect([findPictures(plain.bytes)(null), findPictures(plain.bytes)({ num: 9999 })]).toEqual([null, null]);
  });

  it('are looked for in a form that has objects of its own', async () => {
    const inner = await PDFDocument.create();
    inner.addPage().drawImage(await inner.embedPng(pixelPng));
    const outer = await PDFDocument.create();
    const [form] = await outer.embedPdf(await inner.save());
    const page = outer.addPage();
    page.drawPage(form!);
    const bytes = await outer.save({ useObjectStreams: false });
    expect(findPictures(bytes)({ num: page.ref.objectNumber })).toBe(true);
  });
});
