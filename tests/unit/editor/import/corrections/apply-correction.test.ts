import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { projectNote } from '#editor/anchoring/note-text.ts';
import type { Block, Inline } from '#editor/import/blocks.ts';
import { applyCorrection, applyCorrections } from '#editor/import/corrections/apply-correction.ts';
import type { Correction } from '#editor/import/corrections/correction.ts';
import { splitPlaces } from '#editor/import/corrections/split-block.ts';
import { isTextblock, type JsonNode, nodeText, walk } from '#editor/import/note/json-node.ts';
import { citeBlocks } from '#editor/import/note/number-blocks.ts';
import { toNote } from '#editor/import/to-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const source = { part: 'test', index: 0, confidence: 1 };
const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const heading = (words: string, level = 1, label?: string): Block => ({
  type: 'heading',
  level,
  ...(label ? { label } : {}),
  content: text(words),
  source,
});
const paragraph = (words: string, page: number | null = null): Block => ({
  type: 'paragraph',
  content: text(words),
  source,
  page,
});
const item = (words: string): Block => ({
  type: 'list_item',
  depth: 0,
  ordered: false,
  label: '•',
  content: text(words),
  source,
});
const table = (rows: string[][]): Block => ({
  type: 'table',
  source,
  rows: rows.map((cells) =>
    cells.map((words) => ({ header: false, colspan: 1, rowspan: 1, blocks: [paragraph(words)] })),
  ),
});
const figure = (caption: string): Block => ({
  type: 'figure',
  media: null,
  alt: 'een plaatje',
  source,
  caption: text(caption),
});

const note = (...blocks: Block[]): JsonNode =>
  toNote({ format: 'text', pages: null, blocks, footnotes: [], comments: [], media: [], findings: [] })
    .doc as JsonNode;

/** The note as lines, for reading in a test: headings with their level, citations in brackets. */
function lines(doc: JsonNode): string[] {
  const all: string[] = [];
  walk(doc.content ?? [], ({ type, attrs, content }) => {
    if (!['heading', 'paragraph', 'caption'].includes(type)) return;
    const mark = type === 'heading' ? `${'#'.repeat(Number(attrs?.level))} ` : type === 'caption' ? '^ ' : '';
    all.push(`${mark}${nodeText(content)} [${attrs?.cite ?? ''}]`);
  });
  return all;
}

const idOf = (doc: JsonNode, start: string): string => {
  let id = '';
  walk(doc.content ?? [], (node) => {
    if (node.content?.[0]?.type === 'text' && nodeText(node.content).startsWith(start))
      id ||= String(node.attrs?.id);
  });
  if (id === '') throw new RangeError(`no block begins with ${start}`);
  return id;
};

function corrected(doc: JsonNode, correction: Correction): JsonNode {
  const result = applyCorrection(doc, correction);
  if (!result.doc) throw new RangeError(result.refusal);
  return result.doc;
}

describe('making a heading', () => {
  it('begins a section of its own and numbers what follows anew', () => {
    const doc = note(heading('Visie'), paragraph('Eerst dit.'), paragraph('Toegang'), paragraph('Dan dat.'));
    const after = corrected(doc, { kind: 'heading', block: idOf(doc, 'Toegang'), level: 2 });
    expect(lines(after)).toEqual([
      '# Visie [1]',
      'Eerst dit. [1, alinea 1]',
      '## Toegang [1.1]',
      'Dan dat. [1.1, alinea 1]',
    ]);
    expect(after.content).toHaveLength(2);
  });

  it('gives a heading another level, and makes it a paragraph again with the number that was printed', () => {
    const doc = note(
      heading('Visie', 1, '1.'),
      paragraph('Tekst.'),
      heading('Los', 1, '2.'),
      paragraph('Meer.'),
    );
    const lower = corrected(doc, { kind: 'heading', block: idOf(doc, 'Los'), level: 3 });
    expect(lines(lower)).toContain('### Los [2]');
    const plain = corrected(doc, { kind: 'paragraph', block: idOf(doc, 'Los') });
    expect(lines(plain)).toEqual([
      '# Visie [1]',
      'Tekst. [1, alinea 1]',
      '2. Los [1, alinea 2]',
      'Meer. [1, alinea 3]',
    ]);
  });

  it('is refused for a cell of a table, an empty line and a block that is not there', () => {
    const doc = note(paragraph('Tekst.'), table([['Soort', 'Aantal']]), paragraph(' '));
    const tried = (block: string) => applyCorrection(doc, { kind: 'heading', block, level: 1 }).refusal;
    expect(tried(idOf(doc, 'Soort'))).toBe('notHere');
    expect(tried('b999')).toBe('blockGone');
    expect(applyCorrection(doc, { kind: 'paragraph', block: idOf(doc, 'Tekst') }).refusal).toBe('notHere');
  });
});

describe('joining and splitting', () => {
  it('joins two halves of a sentence and cuts them again, with the first id kept', () => {
    const doc = note(heading('A'), paragraph('Inwoners melden'), paragraph('zich bij het team.'));
    const id = idOf(doc, 'Inwoners');
    const joined = corrected(doc, { kind: 'join', block: id });
    expect(lines(joined)).toEqual(['# A [1]', 'Inwoners melden zich bij het team. [1, alinea 1]']);
    const cut = corrected(joined, { kind: 'split', block: id, at: 'Inwoners melden'.length });
    expect(lines(cut)).toEqual(lines(doc));
    expect(idOf(cut, 'Inwoners')).toBe(id);
    expect(idOf(cut, 'zich')).toBe(`${id}-2`);
  });

  it('joins a heading over two lines, and cuts text off a heading as a paragraph', () => {
    const doc = note(heading('Samen in'), heading('de wijk'), paragraph('Tekst.'));
    const joined = corrected(doc, { kind: 'join', block: idOf(doc, 'Samen') });
    expect(lines(joined)).toEqual(['# Samen in de wijk [1]', 'Tekst. [1, alinea 1]']);
    const cut = corrected(joined, { kind: 'split', block: idOf(joined, 'Samen'), at: 8 });
    expect(lines(cut)[1]).toBe('de wijk [1, alinea 1]');
  });

  it('offers the beginnings of sentences as places to cut', () => {
    const doc = note(paragraph('Eén zin. Een tweede zin? Ja: zo.'));
    const block = doc.content![0]!.content![0]!;
    expect(splitPlaces(block).map((place) => place.words)).toEqual([
      'Een tweede zin? Ja: zo.',
      'Ja: zo.',
      'zo.',
    ]);
  });

  it('puts what is cut off a caption behind its figure', () => {
    const doc = note(paragraph('Voor.'), figure('Figuur 1. Dit hoort er niet bij.'), paragraph('Na.'));
    const after = corrected(doc, { kind: 'split', block: idOf(doc, 'Figuur'), at: 10 });
    expect(lines(after).map((line) => line.replace(/ \[.*/, ''))).toEqual([
      'Voor.',
      '^ Figuur 1.',
      'Dit hoort er niet bij.',
      'Na.',
    ]);
  });

  it('refuses an empty part and a join with nothing or with a table', () => {
    const doc = note(paragraph('Tekst.'), table([['cel']]), paragraph('Slot.'));
    const tried = (correction: Correction) => applyCorrection(doc, correction).refusal;
    expect(tried({ kind: 'split', block: idOf(doc, 'Tekst'), at: 0 })).toBe('emptyPart');
    expect(tried({ kind: 'join', block: idOf(doc, 'Tekst') })).toBe('notHere');
    expect(tried({ kind: 'join', block: idOf(doc, 'Slot') })).toBe('nothingFollows');
  });
});

describe('tables and running lines', () => {
  it('marks a row as headers of the columns and takes it back', () => {
    const doc = note(
      table([
        ['Soort', 'Aantal'],
        ['Wmo', '12'],
      ]),
    );
    const marked = corrected(doc, { kind: 'headerRow', block: idOf(doc, 'Soort'), header: true });
    const row = marked.content![0]!.content![0]!.content![0]!;
    expect(row.content!.map((cell) => [cell.type, cell.attrs?.scope])).toEqual([
      ['table_header', 'col'],
      ['table_header', 'col'],
    ]);
    const back = corrected(marked, { kind: 'headerRow', block: idOf(doc, 'Soort'), header: false });
    expect(back).toEqual(doc);
    const outside = note(paragraph('Tekst.'));
    expect(applyCorrection(outside, { kind: 'headerRow', block: 'b1', header: true }).refusal).toBe(
      'notHere',
    );
  });

  it('removes a running line on every page, whatever its number', () => {
    const doc = note(
      paragraph('Beleidsplan – pagina 1'),
      paragraph('Tekst een.'),
      heading('Beleidsplan – pagina 2'),
      paragraph('Tekst twee.'),
    );
    const block = idOf(doc, 'Beleidsplan');
    const once = corrected(doc, { kind: 'remove', block, everywhere: false });
    expect(lines(once)).toHaveLength(3);
    const all = corrected(doc, { kind: 'remove', block, everywhere: true });
    expect(lines(all)).toEqual(['Tekst een. [alinea 1]', 'Tekst twee. [alinea 2]']);
  });

  it('removes the empty list with its last item, and never the last words of a note', () => {
    const doc = note(paragraph('Tekst.'), item('punt'));
    const without = corrected(doc, { kind: 'remove', block: idOf(doc, 'punt'), everywhere: false });
    expect(without.content![0]!.content!.map((node) => node.type)).toEqual(['paragraph']);
    const refused = applyCorrection(without, { kind: 'remove', block: 'b1', everywhere: false });
    expect(refused.refusal).toBe('lastBlock');
  });
});

describe('a row of corrections', () => {
  it('stops at the first that cannot be made, and names it', () => {
    const doc = note(paragraph('Een. Twee.'), paragraph('Drie.'));
    const split: Correction = { kind: 'split', block: 'b1', at: 4 };
    const onPart: Correction = { kind: 'heading', block: 'b1-2', level: 1 };
    expect(applyCorrections(doc, [split, onPart]).failure).toBeNull();
    expect(
      applyCorrections(doc, [split, onPart, onPart, split, { kind: 'join', block: 'b9' }]).failure,
    ).toEqual({ at: 3, refusal: 'emptyPart' });
  });
});

const words = fc
  .array(fc.constantFrom('zorg', 'wijk', 'team.', 'hulp', 'Wmo', '2027', 'geld?'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => list.join(' '));
const blocks: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: words.map((each) => paragraph(each)) },
  fc.tuple(words, fc.integer({ min: 1, max: 4 })).map(([each, level]) => heading(each, level)),
  words.map(item),
  words.map(figure),
  fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map(table),
);
const wishes = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'join', 'split', 'headerRow', 'remove'),
  which: fc.nat(40),
  number: fc.nat(30),
  flag: fc.boolean(),
});

function idsIn(doc: JsonNode): string[] {
  const ids: string[] = [];
  walk(doc.content ?? [], (node) => {
    if (isTextblock(node) && node.attrs?.id) ids.push(String(node.attrs.id));
  });
  return ids;
}

function toCorrection(doc: JsonNode, wish: { kind: string; which: number; number: number; flag: boolean }) {
  const ids = idsIn(doc);
  const block = ids[wish.which % ids.length]!;
  const more = { level: 1 + (wish.number % 9), at: wish.number, header: wish.flag, everywhere: false };
  return { kind: wish.kind, block, ...more } as Correction;
}

const letters = (doc: JsonNode) => projectNote(Node.fromJSON(noteSchema, doc)).text.replace(/\s+/g, '');
const textOf = (doc: JsonNode, id: string): string | null => {
  let found: string | null = null;
  walk(doc.content ?? [], (node) => {
    if (node.attrs?.id === id) found = nodeText(node.content);
  });
  return found;
};

describe('corrections of any kind, in any order', () => {
  it('keep every letter in its order, keep ids on their words, and give a sound document', () => {
    fc.assert(
      fc.property(
        fc.array(blocks, { minLength: 1, maxLength: 10 }).filter((list) => idsIn(note(...list)).length > 0),
        fc.array(wishes, { maxLength: 12 }),
        (list, all) => {
          let doc = note(...list);
          for (const wish of all) {
            const correction = toCorrection(doc, wish);
            const before = structuredClone(doc);
            const result = applyCorrection(doc, correction);
            expect(doc).toEqual(before);
            if (!result.doc) continue;
            Node.fromJSON(noteSchema, result.doc).check();
            const ids = idsIn(result.doc);
            expect(new Set(ids).size).toBe(ids.length);
            const gone = textOf(doc, correction.block)!.replace(/\s+/g, '').length;
            if (correction.kind === 'remove')
              expect(letters(result.doc).length).toBe(letters(doc).length - gone);
            else expect(letters(result.doc)).toBe(letters(doc));
            const lost = idsIn(doc).filter((id) => !ids.includes(id));
            expect(lost.length).toBe(correction.kind === 'join' || correction.kind === 'remove' ? 1 : 0);
            for (const id of idsIn(doc))
              if (id !== correction.block && !lost.includes(id))
                expect(textOf(result.doc, id)).toBe(textOf(doc, id));
            doc = result.doc;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are cited as the importer would cite the same structure', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 12 }), (list) => {
        const doc = note(...list);
        const again = structuredClone(doc);
        citeBlocks(again.content ?? []);
        expect(again).toEqual(doc);
      }),
    );
  });
});
