import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpenedRound, overTheYears } from '#app/domain/scoring/over-the-years.ts';
import { defineRubric, type Rubric } from '#rubrics/define-rubric.ts';
import type { Score } from '#rubrics/score.ts';

/** A small rubric of one dimension that asks these criteria. */
const rubric = (version: string, ...ids: string[]): Rubric =>
  defineRubric({
    key: 'eigen1',
    version,
    title: `Versie ${version}`,
    guidingQuestion: 'Wat vinden wij?',
    advisedUse: '',
    source: null,
    dimensions: [{ id: 'd', title: 'Toegang' }],
    criteria: ids.map((id) => ({
      id: `eigen1.${id}`,
      dimension: 'd',
      title: id,
      question: `${id}?`,
      levels: { 1: 'a', 2: 'b', 3: 'c', 4: 'd' },
      quote: null,
    })),
  });

const round = (openedOn: string, asked: Rubric, answers: Record<string, Score[]>): OpenedRound => ({
  caseId: openedOn,
  title: `Nota van ${openedOn}`,
  openedOn,
  rubric: asked,
  answers: new Map(Object.entries(answers).map(([id, scores]) => [`eigen1.${id}`, scores])),
});

describe('the notes over the years, by hand', () => {
  it('gives each dimension the ordinal middle of its judgements, oldest note first', () => {
    const asked = rubric('1', 'a', 'b');
    const [years] = overTheYears([
      round('2026-05-01', asked, { a: [3, 3, 4], b: [2, 3, 3] }),
      round('2025-05-01', asked, { a: [1, 2, 2], b: [2, 2, 4] }),
    ]);
    expect(years!.notes.map(({ openedOn }) => openedOn)).toEqual(['2025-05-01', '2026-05-01']);
    expect(years!.dimensions[0]!.marks).toEqual([
      { middle: { lower: 2, upper: 2 }, lowest: 2, highest: 2, criteria: 2 },
      { middle: { lower: 3, upper: 3 }, lowest: 3, highest: 3, criteria: 2 },
    ]);
  });

  it('keeps a middle between two levels as two, never as a decimal', () => {
    const [years] = overTheYears([round('2025-05-01', rubric('1', 'a'), { a: [1, 2, 3, 4] })]);
    expect(years!.dimensions[0]!.marks[0]!.middle).toEqual({ lower: 2, upper: 3 });
  });

  it('compares versions on the criteria that all of them ask', () => {
    const [years] = overTheYears([
      round('2025-05-01', rubric('9', 'a', 'b'), { a: [2, 2, 2], b: [1, 1, 1] }),
      round('2026-05-01', rubric('10', 'a', 'c'), { a: [2, 2, 2], c: [4, 4, 4] }),
    ]);
    expect(years!.title).toBe('Versie 10');
    expect(years!.dimensions[0]!.marks.map((mark) => mark?.middle.lower)).toEqual([2, 2]);
    expect(years!.dimensions[0]!.criteria).toEqual([
      {
        id: 'eigen1.a',
        title: 'a',
        shared: true,
        middles: [
          { lower: 2, upper: 2 },
          { lower: 2, upper: 2 },
        ],
      },
      { id: 'eigen1.c', title: 'c', shared: false, middles: [null, { lower: 4, upper: 4 }] },
    ]);
  });

  it('never puts two rubrics together', () => {
    const other = { ...rubric('1', 'a'), key: 'eigen2' };
    const years = overTheYears([
      round('2025-05-01', rubric('1', 'a'), { a: [1, 1, 1] }),
      round('2026-05-01', other, { a: [4, 4, 4] }),
    ]);
    expect(years.map(({ key, notes }) => [key, notes.length])).toEqual([
      ['eigen1', 1],
      ['eigen2', 1],
    ]);
  });
});

describe('the notes over the years, as a rule', () => {
  const anyScore = fc.constantFrom<Score>(1, 2, 3, 4, 'cannotJudge', 'notApplicable');
  const sheets = fc.array(fc.tuple(anyScore, anyScore), { maxLength: 9 });
  const asked = rubric('1', 'a', 'b');
  const lineOf = (given: readonly (readonly [Score, Score])[]) =>
    overTheYears([
      round('2025-05-01', asked, { a: given.map(([score]) => score), b: given.map(([, score]) => score) }),
    ])[0]!.dimensions[0]!;

  it('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        expect(lineOf([...given].reverse())).toEqual(lineOf(given));
      }),
    );
  });

  it('shows nothing of a criterion with fewer than three scores, and lets it weigh nowhere', () => {
    const outside = fc.constantFrom<Score>('cannotJudge', 'notApplicable');
    const few = fc.tuple(
      fc.array(fc.constantFrom<Score>(1, 2, 3, 4), { maxLength: 2 }),
      fc.array(outside, { maxLength: 9 }),
    );
    fc.assert(
      fc.property(
        few,
        fc.array(fc.constantFrom<Score>(1, 2, 3, 4), { minLength: 3, maxLength: 9 }),
        (none, some) => {
          const both = overTheYears([round('2025-05-01', asked, { a: none.flat(), b: some })])[0]!
            .dimensions[0]!;
          const alone = overTheYears([round('2025-05-01', asked, { b: some })])[0]!.dimensions[0]!;
          expect(both.criteria[0]!.middles).toEqual([null]);
          expect(both.marks).toEqual(alone.marks);
          const nothing = overTheYears([round('2025-05-01', asked, { a: none.flat() })])[0]!.dimensions[0]!;
          expect(nothing.marks).toEqual([null]);
        },
      ),
    );
  });
});
