import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Agreement,
  agreementOf,
  byDisagreement,
  type Judged,
  medianLabel,
  needsAttention,
  shiftBetween,
} from '#rubrics/agreement.ts';
import type { Score, ScoreLevel } from '#rubrics/score.ts';

const anyScore = fc.constantFrom<Score>(1, 2, 3, 4, 'cannotJudge', 'notApplicable');
const anyLevel = fc.constantFrom<ScoreLevel>(1, 2, 3, 4);
const beside = fc.constantFrom<Score>('cannotJudge', 'notApplicable');
const enough = fc.array(anyLevel, { minLength: 3, maxLength: 12 });

function judged(...scores: Score[]): Judged {
  const agreement = agreementOf(scores);
  if (agreement.verdict === 'tooFew') throw new Error('expected enough scores');
  return agreement;
}

describe('agreement over hand-made rounds', () => {
  it.each<[Score[], string, 'agreement' | 'split', number, number, boolean]>([
    // scores, middle, verdict, range, spread, weak
    [[2, 2, 2], '2', 'agreement', 0, 0, true],
    [[3, 3, 3], '3', 'agreement', 0, 0, false],
    [[2, 3, 3], '3', 'agreement', 1, 1, false],
    [[2, 2, 3, 3], '2 of 3', 'agreement', 1, 2, true],
    [[1, 2, 3], '2', 'split', 2, 2, true],
    [[1, 1, 4, 4], '1 of 4', 'split', 3, 6, true],
    [[1, 2, 2, 4], '2', 'split', 3, 3, true],
    [[3, 4, 4, 4, 4], '4', 'agreement', 1, 1, false],
    [[1, 3, 3, 3, 3], '3', 'split', 2, 2, false],
    [[4, 'cannotJudge', 3, 'notApplicable', 4], '4', 'agreement', 1, 1, false],
  ])('%j has the middle %s and is %s', (scores, middle, verdict, range, spread, weak) => {
    const result = judged(...scores);
    expect(medianLabel(result.median)).toBe(middle);
    expect(result).toMatchObject({ verdict, range, spread, weak });
  });

  it('counts the members per level, and those beside the ladder apart', () => {
    expect(judged(1, 2, 2, 4, 'cannotJudge', 'notApplicable', 'cannotJudge')).toMatchObject({
      counts: { 1: 1, 2: 2, 3: 0, 4: 1 },
      validCount: 4,
      cannotJudgeCount: 2,
      notApplicableCount: 1,
      lowest: 1,
      highest: 4,
    });
  });

  it.each<[Score[]]>([[[]], [[4]], [[1, 4]], [[1, 4, 'cannotJudge', 'cannotJudge', 'notApplicable']]])(
    'shows no level at all for %j',
    (scores) => {
      const result = agreementOf(scores);
      expect(Object.keys(result).sort()).toEqual([
        'cannotJudgeCount',
        'notApplicableCount',
        'validCount',
        'verdict',
      ]);
      expect(result.verdict).toBe('tooFew');
    },
  );

  it('asks attention for weak and for split criteria, and not for too few judgements', () => {
    expect(needsAttention(agreementOf([2, 2, 2]))).toBe(true);
    expect(needsAttention(agreementOf([1, 3, 3, 3]))).toBe(true);
    expect(needsAttention(agreementOf([3, 3, 4]))).toBe(false);
    expect(needsAttention(agreementOf([1, 1]))).toBe(false);
  });
});

describe('agreement as a rule', () => {
  it('does not depend on the order of the members', () => {
    const shuffled = fc
      .array(anyScore, { maxLength: 12 })
      .chain((scores) =>
        fc.tuple(
          fc.constant(scores),
          fc.shuffledSubarray(scores, { minLength: scores.length, maxLength: scores.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([scores, other]) => {
        expect(agreementOf(other)).toEqual(agreementOf(scores));
      }),
    );
  });

  it('never takes "cannot judge" or "not applicable" for a number', () => {
    fc.assert(
      fc.property(enough, fc.array(beside, { maxLength: 6 }), (levels, others) => {
        const { cannotJudgeCount, notApplicableCount, ...withOthers } = judged(...levels, ...others);
        const { cannotJudgeCount: none, notApplicableCount: nil, ...without } = judged(...levels);
        expect(withOthers).toEqual(without);
        expect([none, nil, cannotJudgeCount + notApplicableCount]).toEqual([0, 0, others.length]);
      }),
    );
  });

  it('shows nothing below three valid scores, however many members answered', () => {
    fc.assert(
      fc.property(fc.array(anyLevel, { maxLength: 2 }), fc.array(beside, { maxLength: 9 }), (few, others) => {
        expect(agreementOf([...few, ...others]).verdict).toBe('tooFew');
      }),
    );
  });

  it('gives a middle that members really chose, with as many below as above', () => {
    fc.assert(
      fc.property(enough, (levels) => {
        const { median, counts } = judged(...levels);
        expect(levels).toContain(median.lower);
        expect(levels).toContain(median.upper);
        const below = levels.filter((level) => level < median.lower).length;
        const above = levels.filter((level) => level > median.upper).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(levels.length / 2);
        expect(counts[1] + counts[2] + counts[3] + counts[4]).toBe(levels.length);
      }),
    );
  });

  it('calls a criterion weak exactly when at least half of those who judged gave 2 or less', () => {
    fc.assert(
      fc.property(enough, (levels) => {
        const low = levels.filter((level) => level === 1 || level === 2).length;
        expect(judged(...levels).weak).toBe(low * 2 >= levels.length);
      }),
    );
  });
});

describe('the agenda', () => {
  const row = (name: string, ...scores: Score[]) => ({ name, agreement: agreementOf(scores) });

  it('puts the greatest disagreement first, the weakest among equals, and too few judgements last', () => {
    const rows = [
      row('eens, sterk', 4, 4, 4),
      row('te weinig', 1, 4),
      row('verdeeld', 1, 3, 3),
      row('eens, zwak', 1, 1, 1),
      row('ver uiteen', 1, 2, 4, 4),
    ];
    expect(byDisagreement(rows).map(({ name }) => name)).toEqual([
      'ver uiteen',
      'verdeeld',
      'eens, zwak',
      'eens, sterk',
      'te weinig',
    ]);
  });

  it('keeps the order of the rubric among equals and leaves the given list alone', () => {
    const rows = [row('a', 2, 2, 2), row('b', 2, 2, 2), row('c', 1, 4, 4)];
    expect(byDisagreement(rows).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
    expect(rows.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('a shift between two rounds', () => {
  it.each<[Score[], Score[], string, string]>([
    [[1, 2, 3], [2, 2, 2], 'same', 'closer'],
    [[2, 2, 2], [3, 3, 3], 'up', 'same'],
    [[3, 3, 3], [1, 2, 3], 'down', 'apart'],
    [[2, 2, 3, 3], [3, 3, 3, 3], 'up', 'closer'],
    [[1, 1, 4, 4], [2, 2, 3, 3], 'same', 'closer'],
    [[1, 2, 2, 3], [1, 1, 3, 3], 'same', 'apart'],
  ])('from %j to %j moves the middle %s and the members %s', (from, to, middle, members) => {
    expect(shiftBetween(agreementOf(from), agreementOf(to))).toMatchObject({
      comparable: true,
      middle,
      members,
    });
  });

  it('is not told when one of the rounds has too few judgements', () => {
    const few: Agreement = agreementOf([1, 4]);
    expect(shiftBetween(few, agreementOf([1, 2, 3]))).toEqual({ comparable: false });
    expect(shiftBetween(agreementOf([1, 2, 3]), few)).toEqual({ comparable: false });
  });

  it('is the opposite when the rounds are swapped', () => {
    const opposite = { up: 'down', down: 'up', same: 'same', closer: 'apart', apart: 'closer' } as const;
    fc.assert(
      fc.property(enough, enough, (first, second) => {
        const there = shiftBetween(agreementOf(first), agreementOf(second));
        const back = shiftBetween(agreementOf(second), agreementOf(first));
        if (!there.comparable || !back.comparable) throw new Error('expected comparable rounds');
        expect([back.middle, back.members]).toEqual([opposite[there.middle], opposite[there.members]]);
      }),
    );
  });
});
