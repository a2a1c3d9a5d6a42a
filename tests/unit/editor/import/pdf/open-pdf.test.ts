import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { importNote } from '#editor/import/import-note.ts';
import { encryptedPdf } from '../../../../fixtures/make-encrypted-pdf.ts';

describe('a PDF', () => {
  it('is read from a Buffer as from bytes: that is what a file on disk arrives in', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('De gemeente vertrouwt op de kracht van de buurt.');
    const bytes = await pdf.save();
    const fromBuffer = await importNote(Buffer.from(bytes));
    expect(fromBuffer.report.words).toBe(9);
    expect(fromBuffer.doc).toEqual((await importNote(bytes)).doc);
  });

  it('with a password is refused, and a wrong password is told apart from none', async () => {
    await expect(importNote(encryptedPdf())).rejects.toMatchObject({ code: 'PDF_PASSWORD' });
    await expect(importNote(encryptedPdf(), { password: 'fout' })).rejects.toMatchObject({
      code: 'PDF_WRONG_PASSWORD',
    });
  });
});
