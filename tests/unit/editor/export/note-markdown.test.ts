import { describe, expect, it } from 'vitest';
import { renderNoteMarkdown } from '#editor/export/note-markdown.ts';
import { importNote } from '#editor/import/import-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import * as docx from '#tests/fixtures/make-docx.ts';

const markdownOf = async (parts: docx.DocxParts) =>
  renderNoteMarkdown(noteSchema.nodeFromJSON((await importNote(docx.makeDocx(parts))).doc));

describe('renderNoteMarkdown', () => {
  it('writes headings, emphasis, lists with their labels, tables and footnotes', async () => {
    const markdown = await markdownOf({
      footnotes: docx.note('footnote', 1, 'Bron: CBS'),
      numbering:
        docx.listDefinition(0, [
          { format: 'decimal', text: '%1.' },
          { format: 'lowerLetter', text: '%2)' },
        ]) + docx.list(1, 0),
      body: [
        docx.heading(2, 'Kop'),
        docx.paragraph(
          docx.run('Een ') +
            docx.run('vet woord ', '<w:b/>') +
            docx.run('hier') +
            docx.noteReference('footnote', 1),
        ),
        docx.item('punt', 1),
        docx.item('onder', 1, 1),
        docx.table([
          docx.row([docx.cell('a|b'), docx.cell('c')]),
          docx.row([docx.cell('d'), docx.cell('e')]),
        ]),
      ].join(''),
    });
    expect(markdown).toBe(
      [
        '## Kop',
        'Een **vet woord** hier[^v1]',
        '1. punt\n\n   - a) onder',
        '| a\\|b | c |\n| --- | --- |\n| d | e |',
        '[^v1]: Bron: CBS\n',
      ].join('\n\n'),
    );
  });

  it('keeps signs of the text from becoming markup', async () => {
    const markdown = await markdownOf({
      body: docx.paragraph('# geen kop') + docx.paragraph('1. *geen* lijst') + docx.paragraph('- a_b'),
    });
    expect(markdown).toBe('\\# geen kop\n\n1\\. \\*geen\\* lijst\n\n\\- a\\_b\n');
  });

  it('writes a table with merged cells as HTML', async () => {
    const markdown = await markdownOf({
      body: docx.table([
        docx.row([docx.cell('a', '<w:gridSpan w:val="2"/>')]),
        docx.row([docx.cell('b'), docx.cell('c')]),
      ]),
    });
    expect(markdown).toMatch(/^<table>.*colspan="2".*<\/table>\n$/s);
  });
});
