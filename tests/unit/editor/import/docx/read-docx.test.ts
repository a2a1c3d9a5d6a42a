import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '#editor/import/blocks.ts';
import { readDocx } from '#editor/import/docx/read-docx.ts';
import { openPackage } from '#editor/import/intake/open-package.ts';
import * as docx from '#tests/fixtures/make-docx.ts';

const { heading, item, list, listDefinition, makeDocx, paragraph, run, style } = docx;

const read = async (parts: docx.DocxParts) => readDocx(await openPackage(makeDocx(parts)), {});

const wordsOf = (content: Inline[]) =>
  content.map((each) => (each.type === 'text' ? each.text : each.type === 'break' ? '\n' : '')).join('');

/** One line per block: what it is, its label, its words. */
function lines(blocks: Block[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'heading') return `h${block.level} ${block.label ?? ''}| ${wordsOf(block.content)}`;
    if (block.type === 'list_item') return `li${block.depth} ${block.label}| ${wordsOf(block.content)}`;
    if (block.type === 'paragraph') return `${block.role ?? 'p'}| ${wordsOf(block.content)}`;
    if (block.type === 'text_box') return `box| ${lines(block.blocks).join(' / ')}`;
    return block.type;
  });
}

const codes = (note: Awaited<ReturnType<typeof read>>) =>
  note.findings.map(({ code, kind, count }) => `${code} ${kind} ${count}`);

describe('headings of a Word document', () => {
  it('are told by the name of the style, not by its Dutch id', async () => {
    const note = await read({ body: heading(1, 'Inleiding') + heading(2, 'Doel') + paragraph('Tekst') });
    expect(lines(note.blocks)).toEqual(['h1 | Inleiding', 'h2 | Doel', 'p| Tekst']);
  });

  it('may have a Dutch name, a base that is a heading, or only an outline level', async () => {
    const styles = [
      style('a', 'Kop 2'),
      style('b', 'Bijlagekop gemeente', '<w:basedOn w:val="a"/>'),
      style('c', 'Eigen stijl', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('d', 'Kop zonder niveau', '<w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    ].join('');
    const body = ['a', 'b', 'c', 'd'].map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`)).join('');
    const note = await read({ styles, body: body + paragraph('direct', '<w:outlineLvl w:val="0"/>') });
    expect(lines(note.blocks)).toEqual(['h2 | a', 'h2 | b', 'h3 | c', 'p| d', 'h1 | direct']);
  });

  it('end at a chain of styles that refers to itself', async () => {
    const styles = style('a', 'een', '<w:basedOn w:val="b"/>') + style('b', 'twee', '<w:basedOn w:val="a"/>');
    const note = await read({ styles, body: paragraph('Tekst', '<w:pStyle w:val="a"/>') });
    expect(lines(note.blocks)).toEqual(['p| Tekst']);
  });

  it('survive style ids that are names of every object', async () => {
    const styles = style('__proto__', 'heading 1') + style('constructor', 'heading 2');
    const body =
      paragraph('a', '<w:pStyle w:val="__proto__"/>') +
      paragraph('b', '<w:pStyle w:val="constructor"/>') +
      paragraph('c', '<w:pStyle w:val="toString"/>');
    expect(lines((await read({ styles, body })).blocks)).toEqual(['h1 | a', 'h2 | b', 'p| c']);
  });

  it('carry the number that their style prints', async () => {
    const numbering =
      listDefinition(0, [
        { format: 'decimal', text: '%1', inner: '<w:pStyle w:val="Kop1"/>' },
        { format: 'decimal', text: '%1.%2', inner: '<w:pStyle w:val="Kop2"/>' },
      ]) + list(5, 0);
    const numbered = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
    const styles = style('Kop1', 'heading 1', numbered) + style('Kop2', 'heading 2', numbered);
    const body =
      heading(1, 'Een') +
      heading(2, 'Een een') +
      heading(2, 'Een twee') +
      heading(1, 'Twee') +
      heading(2, 'x');
    const note = await read({ styles, numbering, body });
    expect(lines(note.blocks).map((line) => line.split('|')[0]!.trim())).toEqual([
      'h1 1',
      'h2 1.1',
      'h2 1.2',
      'h1 2',
      'h2 2.1',
    ]);
  });
});

describe('lists of a Word document', () => {
  const numbering =
    listDefinition(0, [
      { format: 'decimal', text: '%1.' },
      { format: 'lowerLetter', text: '%2)' },
      { format: 'lowerRoman', text: '%3.' },
    ]) +
    listDefinition(1, [
      { format: 'bullet', text: '\uf0b7', inner: '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>' },
    ]) +
    list(1, 0) +
    list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') +
    list(3, 1) +
    list(4, 0);

  it('have labels as printed, per level, starting again under each parent', async () => {
    const body =
      item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1, 2) + item('e', 1) + item('f', 1, 1);
    expect(lines((await read({ numbering, body })).blocks)).toEqual([
      'li0 1.| a',
      'li1 a)| b',
      'li1 b)| c',
      'li2 i.| d',
      'li0 2.| e',
      'li1 a)| f',
    ]);
  });

  it('count on when they share a definition, and restart only where the file says so', async () => {
    const body = item('a', 1) + item('b', 4) + item('c', 2) + item('d', 2) + item('e', 3);
    expect(lines((await read({ numbering, body })).blocks)).toEqual([
      'li0 1.| a',
      'li0 2.| b',
      'li0 7.| c',
      'li0 8.| d',
      'li0 •| e',
    ]);
  });

  it('are switched off by list 0 and forgiven by an unknown list', async () => {
    const body = item('a', 0) + item('b', 99);
    expect(lines((await read({ numbering, body })).blocks)).toEqual(['p| a', 'p| b']);
  });
});

describe('tables of a Word document', () => {
  it('keep merged cells and header rows', async () => {
    const body = docx.table([
      docx.row([docx.cell('Wat'), docx.cell('Bedrag', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      docx.row([docx.cell('Jeugd', '<w:vMerge w:val="restart"/>'), docx.cell('1'), docx.cell('2')]),
      docx.row([docx.cell('', '<w:vMerge/>'), docx.cell('3'), docx.cell('4')]),
    ]);
    const [table] = (await read({ body })).blocks;
    expect(table?.type).toBe('table');
    const shape =
      table?.type === 'table'
        ? table.rows.map((row) => row.map((cell) => [cell.header, cell.colspan, cell.rowspan]))
        : [];
    expect(shape).toEqual([
      [
        [true, 1, 1],
        [true, 2, 1],
      ],
      [
        [false, 1, 2],
        [false, 1, 1],
        [false, 1, 1],
      ],
      [
        [false, 1, 1],
        [false, 1, 1],
      ],
    ]);
  });

  it('find rows and cells inside content controls', async () => {
    const wrap = (inner: string) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body = docx.table([
      wrap(docx.row([wrap(docx.cell('binnen')), docx.cell(wrap(paragraph('diep')))])),
    ]);
    const [table] = (await read({ body })).blocks;
    const texts = table?.type === 'table' ? table.rows.flat().flatMap((cell) => lines(cell.blocks)) : [];
    expect(texts).toEqual(['p| binnen', 'p| diep']);
  });
});

describe('notes, links and fields of a Word document', () => {
  it('number footnotes by their order in the text and skip separators', async () => {
    const note = await read({
      body: paragraph(
        run('a') + docx.noteReference('footnote', 9) + run('b') + docx.noteReference('footnote', 3),
      ),
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('---')}</w:footnote>${docx.note('footnote', 3, 'drie')}${docx.note('footnote', 9, 'negen')}`,
    });
    expect(note.footnotes.map((each) => [each.label, lines(each.blocks)])).toEqual([
      ['1', ['p| negen']],
      ['2', ['p| drie']],
    ]);
  });

  it('number endnotes with Roman digits, and report a note that is not there', async () => {
    const note = await read({
      body: paragraph(run('a') + docx.noteReference('endnote', 2) + docx.noteReference('footnote', 7)),
      endnotes: docx.note('endnote', 2, 'eind'),
    });
    expect(note.footnotes.map((each) => [each.kind, each.label])).toEqual([['endnote', 'i']]);
    expect(codes(note)).toContain('FOOTNOTE_MISSING lost 1');
  });

  it('give links their target, by relationship, field or bookmark', async () => {
    const note = await read({
      links: [{ id: 'rId7', type: 'hyperlink', target: 'https://example.org/a', external: true }],
      body: paragraph(
        `<w:hyperlink r:id="rId7">${run('een')}</w:hyperlink>${docx.field('HYPERLINK "https://example.org/b" \\l "c"', run('twee'))}<w:hyperlink w:anchor="hier">${run('drie')}</w:hyperlink>${docx.field('REF hier \\h', run('vier'))}`,
      ),
    });
    const [block] = note.blocks;
    const links =
      block?.type === 'paragraph' ? block.content.map((each) => (each.type === 'text' ? each.href : '')) : [];
    expect(links).toEqual(['https://example.org/a', 'https://example.org/b#c', '#hier']);
  });

  it('show the result of a field and never its instruction', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const condition = docx.field('MERGEFIELD soort', run('verborgen'));
    const nested = `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${condition}${mark('separate')}${run('ja')}${mark('end')}`;
    const note = await read({ body: paragraph(run('a ') + nested + docx.field('PAGE', run('3'))) });
    expect(lines(note.blocks)).toEqual(['p| a ja3']);
  });

  it('lose nothing after a field that is never closed', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>';
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const note = await read({
      body: paragraph(open + separate + run('x')) + heading(1, 'Kop') + paragraph('Tekst'),
    });
    expect(lines(note.blocks)).toEqual(['p| x', 'h1 | Kop', 'p| Tekst']);
  });

  it('recognise a table of contents by its control and by its styles', async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${heading(1, 'Inhoud')}</w:sdtContent></w:sdt>`;
    const note = await read({
      body: control + paragraph('Doel 2', '<w:pStyle w:val="Inhopg1"/>') + heading(1, 'Doel'),
    });
    expect(lines(note.blocks)).toEqual(['toc| Inhoud', 'toc| Doel 2', 'h1 | Doel']);
  });

  it('show check boxes of old forms as text', async () => {
    const box = (value: number) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${value}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const note = await read({ body: paragraph(run('ja ') + box(1) + run(' nee ') + box(0)) });
    expect(lines(note.blocks)).toEqual(['p| ja ☒ nee ☐']);
  });
});

describe('comments of a Word document', () => {
  it('keep author, date, answers and what was resolved', async () => {
    const note = await read({
      body: paragraph(
        docx.commentStart(1) + docx.commentStart(2) + run('woord') + docx.commentEnd(1) + docx.commentEnd(2),
      ),
      comments: docx.comment(1, 'Jan', 'Vraag', 'AA') + docx.comment(2, 'Fatima', 'Antwoord', 'BB'),
      commentsExtended:
        '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>',
    });
    expect(note.comments).toEqual([
      { id: '1', author: 'Jan', date: '2026-03-01T09:30:00Z', text: 'Vraag', parent: null, resolved: true },
      {
        id: '2',
        author: 'Fatima',
        date: '2026-03-01T09:30:00Z',
        text: 'Antwoord',
        parent: '1',
        resolved: false,
      },
    ]);
  });

  it('cover words across paragraphs and table cells', async () => {
    const body =
      paragraph(run('voor ') + docx.commentStart(1) + run('een')) +
      docx.table([docx.row([docx.cell('twee')])]) +
      docx.commentEnd(1).replace(/<w:r>.*<\/w:r>/, '') +
      paragraph('na');
    const note = await read({ body, comments: docx.comment(1, 'Jan', 'Over') });
    const covered: string[] = [];
    const visit = (blocks: Block[]) => {
      for (const block of blocks) {
        if (block.type === 'table') for (const cell of block.rows.flat()) visit(cell.blocks);
        else if (block.type === 'paragraph') {
          for (const each of block.content)
            if (each.type === 'text' && each.comments) covered.push(each.text);
        }
      }
    };
    visit(note.blocks);
    expect(covered).toEqual(['een', 'twee']);
  });
});

describe('tracked changes and hidden text', () => {
  it('mark what was inserted, keep what was deleted aside, and count both', async () => {
    const body = paragraph(
      `${run('Wij ')}<w:ins w:author="Jan">${run('niet ')}</w:ins><w:del w:author="Piet" w:date="2026-01-02T00:00:00Z"><w:r><w:delText>wel </w:delText></w:r></w:del>${run('doen')}`,
    );
    const note = await read({ body });
    const [block] = note.blocks;
    expect(block?.type === 'paragraph' && block.content).toEqual([
      { type: 'text', text: 'Wij ' },
      { type: 'text', text: 'niet ', marks: ['inserted'] },
      { type: 'deleted', text: 'wel ', author: 'Piet', date: '2026-01-02T00:00:00Z' },
      { type: 'text', text: 'doen' },
    ]);
    expect(note.findings.find((each) => each.code === 'TRACKED_CHANGES')).toMatchObject({
      count: 2,
      params: { inserted: 1, deleted: 1 },
    });
  });

  it('join a paragraph whose end was deleted with the next one', async () => {
    const note = await read({
      body: paragraph('een ', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('twee'),
    });
    expect(lines(note.blocks)).toEqual(['p| een twee']);
  });

  it('leave hidden text out and say where it was', async () => {
    const note = await read({ body: paragraph(run('zichtbaar') + run(' geheim', '<w:vanish/>')) });
    expect(lines(note.blocks)).toEqual(['p| zichtbaar']);
    expect(note.findings.find((each) => each.code === 'HIDDEN_TEXT')?.places[0]?.quote).toBe('geheim');
  });
});

describe('objects in a Word document', () => {
  const image = { id: 'rId1', type: 'image', target: 'media/a.png' };

  it('keep a picture by its bytes with its alternative text', async () => {
    const note = await read({
      links: [image],
      files: { 'word/media/a.png': docx.tinyPng },
      body: paragraph(docx.picture('rId1', 'descr="Grafiek van de kosten"')),
    });
    expect(note.media).toMatchObject([{ mime: 'image/png' }]);
    expect(note.blocks[0]).toMatchObject({
      type: 'figure',
      media: note.media[0]!.sha256,
      alt: 'Grafiek van de kosten',
      width: 100,
      height: 50,
    });
  });

  it('report pictures of another kind, linked pictures and missing pictures', async () => {
    const note = await read({
      links: [
        { id: 'a', type: 'image', target: 'media/a.emf' },
        { id: 'b', type: 'image', target: 'http://127.0.0.1/b.png', external: true },
        { id: 'c', type: 'image', target: 'media/weg.png' },
      ],
      files: { 'word/media/a.emf': 'geen plaatje' },
      body: paragraph(run('x') + docx.picture('a') + docx.picture('b') + docx.picture('c')),
    });
    expect(note.media).toEqual([]);
    expect(codes(note)).toEqual(
      expect.arrayContaining(['IMAGE_KIND_LOST lost 1', 'IMAGE_LINKED lost 1', 'IMAGE_MISSING lost 1']),
    );
  });

  it('read the text of a box once, from the newest alternative', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = paragraph(
      `${run('ervoor')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box('kader')}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('kader')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(lines((await read({ body })).blocks)).toEqual(['p| ervoor', 'box| p| kader']);
  });

  it('name what cannot be kept, with the words beside it', async () => {
    const drawing = (inner: string) => `<w:r><w:drawing><wp:inline>${inner}</wp:inline></w:drawing></w:r>`;
    const note = await read({
      body: `${paragraph(
        run('bij de grafiek') + drawing('<c:chart xmlns:c="c"/>') + drawing('<d:relIds xmlns:d="d"/>'),
      )}<w:altChunk r:id="rId9"/>`,
    });
    expect(codes(note)).toEqual(
      expect.arrayContaining(['CHART_LOST lost 1', 'SMARTART_LOST lost 1', 'ALTCHUNK_LOST lost 1']),
    );
    expect(note.findings.find((each) => each.code === 'CHART_LOST')?.places[0]?.quote).toBe('bij de grafiek');
  });

  it('write a formula on one line', async () => {
    const part = (name: string, text: string) => `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
    const body = paragraph(
      `${run('k = ')}<m:oMath><m:f>${part('num', 'a+b')}${part('den', 'c')}</m:f></m:oMath>`,
    );
    expect(lines((await read({ body })).blocks)).toEqual(['p| k = (a+b)/c']);
  });

  it('keep the words of headers out of the text and mention them', async () => {
    const note = await read({ body: paragraph('Tekst'), header: paragraph('Gemeente Waterdam') });
    expect(lines(note.blocks)).toEqual(['p| Tekst']);
    expect(note.findings.find((each) => each.code === 'HEADER_FOOTER')?.places[0]?.quote).toBe(
      'Gemeente Waterdam',
    );
  });
});

describe('text of a Word document', () => {
  it('joins runs of the same marks and lets a direct "off" win from a style', async () => {
    const styles = `${docx.dutchStyles}${style('Vet', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character')}`;
    const body = paragraph(
      run('een ', '<w:rStyle w:val="Vet"/>') +
        run('twee ', '<w:b/>') +
        run('drie', '<w:rStyle w:val="Vet"/><w:b w:val="0"/>'),
    );
    const [block] = (await read({ styles, body })).blocks;
    expect(block?.type === 'paragraph' && block.content).toEqual([
      { type: 'text', text: 'een twee ', marks: ['strong'] },
      { type: 'text', text: 'drie' },
    ]);
  });

  it('reads tabs, hyphens, breaks and symbols as characters', async () => {
    const body = paragraph(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    );
    expect(lines((await read({ body })).blocks)).toEqual(['p| a\tb\u2011cd\n✓']);
  });

  it('reads strict files and other prefixes alike', async () => {
    const bytes = makeDocx({
      body: heading(1, 'Kop'),
      namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    });
    const note = await readDocx(await openPackage(bytes), {});
    expect(lines(note.blocks)).toEqual(['h1 | Kop']);
  });
});

describe('pages of a Word document', () => {
  const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const turn = '<w:r><w:br w:type="page"/></w:r>';
  const pagesOf = (blocks: Block[]) => blocks.map((block) => block.page);

  it('follow the breaks that Word noted, counting an asked break and its note once', async () => {
    const body =
      paragraph('een') +
      paragraph(run('twee') + turn) +
      paragraph(rendered + run('drie')) +
      paragraph(rendered + run('vier'));
    const note = await read({ body });
    expect(note.pages).toBe(3);
    expect(pagesOf(note.blocks)).toEqual([1, 1, 2, 3]);
  });

  it('are unknown when only the author broke pages', async () => {
    const note = await read({ body: paragraph(run('een') + turn) + paragraph('twee') });
    expect(note.pages).toBeNull();
    expect(pagesOf(note.blocks)).toEqual([null, null]);
    expect(codes(note)).toContain('PAGES_UNKNOWN info 1');
  });

  it('are trusted when the file states as many pages as the author made', async () => {
    const note = await read({ body: paragraph(run('een') + turn) + paragraph('twee'), statedPages: 2 });
    expect(note.pages).toBe(2);
    expect(pagesOf(note.blocks)).toEqual([1, 2]);
  });

  it('carry the printed number when a section numbers otherwise', async () => {
    const section = (inner: string) => `<w:sectPr>${inner}</w:sectPr>`;
    const body =
      paragraph('voorwerk', section('<w:pgNumType w:fmt="lowerRoman"/>')) +
      paragraph(rendered + run('hoofdwerk')) +
      section('<w:pgNumType w:start="1"/>');
    const note = await read({ body });
    expect(note.blocks.map((block) => [block.page, block.printed])).toEqual([
      [1, 'i'],
      [2, '1'],
    ]);
  });
});
