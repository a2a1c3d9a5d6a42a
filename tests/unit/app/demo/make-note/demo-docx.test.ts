import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildBody } from '#app/demo/make-note/body.ts';
import { demoDocx } from '#app/demo/make-note/demo-docx.ts';
import { PAGE_STARTS } from '#app/demo/make-note/page-starts.ts';
import { runsOf } from '#app/demo/make-note/xml.ts';
import { BELEIDSPLAN, plainParagraphsOf } from '#app/demo/note/beleidsplan.ts';
import type { NoteVersion } from '#app/demo/note/note-content.ts';

const demoFolder = new URL('../../../../../app/demo/', import.meta.url);
const figure = readFileSync(new URL('figuur-meldingen.png', demoFolder));
const partsOf = (version: NoteVersion) =>
  unzipSync(new Uint8Array(readFileSync(new URL(BELEIDSPLAN.files[version], demoFolder))));
const textOfPart = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map((match) => match[1]!.replace(/&quot;/gu, '"').replace(/&amp;/gu, '&'))
      .join(''),
  );
const bothVersions = [1, 2] as const;

describe.each(bothVersions)('version %i of the demo note', (version) => {
  const parts = partsOf(version);
  const document = strFromU8(parts['word/document.xml']!);
  const notes = strFromU8(parts['word/footnotes.xml']!);

  it('was made from the text as it stands now', () => {
    const made = unzipSync(demoDocx(version, figure));
    expect(Object.keys(parts).sort()).toEqual(Object.keys(made).sort());
    for (const [name, bytes] of Object.entries(made)) {
      expect([name, Buffer.from(parts[name]!).equals(Buffer.from(bytes))]).toEqual([name, true]);
    }
  });

  it('holds every paragraph of the text as one paragraph, in its order', () => {
    const paragraphs = [...textOfPart(document), ...textOfPart(notes).map((text) => text.trim())];
    let at = 0;
    for (const text of plainParagraphsOf(version).filter(Boolean)) {
      at = paragraphs.indexOf(text, at);
      expect([text, at >= 0]).toEqual([text, true]);
    }
  });

  it('is a long read: more than 5,500 words on at least 12 pages', () => {
    expect(plainParagraphsOf(version).join(' ').split(/\s+/u).length).toBeGreaterThan(5500);
    const pages = document.match(/<w:lastRenderedPageBreak\/>/gu)?.length ?? 0;
    expect(pages + 1).toBe(PAGE_STARTS[version].length + 2);
    expect(pages + 1).toBeGreaterThanOrEqual(12);
  });

  it('has the structures that an importer meets: three levels, tables with merged cells, footnotes, figure, links', () => {
    for (const style of ['Kop1', 'Kop2', 'Kop3']) expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(strFromU8(parts['word/styles.xml']!)).toContain('<w:name w:val="heading 1"/>');
    expect(document.match(/<w:tbl>/gu)).toHaveLength(7);
    expect(document).toContain('<w:gridSpan');
    expect(document).toContain('<w:vMerge w:val="restart"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(document.match(/<w:footnoteReference/gu)?.length).toBeGreaterThanOrEqual(10);
    expect(document).toContain('descr="Staafdiagram');
    expect(document).toContain('<w:hyperlink r:id="rIdLink1"');
  });

  it('calls every footnote once, in the order in which they are written', () => {
    const calls = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map((match) => match[1]);
    const written = [...notes.matchAll(/<w:footnote w:id="(\d+)"/gu)].map((match) => match[1]);
    expect(calls).toEqual(written);
  });

  it('covers in every row the full width of its table', () => {
    for (const [table] of document.matchAll(/<w:tbl>.*?<\/w:tbl>/gu)) {
      const columns = table.match(/<w:gridCol /gu)?.length;
      for (const [line] of table.matchAll(/<w:tr>.*?<\/w:tr>/gu)) {
        const widths = [...line.matchAll(/<w:tc>.*?<\/w:tc>/gu)].map(([cell]) =>
          Number(/<w:gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1),
        );
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(columns);
      }
    }
  });
});

describe('the revision of the demo note', () => {
  it('changes between a tenth and a fifth of the paragraphs', () => {
    const before = plainParagraphsOf(1).filter((text) => text.split(' ').length > 12);
    const after = new Set(plainParagraphsOf(2));
    const changed = before.filter((text) => !after.has(text)).length / before.length;
    expect(changed).toBeGreaterThan(0.1);
    expect(changed).toBeLessThan(0.2);
  });

  it('moves one section, leaves one out and adds one', () => {
    const [first, second] = bothVersions.map(plainParagraphsOf) as [string[], string[]];
    expect([first, second].map((text) => text.includes('Regionale samenwerking'))).toEqual([true, false]);
    expect([first, second].map((text) => text.includes('Groepen zonder rechtsvorm'))).toEqual([false, true]);
    const afterAccess = (text: string[]) =>
      text.indexOf('Mantelzorgers en vrijwilligers') > text.indexOf('Toegang tot hulp');
    expect([first, second].map(afterAccess)).toEqual([false, true]);
  });
});

describe('the writer of the demo note', () => {
  it('refuses a page start that stands nowhere in the text', () => {
    expect(() => buildBody(1, ['Samenvatting', 'Dit staat er niet'])).toThrow('Dit staat er niet');
  });

  it('reads the light marks of the text', () => {
    const plain = { bold: false, italic: false };
    expect(runsOf('a **b** *c* [d](https://e.example) f{^noot}')).toEqual([
      { ...plain, text: 'a ' },
      { text: 'b', bold: true, italic: false },
      { ...plain, text: ' ' },
      { text: 'c', bold: false, italic: true },
      { ...plain, text: ' ' },
      { ...plain, text: 'd', href: 'https://e.example' },
      { ...plain, text: ' f' },
      { ...plain, text: '', footnote: 'noot' },
    ]);
  });
});
