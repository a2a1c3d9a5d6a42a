import { describe, expect, it } from 'vitest';
import type { Block, Inline, ListItemBlock, ReadNote } from '#editor/import/blocks.ts';
import { openPackage } from '#editor/import/intake/open-package.ts';
import { readFodt, readOdt } from '#editor/import/odt/read-odt.ts';
import { makeFodt, makeOdt, type OdtParts, pixelPng } from '#tests/fixtures/make-odt.ts';

const read = async (parts: OdtParts): Promise<ReadNote> => readOdt(await openPackage(makeOdt(parts)), {});
const words = (content: Inline[]) => content.map((each) => ('text' in each ? each.text : '')).join('');
const lines = (blocks: Block[]) =>
  blocks.map((block) => ('content' in block ? words(block.content) : block.type));
const codes = (note: ReadNote) => note.findings.map(({ code, count }) => `${code} ${count}`);
const labels = (blocks: Block[]) =>
  blocks
    .filter((block): block is ListItemBlock => block.type === 'list_item')
    .map(({ depth, label }) => `${depth} ${label}`);

describe('headings of an OpenDocument text', () => {
  it('come from the outline level, a style or its parents, and from a name that a converter left', async () => {
    const { blocks } = await read({
      styles:
        '<style:style style:name="Kop" style:family="paragraph" style:default-outline-level="2"/>' +
        '<style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph"/>' +
        '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>' +
        '<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>',
      automaticStyles:
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Kop"/>',
      body:
        '<text:h text:outline-level="1">Een</text:h><text:p text:style-name="P1">Twee</text:p>' +
        '<text:p text:style-name="Heading_20_4">Vier</text:p><text:p text:style-name="A">Gewoon</text:p><text:h/>',
    });
    expect(blocks.map((block) => (block.type === 'heading' ? block.level : block.type))).toEqual([
      1,
      2,
      4,
      'paragraph',
    ]);
  });

  it('carry the number that the outline prints, unless the heading has none', async () => {
    const { blocks } = await read({
      styles:
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/>' +
        '<text:outline-level-style text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:outline-style>',
      body:
        '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h>' +
        '<text:h text:outline-level="1" text:is-list-header="true">C</text:h><text:h text:outline-level="1">D</text:h>' +
        '<text:h text:outline-level="2">E</text:h>',
    });
    expect(blocks.map((block) => block.type === 'heading' && block.label)).toEqual([
      '1',
      '1.a)',
      undefined,
      '2',
      '2.a)',
    ]);
  });
});

const numbering =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
  '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:start-value="3"/>' +
  '<text:list-level-style-bullet text:level="3" text:bullet-char="\uf0b7"/></text:list-style>';
const item = (inner: string, attrs = '') => `<text:list-item${attrs}>${inner}</text:list-item>`;
const list = (inner: string, attrs = '') => `<text:list text:style-name="L"${attrs}>${inner}</text:list>`;
const p = (text: string) => `<text:p>${text}</text:p>`;

describe('lists of an OpenDocument text', () => {
  it('print their labels as the writer saw them', async () => {
    const nested = `<text:list>${item(p('b'))}${item(`${p('c')}<text:list>${item(p('d'))}</text:list>`)}</text:list>`;
    const { blocks } = await read({
      automaticStyles: numbering,
      body: list(item(p('a') + nested) + item(p('e'))),
    });
    expect(labels(blocks)).toEqual(['0 1.', '1 c)', '1 d)', '2 •', '0 2.']);
  });

  it('go on, start again or start elsewhere as the file says', async () => {
    const { blocks } = await read({
      automaticStyles: numbering,
      body:
        list(item(p('a')), ' xml:id="x"') +
        list(item(p('b'))) +
        list(item(p('c')), ' text:continue-list="x"') +
        list(item(p('d')), ' text:continue-numbering="true"') +
        list(item(p('e'), ' text:start-value="9"')),
    });
    expect(labels(blocks)).toEqual(['0 1.', '0 1.', '0 2.', '0 3.', '0 9.']);
  });

  it('keep what follows in an item with that item', async () => {
    const { blocks } = await read({
      automaticStyles: numbering,
      body: list(item(p('a') + p('vervolg'))) + p('los'),
    });
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toMatchObject({ type: 'list_item', blocks: [{ type: 'paragraph' }] });
  });
});

describe('text of an OpenDocument text', () => {
  it('has its spaces, tabs, breaks and marks', async () => {
    const { blocks } = await read({
      automaticStyles:
        '<style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="bold" style:text-position="super 58%"/></style:style>',
      body: '<text:p>  a \n b<text:s text:c="3"/><text:tab/><text:span text:style-name="T">vet</text:span><text:line-break/>c </text:p>',
    });
    expect(blocks[0]).toMatchObject({
      content: [
        { text: 'a b   \t' },
        { text: 'vet', marks: ['strong', 'superscript'] },
        { type: 'break' },
        { text: 'c' },
      ],
    });
  });

  it('keeps a space bomb small', async () => {
    const { blocks } = await read({ body: '<text:p>a<text:s text:c="999999999"/>b</text:p>' });
    expect(lines(blocks)[0]).toHaveLength(1002);
  });

  it('links only to safe addresses and says which links it dropped', async () => {
    const link = (href: string) => `<text:a xlink:href="${href}">x</text:a>`;
    const note = await read({
      body: p(link('https://voorbeeld.nl') + link('javascript:alert(1)') + link('file:///etc')),
    });
    expect(note.blocks[0]).toMatchObject({
      content: [{ text: 'x', href: 'https://voorbeeld.nl' }, { text: 'xx' }],
    });
    expect(codes(note)).toContain('LINK_REMOVED 2');
  });

  it('leaves hidden text out and reports it', async () => {
    const note = await read({
      automaticStyles:
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
      body:
        '<text:p>zicht<text:span text:style-name="H">geheim</text:span>baar</text:p>' +
        '<text:section text:display="none"><text:p>weg</text:p></text:section>',
    });
    expect(lines(note.blocks)).toEqual(['zichtbaar']);
    expect(codes(note)).toContain('HIDDEN_TEXT 2');
  });

  it('knows the lines of a table of contents and reports headers once', async () => {
    const note = await read({
      masterStyles:
        '<style:master-page><style:header><text:p>Concept</text:p></style:header></style:master-page>',
      body: '<text:table-of-content><text:index-body><text:p>Inleiding<text:tab/>3</text:p></text:index-body></text:table-of-content>',
    });
    expect(note.blocks[0]).toMatchObject({ type: 'paragraph', role: 'toc' });
    expect(codes(note)).toContain('HEADER_FOOTER 1');
  });

  it('puts notes apart, with the mark in its place', async () => {
    const note = await read({
      body:
        '<text:p>Tekst<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>' +
        '<text:note-body><text:p>Bron</text:p></text:note-body></text:note>.</text:p>',
    });
    expect(note.blocks[0]).toMatchObject({
      content: [{ text: 'Tekst' }, { type: 'footnote', label: '1' }, { text: '.' }],
    });
    expect(note.footnotes).toMatchObject([
      { label: '1', kind: 'footnote', blocks: [{ content: [{ text: 'Bron' }] }] },
    ]);
  });
});

describe('remarks and changes of the municipality', () => {
  const comment = (name: string, text: string, attrs = '') =>
    `<office:annotation office:name="${name}"${attrs}><dc:creator>Piet</dc:creator><dc:date>2025-03-04T10:00:00.5</dc:date><text:p>${text}</text:p></office:annotation>`;

  it('stay open over paragraphs until their end', async () => {
    const note = await read({
      body: `<text:p>voor ${comment('a', 'Klopt dit?')}een</text:p><text:p>twee<office:annotation-end office:name="a"/> na</text:p>`,
    });
    expect(note.comments).toMatchObject([
      { id: 'a', author: 'Piet', date: '2025-03-04T10:00:00', text: 'Klopt dit?' },
    ]);
    expect(note.blocks).toMatchObject([
      { content: [{ text: 'voor ' }, { text: 'een', comments: ['a'] }] },
      { content: [{ text: 'twee', comments: ['a'] }, { text: ' na' }] },
    ]);
  });

  it('without a range belong to the word before or after them', async () => {
    const note = await read({
      body: p(`een twee${comment('a', 'x')} drie`) + p(`${comment('b', 'y')}vier vijf`),
    });
    const commented = note.blocks
      .flatMap((b) => ('content' in b ? b.content : []))
      .filter((each) => 'comments' in each);
    expect(commented).toMatchObject([
      { text: 'twee', comments: ['a'] },
      { text: 'vier', comments: ['b'] },
    ]);
  });

  it('know answers and what was settled', async () => {
    const note = await read({
      body: p(`x${comment('a', 'v')}${comment('b', 'w', ' loext:parent-name="a" loext:resolved="true"')}`),
    });
    expect(note.comments[1]).toMatchObject({ parent: 'a', resolved: true });
  });

  it('show tracked changes as inserted and deleted, and count them', async () => {
    const region = (id: string, change: string) =>
      `<text:changed-region text:id="${id}">${change}</text:changed-region>`;
    const info =
      '<office:change-info><dc:creator>An</dc:creator><dc:date>2025-01-01T00:00:00</dc:date></office:change-info>';
    const note = await read({
      body:
        `<text:tracked-changes>${region('i', `<text:insertion>${info}</text:insertion>`)}` +
        `${region('d', `<text:deletion>${info}<text:p>weg</text:p></text:deletion>`)}</text:tracked-changes>` +
        '<text:p>a<text:change-start text:change-id="i"/>nieuw<text:change-end text:change-id="i"/>b<text:change text:change-id="d"/>c</text:p>',
    });
    expect(note.blocks[0]).toMatchObject({
      content: [
        { text: 'a' },
        { text: 'nieuw', marks: ['inserted'] },
        { text: 'b' },
        { type: 'deleted', text: 'weg', author: 'An' },
        { text: 'c' },
      ],
    });
    expect(note.findings).toContainEqual(
      expect.objectContaining({ code: 'TRACKED_CHANGES', count: 2, params: { inserted: 1, deleted: 1 } }),
    );
  });
});

const cell = (text: string, attrs = '') =>
  `<table:table-cell${attrs}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, attrs = '') => `<table:table-row${attrs}>${cells}</table:table-row>`;
const table = (rows: string) => `<table:table>${rows}</table:table>`;

describe('tables of an OpenDocument text', () => {
  it('know header rows, spans and covered cells', async () => {
    const { blocks } = await read({
      body: table(
        `<table:table-header-rows>${row(cell('Jaar') + cell('Bedrag'))}</table:table-header-rows>` +
          row(
            `${cell('samen', ' table:number-columns-spanned="2" table:number-rows-spanned="9"')}<table:covered-table-cell/>`,
          ),
      ),
    });
    expect(blocks[0]).toMatchObject({
      rows: [
        [{ header: true, scope: 'col' }, { header: true }],
        [{ header: false, scope: null, colspan: 2, rowspan: 1 }],
      ],
    });
  });

  it('write out repetitions up to a limit and say what was cut', async () => {
    const repeated = ' table:number-columns-repeated="1000000"';
    const note = await read({
      body: table(row(cell('x', repeated), ' table:number-rows-repeated="1000000"').repeat(40)),
    });
    const cells = note.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
    expect(cells.length).toBeLessThan(30_000);
    expect(codes(note).some((code) => code.startsWith('TABLE_CUT'))).toBe(true);
  });
});

describe('pictures and boxes of an OpenDocument text', () => {
  const frame = (inner: string, attrs = '') => `<draw:frame${attrs}>${inner}</draw:frame>`;
  const image = (href: string) => `<draw:image xlink:href="${href}"/>`;

  it('keep their bytes, description and caption', async () => {
    const note = await read({
      styles: '<style:style style:name="Illustration" style:family="paragraph"/>',
      files: { 'Pictures/a.png': pixelPng },
      body: p(
        frame(
          `<draw:text-box><text:p text:style-name="Illustration">${frame(`${image('Pictures/a.png')}<svg:desc>Kaart</svg:desc>`, ' svg:width="2.54cm"')}Figuur 1</text:p></draw:text-box>`,
        ),
      ),
    });
    expect(note.media).toMatchObject([{ mime: 'image/png' }]);
    expect(note.blocks).toMatchObject([
      { type: 'figure', alt: 'Kaart', width: 96, caption: [{ text: 'Figuur 1' }] },
    ]);
  });

  it('are never fetched, and are missed aloud', async () => {
    const note = await read({
      files: { 'Pictures/x.emf': new Uint8Array([1, 0, 0, 0]) },
      body:
        p(frame(image('http://127.0.0.1:9/x.png'))) +
        p(frame(image('Pictures/x.emf'))) +
        p(frame(image('../../etc/passwd'))),
    });
    expect(note.media).toEqual([]);
    expect(codes(note)).toEqual(expect.arrayContaining(['IMAGE_LINKED 1', 'IMAGE_KIND_LOST 2']));
  });

  it('become a text box when they hold text', async () => {
    const { blocks } = await read({
      body: p(`Tekst${frame(`<draw:text-box>${p('In de kantlijn')}</draw:text-box>`)}`),
    });
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'text_box']);
  });
});

describe('a flat OpenDocument text', () => {
  it('is read like a packed one, with its pictures', async () => {
    const data = Buffer.from(pixelPng).toString('base64');
    const note = await readFodt(
      makeFodt({
        body: `<text:h text:outline-level="1">Kop</text:h><text:p><draw:frame><draw:image><office:binary-data>${data}</office:binary-data></draw:image></draw:frame></text:p>`,
      }),
    );
    expect(note.format).toBe('fodt');
    expect(note.blocks.map((block) => block.type)).toEqual(['heading', 'figure']);
    expect(note.media).toHaveLength(1);
  });
});
