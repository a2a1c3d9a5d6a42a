import { describe, expect, it } from 'vitest';
import type { Block, Inline, ListItemBlock, ReadNote } from '#editor/import/blocks.ts';
import { readHtml, readHtmlText } from '#editor/import/html/read-html.ts';
import { scriptZoo } from '#tests/fixtures/make-hostile.ts';
import { pixelPng } from '#tests/fixtures/make-odt.ts';

const words = (content: Inline[]) => content.map((each) => ('text' in each ? each.text : '')).join('');
const lines = (blocks: Block[]) =>
  blocks.map((block) => `${block.type}: ${'content' in block ? words(block.content) : ''}`);
const codes = (note: ReadNote) => note.findings.map(({ code }) => code);
const items = (html: string) =>
  readHtmlText(html)
    .blocks.filter((block): block is ListItemBlock => block.type === 'list_item')
    .map(({ depth, label, content }) => `${depth} ${label} ${words(content)}`);

describe('reading a web page', () => {
  it('finds headings, paragraphs and marks', () => {
    const { blocks } = readHtmlText('<h2>Kop</h2>los <b>vet <i>en</i></b><p>Twee<br>regels</p><p> </p>');
    expect(blocks).toMatchObject([
      { type: 'heading', level: 2 },
      {
        content: [
          { text: 'los ' },
          { text: 'vet ', marks: ['strong'] },
          { text: 'en', marks: ['strong', 'em'] },
        ],
      },
      { content: [{ text: 'Twee' }, { type: 'break' }, { text: 'regels' }] },
    ]);
    expect(blocks).toHaveLength(3);
  });

  it('takes the main part and skips menus around it', () => {
    const note = readHtmlText(
      '<nav>Menu</nav><header>Site</header><main><header><h1>Nota</h1></header><p>Tekst</p></main><footer>Contact</footer>',
    );
    expect(lines(note.blocks)).toEqual(['heading: Nota', 'paragraph: Tekst']);
    expect(codes(note)).toContain('PAGE_PARTS_SKIPPED');
  });

  it('runs nothing, fetches nothing and links to nothing unsafe', async () => {
    const note = await readHtml(scriptZoo());
    const all = JSON.stringify(note);
    for (const bad of ['alert', 'javascript:', 'vbscript:', 'data:', 'geheim', 'sjabloon', '@import']) {
      expect(all.toLowerCase()).not.toContain(bad);
    }
    const hrefs = [...all.matchAll(/"href":"([^"]+)"/g)].map((each) => each[1]);
    expect(hrefs).toEqual(['https://voorbeeld.nl/']);
    expect(note.media).toEqual([]);
    expect(codes(note)).toEqual(expect.arrayContaining(['IMAGE_LINKED', 'LINK_REMOVED', 'DRAWING_LOST']));
  });

  it('sees through zero bytes in tag names', async () => {
    const note = await readHtml(new TextEncoder().encode('<p>Ad\0vies <scr\0ipt>alert(1)</scr\0ipt></p>'));
    expect(lines(note.blocks)).toEqual(['paragraph: Advies']);
  });

  it.each([
    ['no charset', '<p>geëvalueerd, € 10 “ja”</p>', ''],
    ['a charset', '<meta charset=iso-8859-1><p>geëvalueerd, € 10 “ja”</p>', ''],
  ])('reads windows-1252 with %s', async (_, html) => {
    const bytes = Uint8Array.from(
      html,
      (char) => ({ '€': 0x80, '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0),
    );
    expect(lines((await readHtml(bytes)).blocks)).toEqual(['paragraph: geëvalueerd, € 10 “ja”']);
  });

  it('keeps pictures that are inside the file', () => {
    const src = `data:image/png;base64,${Buffer.from(pixelPng).toString('base64')}`;
    const note = readHtmlText(
      `<figure><img src="${src}" alt="Kaart"><figcaption>Figuur 1</figcaption></figure>`,
    );
    expect(note.blocks).toMatchObject([{ type: 'figure', alt: 'Kaart', caption: [{ text: 'Figuur 1' }] }]);
    expect(note.media).toHaveLength(1);
  });

  it('does not believe what a picture says it is', () => {
    const src = `data:image/png;base64,${Buffer.from('<svg onload=alert(1)>').toString('base64')}`;
    expect(readHtmlText(`<p>x<img src="${src}"></p>`).media).toEqual([]);
  });

  it('counts lists by type, start and value', () => {
    expect(items('<ol type=a start=3><li>x<ul><li>y</ul><li value=9>z</ol>')).toEqual([
      '0 c. x',
      '1 ◦ y',
      '0 i. z',
    ]);
    expect(items('<ol reversed><li>x<li>y</ol>')).toEqual(['0 2. x', '0 1. y']);
  });

  it('reads the lists that Word writes as paragraphs', () => {
    const word =
      '<p class=MsoListParagraph style="margin-left:36pt"><span style="font-family:Symbol">·<span>&nbsp;&nbsp; </span></span>Eerst</p>' +
      '<p class=MsoListParagraph style="mso-list:l0 level2 lfo1">a)<span>&nbsp; </span>Dan</p><p class=MsoNormal>1. geen lijst</p>';
    expect(items(word)).toEqual(['0 • Eerst', '1 a) Dan']);
    expect(readHtmlText('<p class=MsoHeading7>Kop</p>').blocks[0]).toMatchObject({
      type: 'heading',
      level: 7,
    });
  });

  it('reads tables with headers and spans, and unfolds a table that is only layout', () => {
    const html =
      '<table><caption>Tabel 1</caption><thead><tr><td>Jaar<td colspan=99999>Bedrag</thead>' +
      '<tr><th>2025<td rowspan=0>x</table><table role=presentation><tr><td>los</table>';
    const { blocks } = readHtmlText(html);
    expect(blocks).toMatchObject([
      { role: 'caption' },
      {
        rows: [
          [
            { header: true, scope: 'col' },
            { header: true, colspan: 64 },
          ],
          [
            { header: true, scope: 'row' },
            { header: false, rowspan: 1 },
          ],
        ],
      },
      { type: 'paragraph' },
    ]);
  });

  it('reads footnotes of Word and of Pandoc once, at their reference', () => {
    const word =
      '<p>Tekst<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>' +
      '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Bron</p></div>';
    const pandoc =
      '<p>Tekst<a href="#fn1" role="doc-noteref"><sup>1</sup></a></p>' +
      '<section><ol><li id=fn1><p>Bron <a href="#fnref1" role="doc-backlink">↩</a></p></li></ol></section>';
    for (const html of [word, pandoc]) {
      const note = readHtmlText(html);
      expect(note.blocks).toHaveLength(1);
      expect(note.blocks[0]).toMatchObject({
        content: [{ text: 'Tekst' }, { type: 'footnote', label: '1' }],
      });
      expect(note.footnotes).toMatchObject([{ label: '1', blocks: [{ content: [{ text: 'Bron' }] }] }]);
    }
  });

  it('survives 60,000 elements inside each other and keeps the text', () => {
    for (const tag of ['div', 'b', 'ul', 'blockquote', 'h1', 'table', 'p', 'x/']) {
      const note = readHtmlText(`<p>voor</p>${`<${tag}>`.repeat(60_000)}tekst`);
      expect(JSON.stringify(note.blocks)).toContain('tekst');
    }
  });
});
