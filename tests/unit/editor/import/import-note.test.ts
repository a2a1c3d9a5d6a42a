import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '#editor/import/blocks.ts';
import { importNote } from '#editor/import/import-note.ts';
import { heading, makeDocx, paragraph } from '#tests/fixtures/make-docx.ts';

describe('importNote', () => {
  it('goes by the bytes of a file, not by its name', async () => {
    const note = await importNote(makeDocx({ body: heading(1, 'Kop') }), { fileName: 'nota.pdf' });
    expect(note.report).toMatchObject({ format: 'docx', headings: 1 });
  });

  it('refuses a document without a word, and one without a body', async () => {
    await expect(importNote(makeDocx({ body: paragraph('  ') }))).rejects.toMatchObject({ code: 'NO_TEXT' });
    const empty = makeDocx({ body: '', files: { 'word/document.xml': '<w:document xmlns:w="w"/>' } });
    await expect(importNote(empty)).rejects.toMatchObject({ code: 'DOCX_NO_DOCUMENT' });
  });

  it('refuses a broken part with its own code', async () => {
    const broken = makeDocx({
      body: '',
      files: { 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p>' },
    });
    await expect(importNote(broken)).rejects.toMatchObject({ name: 'ImportRefusal', code: 'XML_CORRUPT' });
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const cancelled = importNote(makeDocx({ body: heading(1, 'Kop') }), { signal: stop.signal });
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('tells its progress from opening to building', async () => {
    const stages: ImportProgress['stage'][] = [];
    await importNote(makeDocx({ body: heading(1, 'Kop') }), {
      onProgress: ({ stage }) => stages.push(stage),
    });
    expect([...new Set(stages)]).toEqual(['open', 'build']);
  });
});
