import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { insertPoint, type PointWords } from '#editor/commands/letter-points.ts';
import { letterHints } from '#editor/hints/letter-hints.ts';
import { sentencesOf, wordCount } from '#editor/hints/sentences.ts';
import { emptyLetter } from '#editor/schema/letter-schema.ts';
import { apply } from '../commands/run-command.ts';

const whole: PointWords = {
  ask: 'Wij adviseren u om een loket te openen.',
  why: 'Mensen weten de weg niet.',
  passage: 'Paragraaf 3.2',
  success: 'In 2027 is er een loket.',
};
const letterWith = (words: PointWords) =>
  apply(EditorState.create({ doc: emptyLetter() }), insertPoint('een', words)).doc;
const kinds = (words: PointWords) => letterHints(letterWith(words)).map(({ kind }) => kind);

describe('hints for the writer', () => {
  it('has nothing to say about a whole advice', () => {
    expect(letterHints(letterWith(whole))).toEqual([]);
  });

  it('remarks a question in an advice', () => {
    expect(kinds({ ...whole, ask: 'Wij adviseren u: kan er een loket komen?' })).toEqual(['questionInAsk']);
  });

  it('remarks an advice that does not say that it is one', () => {
    expect(kinds({ ...whole, ask: 'Er moet een loket komen.' })).toEqual(['askWithoutAdvice']);
  });

  it('takes "het college" for "u"', () => {
    expect(kinds({ ...whole, ask: 'Wij adviseren het college om te wachten.' })).toEqual([]);
  });

  it('names each part that is missing, with the place to write it', () => {
    const doc = letterWith({ ask: whole.ask ?? '' });
    const hints = letterHints(doc);
    expect(hints.map((hint) => (hint.kind === 'missingPart' ? hint.part : hint.kind))).toEqual([
      'why',
      'passage',
      'success',
    ]);
    expect(hints.map(({ pos }) => doc.resolve(pos).node(-1).type.name)).toEqual([
      'point_why',
      'point_passage',
      'point_success',
    ]);
  });

  it('remarks a sentence of more than twenty words, where it begins', () => {
    const long = Array.from({ length: 21 }, (_, index) => `woord${index}`).join(' ');
    const doc = letterWith({ ...whole, why: `Dit is kort. ${long[0]?.toUpperCase()}${long.slice(1)}.` });
    const [hint, ...others] = letterHints(doc);
    expect(others).toEqual([]);
    expect(hint).toMatchObject({ kind: 'longSentence', words: 21, point: 1 });
    expect(doc.textBetween(hint!.pos, hint!.pos + 6)).toBe('Woord0');
  });

  it('leaves a sentence of exactly twenty words alone', () => {
    const twenty = Array.from({ length: 20 }, () => 'woord').join(' ');
    expect(kinds({ ...whole, why: `${twenty}.` })).toEqual([]);
  });
});

describe('sentences', () => {
  it('keeps abbreviations and numbers whole', () => {
    expect(sentencesOf('Zie art. 3.2 op p. 12. Daar staat het!').map(({ text }) => text)).toEqual([
      'Zie art. 3.2 op p. 12.',
      'Daar staat het!',
    ]);
  });

  it('says where each begins', () => {
    const text = 'Een. Twee? “Drie.” Vier';
    for (const sentence of sentencesOf(text)) expect(text.slice(sentence.start)).toMatch(sentence.text[0]!);
    expect(sentencesOf(text).map(({ start }) => start)).toEqual([0, 5, 11, 19]);
  });

  it('counts words, not signs', () => {
    expect(wordCount('Eén – en 2 dingen …')).toBe(4);
  });
});
