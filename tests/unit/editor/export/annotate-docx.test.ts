import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { projectNote } from '#editor/anchoring/note-text.ts';
import type { NoteRemark } from '#editor/export/note/note-remark.ts';
import { alignOffsets } from '#editor/export/word-comments/align-offsets.ts';
import { annotateDocx } from '#editor/export/word-comments/annotate-docx.ts';
import { importNote } from '#editor/import/import-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import {
  cell,
  comment,
  commentEnd,
  commentStart,
  heading,
  makeDocx,
  note,
  noteReference,
  paragraph,
  row,
  run,
  table,
} from '../../../fixtures/make-docx.ts';

const remark = (range: NoteRemark['range'], change: Partial<NoteRemark> = {}): NoteRemark => ({
  number: 1,
  author: 'Truus de Wit',
  at: '2026-09-07T10:00:00.000Z',
  kind: 'Zorg',
  criterion: null,
  body: 'Wie betaalt dit?',
  quote: '',
  range,
  settled: false,
  replies: [],
  ...change,
});

async function read(bytes: Uint8Array) {
  const { doc, comments } = await importNote(bytes, { fileName: 'nota.docx' });
  const node = Node.fromJSON(noteSchema, doc);
  return { doc: node, text: projectNote(node).text, comments };
}

/** The range of some words in the text of a note. */
const rangeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};

/** Annotates some words and gives back how the file reads then. */
async function annotated(bytes: Uint8Array, words: string, change: Partial<NoteRemark> = {}) {
  const before = await read(bytes);
  const result = await annotateDocx(bytes, before.doc, [remark(rangeOf(before.text, words), change)]);
  return { before, result, after: await read(result) };
}

describe('a Word file with remarks', () => {
  it.each([
    [
      'a whole run',
      paragraph('Het college stelt vast welke hulp nodig is.'),
      'Het college stelt vast welke hulp nodig is.',
    ],
    ['the middle of a run', paragraph('Het college stelt vast welke hulp nodig is.'), 'stelt vast'],
    ['words over two runs', paragraph(run('Het college ', '<w:b/>') + run('stelt vast.')), 'lege stelt'],
    ['signs that XML writes in full', paragraph('Hulp & zorg < 3 weken, “dus” snel.'), '& zorg < 3'],
    ['letters of two units', paragraph('Buurt 🏘🏘 en wijk.'), '🏘'],
    ['a text without kept spaces', '<w:p><w:r><w:t>Een twee drie</w:t></w:r></w:p>', 'twee '],
    ['a line break', '<w:p><w:r><w:t>Een</w:t><w:br/><w:t>twee</w:t></w:r></w:p>', 'n\nt'],
    [
      'tracked changes',
      paragraph(
        `${run('Oud ')}<w:ins w:id="9" w:author="A">${run('en nieuw')}</w:ins><w:del w:id="10" w:author="A"><w:r><w:delText>weg</w:delText></w:r></w:del>${run(' samen')}`,
      ),
      'nieuw samen',
    ],
    [
      'a link',
      paragraph(`${run('Zie ')}<w:hyperlink w:anchor="x">${run('de bijlage hier')}</w:hyperlink>`),
      'de bijlage',
    ],
    ['soft hyphens', paragraph(run('Maat\u00adschap\u00adpelijk werk')), 'schappelijk'],
  ])('shows a remark on %s exactly there', async (_what, body, words) => {
    const { before, after } = await annotated(makeDocx({ body: heading(1, 'Kop') + body }), words);
    expect(after.text).toBe(before.text);
    expect(after.comments.map(({ quote }) => quote)).toEqual([words]);
  });

  it('keeps author, date, head and words, and shows replies as a thread that was settled', async () => {
    const body = paragraph('Het college stelt vast welke hulp nodig is.');
    const { after } = await annotated(makeDocx({ body }), 'stelt vast', {
      criterion: 'Toegang',
      body: 'Regel een.\nRegel & twee.',
      settled: true,
      replies: [{ author: 'Bart', at: '2026-09-08T08:00:00.000Z', body: 'Eens.' }],
    });
    const [first, reply] = after.comments;
    expect(first).toMatchObject({
      author: 'Truus de Wit',
      date: '2026-09-07T10:00:00Z',
      text: 'Zorg bij ‘Toegang’\nRegel een.\nRegel & twee.',
      parent: null,
      resolved: true,
    });
    expect(reply).toMatchObject({ author: 'Bart', text: 'Eens.', parent: first!.id, resolved: true });
    expect(reply!.range).toEqual(first!.range);
  });

  it('stands beside the comments of the municipality, with ids of its own', async () => {
    const body =
      paragraph(commentStart(3) + run('Eerste zin.') + commentEnd(3)) + paragraph('Tweede zin is lang.');
    const bytes = makeDocx({ body, comments: comment(3, 'Gemeente', 'Let op') });
    const { before, after } = await annotated(bytes, 'zin is');
    expect(after.comments[0]).toEqual(before.comments[0]);
    expect(after.comments.map(({ id, quote }) => [id, quote])).toEqual([
      ['3', 'Eerste zin.'],
      ['4', 'zin is'],
    ]);
  });

  it('stands at the reference for a footnote, and in cells of tables', async () => {
    const body =
      paragraph(run('Er is geld') + noteReference('footnote', 2) + run(' voor hulp.')) +
      table([row([cell('Jaar'), cell('Bedrag')])]);
    const bytes = makeDocx({ body, footnotes: note('footnote', 2, 'Zie de begroting.') });
    expect((await annotated(bytes, 'begroting')).after.comments[0]!.quote).toBe('d');
    expect((await annotated(bytes, 'Bedrag')).after.comments[0]!.quote).toBe('Bedrag');
  });

  it('never loses a remark: one without a place stands at the beginning with its quote', async () => {
    const bytes = makeDocx({ body: paragraph('Begin van de nota.') });
    const { doc } = await read(bytes);
    const lost = remark(null, { quote: 'verdwenen woorden' });
    const after = await read(await annotateDocx(bytes, doc, [lost]));
    expect(after.comments[0]!.text).toContain('“verdwenen woorden”');
    expect(after.comments[0]!.quote).toBe('B');
  });

  it('leaves every other part as it was, byte for byte', async () => {
    const files = {
      'word/media/a.bin': new Uint8Array([1, 2, 3, 0, 255]),
      'customXml/item1.xml': '<a  b="1"/>',
    };
    const { result } = await annotated(makeDocx({ body: paragraph('Een zin.'), files }), 'zin');
    const before = unzipSync(makeDocx({ body: paragraph('Een zin.'), files }));
    const after = unzipSync(result);
    const written = ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'];
    for (const [name, bytes] of Object.entries(before))
      if (!written.includes(name)) expect(after[name]).toEqual(bytes);
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(added).toEqual(['word/comments.xml', 'word/commentsExtended.xml']);
  });

  it('adds to a file of the strict kind in its own vocabulary', async () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const { after, result } = await annotated(makeDocx({ body: paragraph('Een zin.'), namespace }), 'zin');
    expect(after.comments[0]!.quote).toBe('zin');
    expect(new TextDecoder().decode(unzipSync(result)['word/comments.xml'])).toContain(namespace);
  });

  const piece = fc.record({
    text: fc.stringMatching(/^[a-zé&<>“ ]{1,14}$/),
    format: fc.constantFrom('', '<w:b/>', '<w:i/>'),
    around: fc.constantFrom('', 'ins', 'hyperlink'),
  });
  const wrapped = ({ text, format, around }: { text: string; format: string; around: string }) => {
    if (around === '') return run(text, format);
    const attributes = around === 'ins' ? 'w:id="90" w:author="A"' : 'w:anchor="x"';
    return `<w:${around} ${attributes}>${run(text, format)}</w:${around}>`;
  };

  it('reads back with the same text and each remark on its own words, however runs and remarks overlap', async () => {
    const paragraphs = fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        paragraphs,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        async (content, places) => {
          const body = content
            .map((pieces) => paragraph(`${run('x')}${pieces.map(wrapped).join('')}`))
            .join('');
          const bytes = makeDocx({ body });
          const before = await read(bytes);
          const size = before.text.length;
          const ranges = places.map(([a, b]) => {
            const [start, end] = [a % size, b % size].sort((one, other) => one - other) as [number, number];
            return { start, end: Math.max(end, start + 1) };
          });
          const result = await annotateDocx(
            bytes,
            before.doc,
            ranges.map((range) => remark(range)),
          );
          const after = await read(result);
          expect(after.text).toBe(before.text);
          // The break between two paragraphs belongs to neither, so it is trimmed from a range's edges.
          const words = ranges.map(({ start, end }) => before.text.slice(start, end).replace(/^\n|\n$/g, ''));
          after.comments.forEach(({ quote }, at) => {
            if (words[at] !== '') expect(quote.replace(/^\n|\n$/g, '')).toBe(words[at]);
          });
          expect(after.comments).toHaveLength(ranges.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('aligning a note with the paragraph it was read from', () => {
  it.each([
    ['the same words', 'een twee', 'een twee', 4, 4],
    ['a label that was put before them', 'Tabel 3 Kosten per jaar', 'Kosten per jaar', 8, 0],
    ['a part that was cut off', 'tweede zin', 'Eerste zin en tweede zin', 0, 14],
    ['hidden words in between', 'een drie vier vijf', 'een VERBORGEN drie vier vijf', 4, 14],
  ])('knows %s', (_what, from, to, offset, expected) => {
    expect(alignOffsets(from, to)[offset]).toBe(expected);
  });

  it('never goes back and never leaves the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (from, to) => {
        const map = alignOffsets(from, to);
        expect(map).toHaveLength(from.length + 1);
        map.forEach((offset, at) => {
          expect(offset).toBeGreaterThanOrEqual(at === 0 ? 0 : map[at - 1]!);
          expect(offset).toBeLessThanOrEqual(to.length);
        });
      }),
    );
  });
});
