import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectNote } from '#editor/anchoring/note-text.ts';
import type { Block, Inline, ListItemBlock, ReadNote, TableCell } from '#editor/import/blocks.ts';
import { toNote } from '#editor/import/to-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

let index = 0;
const placed = () => ({ source: { part: 'test', index: index++, confidence: 1 } });
const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const heading = (level: number, words: string, label?: string): Block => ({
  type: 'heading',
  ...placed(),
  level,
  content: text(words),
  ...(label === undefined ? {} : { label }),
});
const paragraph = (content: string | Inline[], role?: 'caption' | 'quote' | 'toc' | 'title'): Block => ({
  type: 'paragraph',
  ...placed(),
  content: typeof content === 'string' ? text(content) : content,
  ...(role ? { role } : {}),
});
const item = (depth: number, label: string, words: string): ListItemBlock => ({
  type: 'list_item',
  ...placed(),
  depth,
  ordered: /[\da-z]/.test(label),
  label,
  content: text(words),
});
const cell = (words: string, colspan = 1, rowspan = 1): TableCell => ({
  header: false,
  colspan,
  rowspan,
  blocks: words === '' ? [] : [paragraph(words)],
});
const table = (...rows: TableCell[][]): Block => ({ type: 'table', ...placed(), rows });

const readNote = (blocks: Block[], more: Partial<ReadNote> = {}): ReadNote => ({
  format: 'docx',
  pages: null,
  blocks,
  footnotes: [],
  comments: [],
  media: [],
  findings: [],
  ...more,
});

/** The checked document of an import. */
const docOf = (read: ReadNote) => {
  const doc = noteSchema.nodeFromJSON(toNote(read).doc);
  doc.check();
  return doc;
};

/** Cites by the words of the block. */
const citesOf = (read: ReadNote) => {
  const cites: [string, string | null][] = [];
  docOf(read).descendants((node) => {
    if (node.isTextblock) cites.push([node.textContent, node.attrs.cite]);
  });
  return cites;
};

describe('sections', () => {
  it('are one per heading, with a first one for what stands before it and a last one for the notes', () => {
    const doc = docOf(
      readNote([paragraph('Vooraf'), heading(1, 'Een'), paragraph('a'), heading(2, 'Twee')], {
        footnotes: [{ id: 'v1', label: '1', kind: 'footnote', blocks: [paragraph('Noot')] }],
      }),
    );
    const shape = doc.content.content.map((section) => [
      section.attrs.kind,
      section.firstChild!.type.name,
      section.childCount,
    ]);
    expect(shape).toEqual([
      ['body', 'paragraph', 1],
      ['body', 'heading', 2],
      ['body', 'heading', 1],
      ['footnotes', 'footnote', 1],
    ]);
  });

  it('hold something even when the file held nothing', () => {
    expect(docOf(readNote([])).textContent).toBe('');
  });

  it('keep a heading in a cell as a bold paragraph with its number', () => {
    const doc = docOf(readNote([table([{ ...cell(''), blocks: [heading(2, 'In de cel', '4.')] }])]));
    expect(doc.toString()).toContain('table_cell(paragraph(strong("4. In de cel")))');
  });
});

describe('ids and citable numbers', () => {
  it('number every block in document order', () => {
    const doc = docOf(
      readNote([heading(1, 'x'), item(0, '1.', 'a'), item(1, 'a.', 'b'), table([cell('c'), cell('')])]),
    );
    const ids: string[] = [];
    doc.descendants((node) => {
      if ('id' in node.attrs) ids.push(node.attrs.id);
    });
    expect(ids).toEqual(ids.map((_, i) => `b${i + 1}`));
    expect(ids.length).toBe(5);
  });

  it('count headings of a note without numbers, and paragraphs within each section, lists included', () => {
    const read = readNote([
      paragraph('vooraf'),
      heading(1, 'A'),
      heading(2, 'B'),
      paragraph('een'),
      item(0, '•', 'twee'),
      item(1, '•', 'drie'),
      heading(2, 'C'),
      paragraph('vier'),
    ]);
    expect(citesOf(read)).toEqual([
      ['vooraf', 'alinea 1'],
      ['A', '1'],
      ['B', '1.1'],
      ['een', '1.1, alinea 1'],
      ['twee', '1.1, alinea 2'],
      ['drie', '1.1, alinea 3'],
      ['C', '1.2'],
      ['vier', '1.2, alinea 1'],
    ]);
  });

  it('use printed and typed numbers, and words for a heading without number in a numbered note', () => {
    const read = readNote([
      heading(1, 'Samenvatting'),
      paragraph('a'),
      heading(1, 'Inleiding', '1.'),
      heading(2, '1.1 Doel'),
      heading(2, '3 pijlers'),
      heading(1, 'Bijlage B: cijfers'),
    ]);
    expect(citesOf(read).map(([, cite]) => cite)).toEqual([
      'Samenvatting',
      'Samenvatting, alinea 1',
      '1',
      '1.1',
      '1, 3 pijlers',
      'Bijlage B',
    ]);
  });

  it('cite cells by their table, notes by their number, and contents and captions not at all', () => {
    const read = readNote(
      [
        heading(1, 'A'),
        paragraph('Doel 2', 'toc'),
        table([cell('x')]),
        table([cell('y')]),
        paragraph('Tabel 2', 'caption'),
      ],
      { footnotes: [{ id: 'v1', label: '7', kind: 'footnote', blocks: [paragraph('Noot')] }] },
    );
    expect(citesOf(read)).toEqual([
      ['A', '1'],
      ['Doel 2', null],
      ['x', '1, tabel 1'],
      ['y', '1, tabel 2'],
      ['Tabel 2', null],
      ['Noot', 'voetnoot 7'],
    ]);
  });

  it('are the same each time', () => {
    const read = readNote([heading(1, 'A'), paragraph('b'), item(0, '1.', 'c')]);
    expect(toNote(read)).toEqual(toNote(read));
  });
});

describe('lists', () => {
  const listsOf = (...items: ListItemBlock[]) =>
    docOf(readNote(items))
      .firstChild!.content.content.map((node) => node.toString())
      .join(' ');

  it('nest by depth and keep their labels', () => {
    expect(listsOf(item(0, '1.', 'a'), item(1, 'a.', 'b'), item(1, 'b.', 'c'), item(0, '2.', 'd'))).toBe(
      'ordered_list(list_item(paragraph("a"), ordered_list(list_item(paragraph("b")), list_item(paragraph("c")))), list_item(paragraph("d")))',
    );
  });

  it('nest once where the file skips levels, and come back', () => {
    expect(listsOf(item(2, '•', 'a'), item(4, '•', 'b'), item(2, '•', 'c'), item(0, '•', 'd'))).toBe(
      'bullet_list(list_item(paragraph("a"), bullet_list(list_item(paragraph("b")))), list_item(paragraph("c"))) bullet_list(list_item(paragraph("d")))',
    );
  });

  it('begin anew when the kind changes or the numbers start again', () => {
    expect(listsOf(item(0, '1.', 'a'), item(0, '2.', 'b'), item(0, '1.', 'c'), item(0, '•', 'd'))).toBe(
      'ordered_list(list_item(paragraph("a")), list_item(paragraph("b"))) ordered_list(list_item(paragraph("c"))) bullet_list(list_item(paragraph("d")))',
    );
  });

  it('start where their first label says', () => {
    const doc = docOf(readNote([item(0, '12.', 'a')]));
    expect(doc.firstChild!.firstChild!.attrs.start).toBe(12);
    expect(doc.firstChild!.firstChild!.firstChild!.attrs.label).toBe('12.');
  });
});

/** Columns that each row covers, with what hangs down from rows above; throws when cells overlap or stick out. */
function rowWidths(read: ReadNote): number[] {
  const node = docOf(read).firstChild!.firstChild!;
  const covered = node.content.content.map(() => new Set<number>());
  node.forEach((row, _offset, r) => {
    let column = 0;
    row.forEach((each) => {
      while (covered[r]!.has(column)) column += 1;
      for (let y = r; y < r + each.attrs.rowspan; y++) {
        for (let x = column; x < column + each.attrs.colspan; x++) {
          if (covered[y]?.has(x) !== false) throw new Error(`overlap at row ${y} column ${x}`);
          covered[y]!.add(x);
        }
      }
    });
  });
  return covered.map((columns) => columns.size);
}

describe('tables', () => {
  it('fill short rows and cut spans that stick out', () => {
    expect(rowWidths(readNote([table([cell('a'), cell('b', 3)], [cell('c', 1, 9)], [cell('d')])]))).toEqual([
      4, 4, 4,
    ]);
  });

  it('cover a rectangle without overlap and keep all words, whatever spans a file claims', () => {
    const span = fc.integer({ min: -2, max: 6 });
    const anyCell = fc.tuple(span, span).map(([colspan, rowspan]) => cell('woord', colspan, rowspan));
    const anyTable = fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyTable, (rows) => {
        fc.pre(rows.some((row) => row.length > 0));
        const read = readNote([table(...rows)]);
        const widths = rowWidths(read);
        expect(new Set(widths).size).toBe(1);
        expect(docOf(read).textContent).toBe('woord'.repeat(rows.flat().length));
      }),
    );
  });
});

describe('figures and captions', () => {
  const figure = (media: string | null, alt: string): Block => ({ type: 'figure', ...placed(), media, alt });
  const sha = 'a'.repeat(64);

  it('join a figure with the caption under it', () => {
    const doc = docOf(readNote([figure(sha, 'grafiek'), paragraph('Figuur 1', 'caption')]));
    expect(doc.toString()).toBe('doc(section(figure(caption("Figuur 1"))))');
    expect(doc.firstChild!.firstChild!.attrs).toMatchObject({ src: `media:${sha}`, alt: 'grafiek' });
  });

  it('leave a caption that belongs to the next table with that table', () => {
    const doc = docOf(readNote([figure(sha, ''), paragraph('Tabel 1', 'caption'), table([cell('x')])]));
    expect(doc.toString()).toContain('figure, caption("Tabel 1"), table');
  });

  it('keep the words of an image that is lost, and nothing when it has none', () => {
    expect(docOf(readNote([figure(null, 'kaart van de wijk'), figure(null, '')])).toString()).toBe(
      'doc(section(figure))',
    );
  });
});

describe('links', () => {
  const link = (href: string): Inline[] => [{ type: 'text', text: 'link', href }];

  it('inside the document point at the block of their target, forwards too', () => {
    const target = heading(1, 'Doel');
    const doc = docOf(
      readNote([paragraph(link('#doel')), target], { anchors: [{ name: 'doel', source: target.source }] }),
    );
    expect(doc.firstChild!.firstChild!.firstChild!.marks[0]!.attrs.href).toBe('#b2');
  });

  it('become text when their target is missing or unsafe', () => {
    const read = readNote([
      paragraph([...text('zie '), ...link('#weg')]),
      paragraph(link('javascript:alert(1)')),
      paragraph(link('https://example.org/')),
    ]);
    const result = toNote(read);
    const marks: number[] = [];
    noteSchema.nodeFromJSON(result.doc).descendants((node) => {
      if (node.isText) marks.push(node.marks.length);
    });
    expect(marks).toEqual([0, 0, 1]);
    expect(result.report.findings).toMatchObject([{ code: 'LINK_REMOVED', count: 1 }]);
  });
});

describe('comments', () => {
  const comment = (id: string, parent: string | null = null) => ({
    id,
    author: 'Jan',
    date: null,
    text: 'Waarom?',
    parent,
    resolved: false,
  });

  it('have the range and the words in the text of the note, across blocks', () => {
    const read = readNote(
      [
        paragraph('Vooraf'),
        paragraph([...text('aa '), { type: 'text', text: 'bb', comments: ['1'] }]),
        paragraph([
          { type: 'footnote', id: 'v1', label: '1' },
          { type: 'text', text: 'cc', comments: ['1'] },
          ...text(' dd'),
        ]),
      ],
      { comments: [comment('1'), comment('2', '1'), comment('3')] },
    );
    const result = toNote(read);
    const note = projectNote(noteSchema.nodeFromJSON(result.doc)).text;
    expect(result.comments[0]).toMatchObject({ quote: 'bb\ncc' });
    const { start, end } = result.comments[0]!.range!;
    expect(note.slice(start, end)).toBe('bb\ncc');
    expect(result.comments[1]!.range).toEqual(result.comments[0]!.range);
    expect(result.comments[2]!.range).toBeNull();
    expect(result.report.findings.map((each) => each.code)).toContain('COMMENT_WITHOUT_PLACE');
  });

  it('find their words wherever they stand', () => {
    const piece = fc.tuple(fc.string({ maxLength: 6 }), fc.boolean());
    const block = fc.array(piece, { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const read = readNote(
          blocks.map((pieces) =>
            paragraph(
              pieces.map(([words, on]) => ({
                type: 'text',
                text: words,
                ...(on ? { comments: ['1'] } : {}),
              })),
            ),
          ),
          { comments: [comment('1')] },
        );
        const result = toNote(read);
        const note = projectNote(noteSchema.nodeFromJSON(result.doc)).text;
        const { range, quote } = result.comments[0]!;
        if (range) expect(note.slice(range.start, range.end)).toBe(quote);
        else expect(blocks.flat().some(([, on]) => on)).toBe(false);
      }),
    );
  });
});

describe('the report', () => {
  it('counts what is in the note and turns places into block ids', () => {
    const lost = paragraph('bij de grafiek');
    const read = readNote([heading(1, 'Een kop'), lost, table([cell('x')])], {
      findings: [
        { code: 'MATH_AS_TEXT', kind: 'info', count: 1, places: [] },
        {
          code: 'CHART_LOST',
          kind: 'lost',
          count: 1,
          places: [{ source: lost.source, page: 3, quote: 'bij de grafiek' }],
        },
      ],
    });
    const { report } = toNote(read);
    expect(report).toMatchObject({ words: 6, headings: 1, tables: 1, footnotes: 0, images: 0, comments: 0 });
    expect(report.findings.map((each) => each.code)).toEqual(['CHART_LOST', 'MATH_AS_TEXT']);
    expect(report.findings[0]!.places).toEqual([{ block: 'b2', page: 3, quote: 'bij de grafiek' }]);
  });

  it('says that a heading level was skipped, and leaves the level', () => {
    const result = toNote(readNote([heading(1, 'A'), heading(3, 'B')]));
    expect(result.report.findings).toMatchObject([
      { code: 'HEADING_LEVEL_SKIPPED', kind: 'guessed', places: [{ block: 'b2', quote: 'B' }] },
    ]);
    expect(JSON.stringify(result.doc)).toContain('"level":3');
  });

  it('offers what looks like a heading or a list without making it one', () => {
    const bold: Inline[] = [{ type: 'text', text: 'Onze ambitie', marks: ['strong'] }];
    const result = toNote(readNote([paragraph(bold), paragraph('-\teen wens')]));
    expect(result.report.findings.map((each) => [each.code, each.places[0]!.block])).toEqual([
      ['LOOKS_LIKE_HEADING', 'b1'],
      ['LOOKS_LIKE_LIST', 'b2'],
    ]);
  });

  it('names a block that the schema refuses, and keeps its words and all other blocks', () => {
    const broken = paragraph([{ type: 'page', page: 'drie' as unknown as number }, ...text('wel leesbaar')]);
    const result = toNote(readNote([paragraph('voor'), broken, paragraph('na')]));
    const doc = noteSchema.nodeFromJSON(result.doc);
    doc.check();
    expect(projectNote(doc).text).toBe('voor\nwel leesbaar\nna');
    expect(result.report.findings).toMatchObject([{ code: 'BLOCK_SIMPLIFIED', places: [{ block: 'b2' }] }]);
  });
});
