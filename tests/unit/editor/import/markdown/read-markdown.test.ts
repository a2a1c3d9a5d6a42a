import { describe, expect, it } from 'vitest';
import { readMarkdown } from '#editor/import/markdown/read-markdown.ts';

const read = (text: string) => readMarkdown(new TextEncoder().encode(text));

describe('reading Markdown', () => {
  it('finds headings, lists, tables and links', async () => {
    const note = await read(
      '# Nota\n\n3. drie\n   - sub\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[x](https://voorbeeld.nl)',
    );
    expect(note.format).toBe('markdown');
    expect(note.blocks).toMatchObject([
      { type: 'heading', level: 1 },
      { type: 'list_item', label: '3.', depth: 0 },
      { type: 'list_item', depth: 1 },
      {
        type: 'table',
        rows: [
          [{ header: true }, { header: true }],
          [{ header: false }, {}],
        ],
      },
      { content: [{ href: 'https://voorbeeld.nl' }] },
    ]);
  });

  it('leaves raw HTML as text and drops unsafe links', async () => {
    const all = JSON.stringify(
      await read('<b onclick=x>a</b>\n\n[klik](javascript:alert(1)) ![x](http://127.0.0.1/p.png)'),
    );
    expect(all).toContain('<b onclick=x>a</b>');
    expect(all).not.toContain('"href"');
    expect(all).toContain('IMAGE_LINKED');
  });

  it('knows line breaks and raised text written as HTML', async () => {
    const { blocks } = await read('m<sup>2</sup><br>meer');
    expect(blocks[0]).toMatchObject({
      content: [{ text: 'm' }, { text: '2', marks: ['superscript'] }, { type: 'break' }, { text: 'meer' }],
    });
  });

  it('puts footnotes apart', async () => {
    const note = await read('Tekst[^a] en [^b].\n\n[^a]: Bron *een*.\n');
    expect(note.footnotes).toMatchObject([
      { label: 'a', blocks: [{ content: [{ text: 'Bron ' }, { text: 'een' }, { text: '.' }] }] },
    ]);
    expect(JSON.stringify(note.blocks)).toContain('[^b]');
  });

  it('keeps lettered lines apart and reads headings without a space', async () => {
    const { blocks } = await read('##Wet\n\n1. Voor:\na. een;\nb. twee.\n2. Dan');
    expect(blocks).toMatchObject([{ type: 'heading', level: 2 }, { label: '1.' }, { label: '2.' }]);
    expect(JSON.stringify(blocks[1])).toContain('"break"');
  });
});
