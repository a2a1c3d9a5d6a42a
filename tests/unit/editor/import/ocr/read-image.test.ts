import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { importNote } from '#editor/import/import-note.ts';
import { readImageHead } from '#editor/import/ocr/image-size.ts';
import { readImage, readScan } from '#editor/import/ocr/read-scan.ts';
import { readPdf } from '#editor/import/pdf/read-pdf.ts';
import { textOf } from '#tests/fixtures/pdf/read-back.ts';
import { makePdf } from '#tests/fixtures/pdf/untagged-pdf.ts';

/** A photo of two lines of print. */
function photo(): Buffer {
  const canvas = createCanvas(1240, 500);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1240, 500);
  context.fillStyle = '#000';
  context.font = '36px sans-serif';
  context.fillText('De gemeente wil dat inwoners eerder', 120, 200);
  context.fillText('hulp krijgen van het wijkteam.', 120, 250);
  return canvas.toBuffer('image/png');
}

const scannedPdf = () =>
  makePdf([[]], async (pdf) => {
    const image = await pdf.embedPng(photo());
    pdf.getPage(0).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  });

const words = 'De gemeente wil dat inwoners eerder hulp krijgen van het wijkteam.';
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

describe('a photo of a page', () => {
  it('is read offline as one paragraph', async () => {
    const note = await readImage(new Uint8Array(photo()), {});
    const text = note.blocks
      .map((block) => (block.type === 'paragraph' ? textOf(block.content) : ''))
      .join(' ');
    expect(text).toBe(words);
    expect(note.findings.map((finding) => finding.code)).toContain('ocr-recognised');
  }, 60_000);

  it('is refused when it is no picture, broken, or larger than 60 megapixels', async () => {
    const huge = new Uint8Array(photo());
    new DataView(huge.buffer).setUint32(16, 60_000);
    expect(await codeOf(readImage(new TextEncoder().encode('geen foto'), {}))).toBe('IMAGE_UNREADABLE');
    expect(await codeOf(readImage(new Uint8Array(photo()).subarray(0, 60), {}))).toBe('IMAGE_UNREADABLE');
    expect(await codeOf(readImage(huge, {}))).toBe('IMAGE_UNREADABLE');
  });

  it('says its size before it is decoded', () => {
    expect(readImageHead(new Uint8Array(photo()))).toEqual({ width: 1240, height: 500, orientation: 1 });
    const jpeg = new Uint8Array(createCanvas(30, 20).toBuffer('image/jpeg'));
    expect(readImageHead(jpeg)).toMatchObject({ width: 30, height: 20 });
  });
});

describe('a PDF without text', () => {
  it('asks for recognition, and ends at once when it is cancelled', async () => {
    const bytes = await scannedPdf();
    expect(await codeOf(readPdf(bytes, {}))).toBe('SCAN_NEEDS_OCR');
    const stop = new AbortController();
    const running = readScan(bytes, {
      signal: stop.signal,
      onProgress: ({ stage }) => stage === 'recognise' && stop.abort(),
    });
    expect(await codeOf(running)).toBe('CANCELLED');
  }, 60_000);

  it('of blank pages is refused for having no text, not offered to be recognised once more', async () => {
    const blank = createCanvas(600, 800);
    const context = blank.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 600, 800);
    const bytes = await makePdf([[]], async (pdf) => {
      const image = await pdf.embedPng(blank.toBuffer('image/png'));
      pdf.getPage(0).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    });
    expect(await codeOf(importNote(bytes))).toBe('SCAN_NEEDS_OCR');
    expect(await codeOf(importNote(bytes, { ocr: true }))).toBe('NO_TEXT');
  }, 60_000);
});
