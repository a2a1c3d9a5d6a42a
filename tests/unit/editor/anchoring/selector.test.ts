import fc from 'fast-check';
import { describe as about, expect, it } from 'vitest';
import { anchorQuote } from '#editor/anchoring/anchor-quote.ts';
import { findQuote } from '#editor/anchoring/find-quote.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { anchor, describe } from '#editor/anchoring/selector.ts';
import { indexText } from '#editor/anchoring/text-index.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const { paragraph, section, doc } = noteSchema.nodes;
const noteOf = (...texts: string[]) =>
  projectNote(
    doc!.create(null, [
      section!.create(
        null,
        texts.map((text, index) =>
          paragraph!.create({ id: `b${index}` }, text ? noteSchema.text(text) : null),
        ),
      ),
    ]),
  );

const law =
  'De raad stelt een plan vast. Het plan bevat doelen voor ouderen. Het college voert het plan uit. ' +
  'De raad stelt een verordening vast. De verordening bevat regels voor vervoer. Het college voert de verordening uit.';

about('describe', () => {
  it('keeps the words, their surroundings, their place and their block', () => {
    const note = noteOf('Inleiding', 'De raad stelt het plan vast.');
    expect(describe(note, { start: 13, end: 17 })).toEqual({
      quote: { exact: 'raad', prefix: 'Inleiding\nDe ', suffix: ' stelt het plan vast.' },
      position: { start: 13, end: 17 },
      block: { id: 'b1', start: 3, end: 7 },
    });
  });

  it('names no block for a range over two paragraphs', () => {
    expect(describe(noteOf('een', 'twee'), { start: 1, end: 6 }).block).toBeNull();
  });

  it('never cuts a character outside the basic plane in half', () => {
    const note = noteOf(`${'🏡'.repeat(20)}x${'🏡'.repeat(20)}y`);
    const { prefix, suffix } = describe(note, { start: 40, end: 41 }).quote;
    const odd = describe(note, { start: 81, end: 82 }).quote.prefix;
    const loneHalf = /\p{Surrogate}/u;
    for (const text of [prefix, suffix, odd]) expect(text).not.toMatch(loneHalf);
  });
});

about('anchor', () => {
  it('gives back every described range of the same text', () => {
    const words = fc.array(fc.constantFrom('de', 'raad', 'de raad', '👩‍🦽', 'é', '. '), { maxLength: 8 });
    const texts = fc.array(
      words.map((list) => list.join(' ')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (list, a, b) => {
        const note = noteOf(...list);
        const start = a % (note.text.length + 1);
        const end = start + (b % (note.text.length - start + 1));
        expect(anchor(note, describe(note, { start, end }))).toEqual({
          grade: 'exact',
          start,
          end,
          similarity: 1,
        });
      }),
    );
  });

  it('finds a passage in its block after text was put in before it', () => {
    const before = noteOf('Inleiding', law);
    const after = noteOf('Een langere inleiding', law);
    const at = before.text.indexOf('doelen');
    const found = anchor(after, describe(before, { start: at, end: at + 6 }));
    expect([found.grade, after.text.slice(found.start, found.end)]).toEqual(['exact', 'doelen']);
  });
});

about('findQuote', () => {
  const place = (exact: string, nth = 0) => {
    let start = law.indexOf(exact);
    for (let count = 0; count < nth; count++) start = law.indexOf(exact, start + 1);
    return { exact, start, end: start + exact.length };
  };

  it('tells equal sentences apart by what stands before and after them', () => {
    const second = place('De raad stelt', 1);
    const quote = { exact: second.exact, prefix: 'voert het plan uit. ', suffix: ' een verordening' };
    expect(findQuote(law, { quote })).toMatchObject({ grade: 'exact', start: second.start });
  });

  it('tells equal phrases apart by position only when one is much nearer, and then asks to check', () => {
    const [first, second] = [place('Het college voert'), place('Het college voert', 1)];
    const at = (start: number) =>
      findQuote(law, { quote: { exact: 'Het college voert' }, position: { start, end: start + 17 } });
    expect(at(second.start + 4)).toMatchObject({ grade: 'check', start: second.start });
    expect(at((first.start + second.start) >> 1).grade).toBe('orphaned');
  });

  it('follows changed words and takes the new words along', () => {
    const quote = {
      exact: 'Het plan bevat heldere doelen voor ouderen',
      prefix: 'een plan vast. ',
      suffix: '. Het college',
    };
    const found = findQuote(law, { quote });
    expect(found.grade).toBe('moved');
    expect(law.slice(found.start, found.end)).toBe('Het plan bevat doelen voor ouderen');
  });

  it('reads through a typing error', () => {
    const found = findQuote(law, { quote: { exact: 'regels voor vervoor' } });
    expect(found.similarity).toBeLessThan(1);
    expect([found.grade, law.slice(found.start, found.end)]).toEqual(['moved', 'regels voor vervoer']);
  });

  it.each([
    ['words that are not there', { exact: 'Jeugdhulp is gratis voor iedereen', prefix: '', suffix: '' }],
    ['an empty quote', { exact: '', prefix: 'De ', suffix: '' }],
    [
      'a short phrase amid strangers',
      { exact: 'het plan', prefix: 'Gisteren kwam volgens buren ', suffix: ' plotseling ten val' },
    ],
  ])('orphans %s', (_what, quote) => {
    expect(findQuote(law, { quote, position: { start: 5, end: 9 } }).grade).toBe('orphaned');
  });

  it('sees through decomposed letters, soft hyphens, no-break spaces, quotes and line breaks', () => {
    const text = 'Volgens cliënten is “wonen in de wijk” niet vanzelfsprekend.';
    const written = text
      .normalize('NFD')
      .replace('wonen', 'wo\u00adnen')
      .replace('de wijk', 'de\u00a0\nwijk');
    const quote = { exact: 'cliënten is "wonen in de wijk"', prefix: 'Volgens ', suffix: ' niet' };
    const found = findQuote(written, { quote });
    expect(found.grade).toBe('exact');
    expect(written.slice(found.start, found.end).startsWith('cli')).toBe(true);
    expect(written.slice(found.start, found.end).endsWith('wijk”')).toBe(true);
  });
});

about('anchorQuote', () => {
  it('answers with a range or null, from a text or from an index of it', () => {
    const quote = { exact: 'regels voor vervoer' };
    const range = { start: law.indexOf(quote.exact), end: law.indexOf(quote.exact) + quote.exact.length };
    expect(anchorQuote(law, { quote })).toEqual(range);
    expect(anchorQuote(indexText(law), { quote })).toEqual(range);
    expect(anchorQuote(law, { quote: { exact: 'iets geheel anders' } })).toBeNull();
  });
});
