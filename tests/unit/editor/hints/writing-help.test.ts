import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { abbreviationsIn } from '#editor/hints/abbreviations.ts';
import { readBlock } from '#editor/hints/block-hints.ts';
import { jargonWords } from '#editor/hints/jargon-words.ts';
import { letterEase, letterHints } from '#editor/hints/letter-hints.ts';
import { passiveIn } from '#editor/hints/passive-voice.ts';
import { easeBand, readingEase, sizeOf } from '#editor/hints/readability.ts';
import { structureFaults } from '#editor/hints/structure-faults.ts';
import { syllablesOf } from '#editor/hints/syllables.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';

/** Words as a Dutch reader says them, with their syllables. */
const syllableList: Record<string, number> = {
  raad: 1,
  brief: 1,
  advies: 2,
  gemeente: 3,
  inwoner: 3,
  inwoners: 3,
  college: 3,
  wethouder: 3,
  mantelzorger: 4,
  jeugd: 1,
  ideeën: 3,
  zee: 1,
  zeeën: 2,
  eeuw: 1,
  nieuw: 1,
  mooie: 2,
  groei: 1,
  keuze: 2,
  buurt: 1,
  bijeenkomst: 3,
  organisatie: 5,
  sociaal: 3,
  situatie: 4,
  realiteit: 4,
  participatie: 5,
  verantwoordelijkheid: 6,
  uitvoeringsplan: 4,
  beleidsnota: 4,
  wijkteam: 2,
  ondersteuning: 4,
  coördinatie: 5,
  geïnformeerd: 4,
};

describe('counting syllables', () => {
  it.each(Object.entries(syllableList))('%s has %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe('the reading ease of Flesch and Douma', () => {
  it('follows the formula', () => {
    const size = { sentences: 10, words: 150, syllables: 240 };
    expect(readingEase(size)).toBe(Math.round(206.84 - 77 * 1.6 - 0.93 * 15));
  });

  it('says nothing about a few words', () => {
    expect(readingEase(sizeOf('Dit is kort.'))).toBeNull();
  });

  it('finds short words easier than long ones', () => {
    const easy = readingEase(sizeOf('De raad leest de brief. '.repeat(30)))!;
    const hard = readingEase(
      sizeOf('Verantwoordelijkheidsverdelingen bemoeilijken participatiemogelijkheden. '.repeat(40)),
    )!;
    expect(easeBand(easy)).toBe('easy');
    expect(easeBand(hard)).toBe('hard');
  });
});

describe('passive voice', () => {
  it.each([
    'Het plan wordt in maart vastgesteld.',
    'De brieven werden verstuurd.',
    'Er is geen reden dat dit besluit genomen wordt.',
    'Inwoners worden niet goed geholpen.',
  ])('is seen in “%s”', (sentence) => {
    expect(passiveIn(sentence)).not.toBeNull();
  });

  it.each([
    'Wij stellen het plan in maart vast.',
    'Het wordt beter.',
    'Zij worden ouder en de gemeente weet dat.',
    'De gemeente heeft het plan vastgesteld.',
  ])('is not seen in “%s”', (sentence) => {
    expect(passiveIn(sentence)).toBeNull();
  });
});

describe('abbreviations', () => {
  it('need their meaning, before or after', () => {
    const found = (text: string) => abbreviationsIn(text).map(({ word, explained }) => [word, explained]);
    expect(found('De WMO helpt.')).toEqual([['WMO', false]]);
    expect(found('De Wet maatschappelijke ondersteuning (Wmo) helpt.')).toEqual([['Wmo', true]]);
    expect(found('Het CJG (Centrum voor Jeugd en Gezin) helpt.')).toEqual([['CJG', true]]);
    expect(found('DIT IS EEN KOP')).toEqual([]);
    expect(found('De GGD en de EU.')).toEqual([]);
  });
});

/** A letter whose summary is these paragraphs. */
function letterOf(...texts: string[]) {
  const doc = emptyLetter();
  const summary = doc.child(1).copy(
    letterSchema.node(
      'letter_part',
      { part: 'summary' },
      texts.map((text) => letterSchema.node('paragraph', null, [letterSchema.text(text)])),
    ).content,
  );
  return doc.copy(doc.content.replaceChild(1, summary));
}

describe('hints on wording', () => {
  it('say a jargon word with a plain one, and an abbreviation, once each, at their place', () => {
    const doc = letterOf('Wij faciliteren de WSO.', 'Wij faciliteren de WSO nog eens.');
    const hints = letterHints(doc);
    expect(hints.map(({ kind }) => kind)).toEqual(['jargon', 'abbreviation']);
    expect(hints.map(({ pos }) => doc.textBetween(pos, pos + 3))).toEqual(['fac', 'WSO']);
    expect(hints[0]).toMatchObject({ plain: jargonWords.faciliteren });
  });

  it('say nothing of an abbreviation that was explained before', () => {
    expect(
      letterHints(letterOf('De Wet op de steun ouderen (WSO) helpt.', 'De WSO helpt ook hier.')),
    ).toEqual([]);
  });

  it('read only the block that changed again', () => {
    const before = letterOf('De eerste alinea.', 'De tweede alinea.');
    const state = EditorState.create({ doc: before });
    const at = before.child(0).nodeSize + 2;
    const after = state.apply(state.tr.insertText('Nu ', at)).doc;
    expect(after.child(1).child(0).textContent).toBe('Nu De eerste alinea.');
    expect(readBlock(after.child(1).child(1))).toBe(readBlock(before.child(1).child(1)));
    expect(readBlock(after.child(1).child(0))).not.toBe(readBlock(before.child(1).child(0)));
  });

  it('tell how a long letter reads', () => {
    expect(letterEase(letterOf('De raad leest de brief. '.repeat(30)))?.band).toBe('easy');
    expect(letterEase(letterOf('Kort.'))).toBeNull();
  });
});

describe('the structure of a letter', () => {
  const withBlocks = (...blocks: ReturnType<typeof letterSchema.node>[]) => {
    const doc = emptyLetter();
    return doc.copy(
      doc.content.replaceChild(3, letterSchema.node('letter_part', { part: 'considerations' }, blocks)),
    );
  };
  const heading = (level: number, text = 'Kop') =>
    letterSchema.node('heading', { level }, text ? [letterSchema.text(text)] : []);

  it('has no fault when each heading is one level deeper at most', () => {
    expect(structureFaults(withBlocks(heading(3), heading(4), heading(3)))).toEqual([]);
  });

  it('names a skipped level, an empty heading and a table without header, where they stand', () => {
    const cell = (type: string) => letterSchema.node(type, null, [letterSchema.node('paragraph')]);
    const table = (type: string) =>
      letterSchema.node('table', null, [
        letterSchema.node('table_row', null, [cell(type), cell('table_cell')]),
      ]);
    const doc = withBlocks(heading(5), heading(3, ''), table('table_cell'), table('table_header'));
    const faults = structureFaults(doc);
    expect(faults.map(({ kind }) => kind)).toEqual(['headingSkipped', 'headingEmpty', 'tableWithoutHeader']);
    expect(doc.resolve(faults[0]!.pos).parent.type.name).toBe('heading');
  });
});
