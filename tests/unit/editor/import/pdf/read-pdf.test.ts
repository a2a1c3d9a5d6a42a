import { describe, expect, it } from 'vitest';
import { readPdf } from '#editor/import/pdf/read-pdf.ts';
import { outlineOf, textOf } from '#tests/fixtures/pdf/read-back.ts';
import { makeTaggedPdf } from '#tests/fixtures/pdf/tagged-pdf.ts';
import { makePdf, measuringFont, paragraph, turnPages } from '#tests/fixtures/pdf/untagged-pdf.ts';

const long =
  'De gemeente wil dat inwoners eerder hulp krijgen en dat die hulp dichter bij huis staat. Daarvoor werken wijkteams ' +
  'samen met scholen, huisartsen en vrijwilligers. In dit hoofdstuk staat hoe dat gaat en wat het kost.';

const refusal = (bytes: Uint8Array, options = {}) =>
  readPdf(bytes, options).then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

describe('an untagged PDF', () => {
  it('gives headings, paragraphs and list items by their place and letters', async () => {
    const font = await measuringFont();
    const bytes = await makePdf([
      [
        { text: '1 Inleiding', x: 70, y: 90, size: 16, bold: true },
        ...paragraph(long, { x: 70, y: 120, width: 450 }, font),
        ...paragraph(long, { x: 70, y: 190, width: 450 }, font),
        { text: '•', x: 88, y: 260 },
        { text: 'Eerste punt', x: 106, y: 260 },
        { text: '•', x: 88, y: 274 },
        { text: 'Tweede punt', x: 106, y: 274 },
      ],
    ]);
    const note = await readPdf(bytes, {});
    expect(outlineOf(note.blocks)).toEqual([
      'h1 1 Inleiding',
      `p ${long}`,
      `p ${long}`,
      'li0 • Eerste punt',
      'li0 • Tweede punt',
    ]);
    expect(note.findings.map((finding) => finding.code)).toContain('pdf-structure-guessed');
  });

  it('reads two columns one after the other and joins the paragraph between them', async () => {
    const font = await measuringFont();
    const lines = paragraph(`${long} ${long}`, { x: 60, y: 100, width: 210 }, font);
    const half = Math.ceil(lines.length / 2) - 1;
    const columns = lines.map((line, at) => (at < half ? line : { ...line, x: 320, y: line.y - half * 14 }));
    const note = await readPdf(await makePdf([columns]), {});
    expect(outlineOf(note.blocks)).toEqual([`p ${long} ${long}`]);
  });

  it('marks the page break inside a paragraph that goes on', async () => {
    const font = await measuringFont();
    const lines = paragraph(long, { x: 70, y: 700, width: 300 }, font);
    const pages = [lines.slice(0, 2), lines.slice(2).map((line) => ({ ...line, y: line.y - 600 }))];
    const note = await readPdf(await makePdf(pages), {});
    expect(note.blocks).toHaveLength(1);
    const [block] = note.blocks;
    expect(block?.type === 'paragraph' && textOf(block.content).replace('|', '')).toBe(long);
    expect(block?.type === 'paragraph' && block.content).toContainEqual({
      type: 'page',
      page: 2,
      printed: null,
    });
  });

  it('reads a page that is turned by a quarter', async () => {
    const note = await readPdf(
      await makePdf([[{ text: 'Gedraaide bladzijde met tekst.', x: 70, y: 90 }]], turnPages),
      {},
    );
    expect(outlineOf(note.blocks)).toEqual(['p Gedraaide bladzijde met tekst.']);
  });

  it('reports progress for every page', async () => {
    const seen: number[] = [];
    const pages = ['Een eerste bladzijde.', 'Een tweede bladzijde.'].map((text) => [{ text, x: 70, y: 300 }]);
    await readPdf(await makePdf(pages), {
      onProgress: ({ stage, done }) => stage === 'read' && seen.push(done),
    });
    expect(seen).toEqual([0, 1]);
  });
});

describe('a tagged PDF', () => {
  it('gives headings, nested lists, tables with spans and footnotes as the tags say', async () => {
    const note = await readPdf(
      makeTaggedPdf(
        [
          '#set document(title: "Nota")',
          '= Wettelijk kader',
          'Tekst met een noot.#footnote[Artikel 2.1.3 van de wet.]',
          '+ Eerste',
          '  - Dieper',
          '+ Tweede',
          '#table(columns: 2, table.header([Post], [Bedrag]), table.cell(colspan: 2)[Totaal])',
        ].join('\n'),
      ),
      {},
    );
    expect(outlineOf(note.blocks)).toEqual([
      'h1 Wettelijk kader',
      'p Tekst met een noot.[^1]',
      'li0 1. Eerste',
      'li1 • Dieper',
      'li0 2. Tweede',
      'table 2x2',
    ]);
    const table = note.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' && table.rows[0]?.[0]).toMatchObject({ header: true, scope: 'col' });
    expect(table?.type === 'table' && table.rows[1]?.[0]?.colspan).toBe(2);
    expect(note.footnotes.map((footnote) => footnote.label)).toEqual(['1']);
    expect(note.findings.map((finding) => finding.code)).not.toContain('pdf-structure-guessed');
  });

  it('keeps safe links and no others', async () => {
    const note = await readPdf(
      makeTaggedPdf('Zie #link("https://www.example.org/nota")[de nota] over zorg.'),
      {},
    );
    expect(note.blocks[0]).toMatchObject({
      content: [
        { text: 'Zie ' },
        { text: 'de nota', href: 'https://www.example.org/nota' },
        { text: ' over zorg.' },
      ],
    });
  });
});

describe('a file that cannot become a note', () => {
  it('is refused with a code that says why', async () => {
    expect(await refusal(new Uint8Array())).toBe('PDF_CORRUPT');
    expect(await refusal(new TextEncoder().encode('<html>geen pdf</html>'))).toBe('PDF_CORRUPT');
    expect(await refusal(await makePdf([[]]))).toBe('NO_TEXT');
  });

  it('is refused as cancelled when the reader gives up', async () => {
    const bytes = await makePdf([[{ text: 'Tekst', x: 70, y: 90 }]]);
    expect(await refusal(bytes, { signal: AbortSignal.abort() })).toBe('CANCELLED');
  });

  it('leaves the bytes of the caller untouched', async () => {
    const bytes = await makePdf([[{ text: 'Een tekst om te lezen.', x: 70, y: 90 }]]);
    const before = bytes.slice();
    await readPdf(bytes, {});
    expect(bytes).toEqual(before);
  });
});
