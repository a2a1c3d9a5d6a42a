import { Window } from 'happy-dom';
import { DOMSerializer, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import { importNote } from '#editor/import/import-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import * as docx from '#tests/fixtures/make-docx.ts';

/** What the editor's own serialiser makes of the document in a browser-like DOM. */
function serialised(doc: Node): string {
  const { document } = new Window();
  const target = document.createElement('div');
  DOMSerializer.fromSchema(noteSchema).serializeFragment(
    doc.content,
    { document: document as unknown as Document },
    target as unknown as HTMLElement,
  );
  return target.innerHTML;
}

const sha = 'b'.repeat(64);

describe('renderNoteHtml', () => {
  it('gives what the editor gives for a note with every kind of block', async () => {
    const { doc } = await importNote(
      docx.makeDocx({
        links: [
          { id: 'rId1', type: 'image', target: 'media/a.png' },
          { id: 'rId2', type: 'hyperlink', target: 'https://example.org/?a=1&b="2"', external: true },
        ],
        files: { 'word/media/a.png': docx.tinyPng },
        footnotes: docx.note('footnote', 1, 'noot'),
        numbering: docx.listDefinition(0, [{ format: 'decimal', text: '%1.' }]) + docx.list(1, 0),
        body: [
          docx.heading(1, 'A & <B>'),
          docx.paragraph(
            docx.run('een', '<w:b/>') + docx.run(' twee', '<w:b/><w:i/>') + docx.run(' drie', '<w:i/>'),
          ),
          docx.paragraph(
            `<w:hyperlink r:id="rId2">${docx.run('link', '<w:b/>')}</w:hyperlink>${docx.noteReference('footnote', 1)}`,
          ),
          docx.item('punt', 1),
          docx.table([
            docx.row([docx.cell('kop', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
            docx.row([docx.cell('a'), docx.cell('b')]),
          ]),
          docx.paragraph(docx.picture('rId1', 'descr="een &quot;plaatje&quot;"')),
          docx.paragraph('Figuur 1', '<w:pStyle w:val="Bijschrift"/>'),
          docx.paragraph(
            '<w:ins w:author="J">'.concat(
              docx.run('nieuw'),
              '</w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del>',
            ),
          ),
        ].join(''),
      }),
    );
    const node = noteSchema.nodeFromJSON(doc);
    expect(renderNoteHtml(node)).toBe(serialised(node));
    expect(renderNoteHtml(node)).toContain('<h2 id="b1" data-cite="1">A &amp; &lt;B&gt;</h2>');
  });

  it('escapes hostile text and attributes', () => {
    const hostile = '"><script>alert(1)</script>';
    const figure = noteSchema.node('figure', { src: `media:${sha}`, alt: hostile });
    const words = noteSchema.node('paragraph', { cite: hostile }, [noteSchema.text(hostile)]);
    const node = noteSchema.node('doc', null, [noteSchema.node('section', null, [words, figure])]);
    const html = renderNoteHtml(node);
    expect(html).not.toContain('<script');
    const { document } = new Window();
    document.body.innerHTML = html;
    expect(document.querySelector('p')?.textContent).toBe(hostile);
    expect(document.querySelector('img')?.getAttribute('alt')).toBe(hostile);
  });
});
