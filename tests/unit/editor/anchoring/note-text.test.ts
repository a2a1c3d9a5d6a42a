import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const n = noteSchema.nodes;
const p = (id: string | null, ...content: (string | Node)[]) =>
  n.paragraph!.create(
    { id },
    content.map((part) => (typeof part === 'string' ? noteSchema.text(part) : part)),
  );
const section = (...blocks: Node[]) => n.section!.create(null, blocks);
const doc = (...sections: Node[]) => n.doc!.create(null, sections);
const pageBreak = () => n.page_break!.create({ page: 2 });
const hardBreak = () => n.hard_break!.create();

const inline = fc.oneof(
  fc.constantFrom('schuldhulp', 'é', '👩‍🦽', ' ', 'jeugd').map((text) => noteSchema.text(text)),
  fc.constant(null).map(hardBreak),
  fc.constant(null).map(pageBreak),
  fc.constant(null).map(() => n.footnote_ref!.create({ noteId: '1', label: '1' })),
);
const paragraph = fc.array(inline, { maxLength: 5 }).map((content) => n.paragraph!.create(null, content));
const block: fc.Arbitrary<Node> = fc.oneof(
  paragraph,
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) =>
    n.bullet_list!.create(
      null,
      items.map((item) => n.list_item!.create(null, item)),
    ),
  ),
  paragraph.map((inner) => n.blockquote!.create(null, inner)),
  fc.constant(null).map(() => n.figure!.create({ alt: 'kaart' })),
);
const note = fc
  .array(fc.array(block, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((sections) => doc(...sections.map((blocks) => section(...blocks))));

describe('projectNote', () => {
  it('joins the textblocks of a note with a line break and remembers their ids', () => {
    const { text, blocks } = projectNote(
      doc(section(p('b1', 'Inleiding'), p('b2')), section(p('b3', 'Doel'))),
    );
    expect(text).toBe('Inleiding\n\nDoel');
    expect(blocks.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['b1', 0, 9],
      ['b2', 10, 10],
      ['b3', 11, 15],
    ]);
  });

  it('finds each block again by its position', () => {
    const note = doc(section(p('b1', 'Een'), n.blockquote!.create(null, p('b2', 'Twee'))));
    for (const { id, pos } of projectNote(note).blocks) expect(note.nodeAt(pos)?.attrs.id).toBe(id);
  });

  it('counts a hard break as a line break and a page break as nothing', () => {
    const { text } = projectNote(doc(section(p('b1', 'een', hardBreak(), 'twee', pageBreak(), 'drie'))));
    expect(text).toBe('een\ntweedrie');
  });

  it('lets a range begin after a page break and end before it', () => {
    const projection = projectNote(doc(section(p('b1', 'een', pageBreak(), 'twee'))));
    expect([projection.posAt(3, 'end'), projection.posAt(3, 'start')]).toEqual([5, 6]);
  });

  it('reads letters, whose paragraphs have no id', () => {
    const letter = emptyLetter();
    expect(projectNote(letter).blocks.every((entry) => entry.id === null)).toBe(true);
    expect(letter.type.schema).toBe(letterSchema);
  });

  it('clamps offsets and positions outside the document', () => {
    const projection = projectNote(doc(section(p('b1', 'een'))));
    expect([projection.posAt(-4), projection.posAt(99)]).toEqual([2, 5]);
    expect([projection.offsetAt(0), projection.offsetAt(99)]).toEqual([0, 3]);
  });

  it('goes from offset to position and back for every note, on both sides', () => {
    fc.assert(
      fc.property(note, (document) => {
        const { text, posAt, offsetAt } = projectNote(document);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(offsetAt(posAt(offset, 'start'))).toBe(offset);
          expect(offsetAt(posAt(offset, 'end'))).toBe(offset);
        }
      }),
    );
  });

  it('gives a range of positions that holds exactly the quoted text within one block', () => {
    fc.assert(
      fc.property(note, fc.nat(), fc.nat(), (document, first, second) => {
        const { text, blocks, posAt } = projectNote(document);
        fc.pre(blocks.length > 0);
        const where = blocks[first % blocks.length]!;
        const start = where.start + (second % (where.end - where.start + 1));
        const leaf = (node: Node) => node.type.spec.leafText?.(node) ?? '';
        const taken = document.textBetween(
          posAt(start),
          Math.max(posAt(start), posAt(where.end, 'end')),
          '\n',
          leaf,
        );
        expect(taken).toBe(text.slice(start, where.end));
      }),
    );
  });
});
