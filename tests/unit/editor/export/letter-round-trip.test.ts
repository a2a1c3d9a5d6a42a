import { describe, expect, it } from 'vitest';
import { renderLetter } from '#editor/export/render-letter.ts';
import { importNote } from '#editor/import/import-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import { sampleLetter } from '../../../fixtures/sample-letter.ts';
import { openForRules } from '../../../pdf-ua/check-pdf-ua.ts';
import { type Element, elementsWith, walkTree } from '../../../pdf-ua/structure-tree.ts';

/** What a reader of ours finds in an output: headings with level, list items, rows of tables, footnotes. */
async function reread(format: 'docx' | 'odt' | 'html') {
  const { doc, report } = await importNote(await renderLetter(sampleLetter(), format), {
    fileName: `brief.${format}`,
  });
  const found = {
    headings: [] as string[],
    items: [] as string[],
    cells: [] as string[],
    footnotes: report.footnotes,
  };
  noteSchema.nodeFromJSON(doc).descendants((node) => {
    const text = node.textContent.replace(/\s+/g, ' ').trim();
    if (node.type.name === 'heading') found.headings.push(`${node.attrs.level} ${text}`);
    if (node.type.name === 'list_item') found.items.push(node.firstChild?.textContent ?? '');
    if (node.type.name === 'table_row')
      node.forEach((cell) => void found.cells.push(cell.textContent.trim()));
  });
  return found;
}

async function readPdfTags() {
  const opened = await openForRules(await renderLetter(sampleLetter(), 'pdf'));
  const pages = opened.pdf.getPages().map((page) => page.node);
  const text = (element: Element) =>
    [...walkTree(element)]
      .flatMap((one) =>
        one.kids.map((kid) =>
          kid.kind === 'content' && kid.page ? [pages.indexOf(kid.page as never), kid.mcid] : [],
        ),
      )
      .map(([page, mcid]) => (page === undefined ? '' : (opened.pages[page]?.text.get(mcid ?? -1) ?? '')))
      .join('')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    headings: elementsWith(opened.tree, 'H1', 'H2', 'H3', 'H4').map(
      (one) => `${one.role.slice(1)} ${text(one)}`,
    ),
    cells: elementsWith(opened.tree, 'TH', 'TD').map(text),
    footnotes: elementsWith(opened.tree, 'Note').length,
  };
}

describe('a letter read again', () => {
  it('has the same headings, list items, cells and footnotes as DOCX, ODT and HTML', async () => {
    const docx = await reread('docx');
    expect(docx.headings.length).toBeGreaterThan(15);
    expect(await reread('odt')).toEqual(docx);
    expect(await reread('html')).toEqual(docx);
  });

  it('has the same headings, cells and footnotes in the tags of the PDF', async () => {
    const { headings, cells, footnotes } = await reread('docx');
    expect(await readPdfTags()).toEqual({ headings, cells, footnotes });
  });
});
