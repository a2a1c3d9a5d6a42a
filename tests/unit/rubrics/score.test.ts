import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatScore,
  isLevel,
  LADDER,
  needsReason,
  parseScore,
  type Score,
  scoreWord,
} from '#rubrics/score.ts';

const everyScore: Score[] = [1, 2, 3, 4, 'cannotJudge', 'notApplicable'];

describe('a score', () => {
  it('is read back as it was written', () => {
    for (const score of everyScore) expect(parseScore(formatScore(score))).toBe(score);
  });

  it.each([0, 5, 2.5, -1, Number.NaN, '0', '2.5', '', ' 2', '02', 'geen', null, undefined, {}, [2], true])(
    'refuses %j, which is outside the scale',
    (value) => expect(parseScore(value)).toBeNull(),
  );

  it('is never read from any other text or number', () => {
    const known = new Set(everyScore.map(String));
    const other = fc
      .oneof(fc.string(), fc.double(), fc.integer())
      .filter((value) => !known.has(String(value)));
    fc.assert(fc.property(other, (value) => parseScore(value) === null));
  });

  it('counts as a level only when it stands on the ladder', () => {
    expect(everyScore.filter(isLevel)).toEqual([1, 2, 3, 4]);
  });

  it('has words, also beside the ladder', () => {
    expect(everyScore.map(scoreWord)).toEqual([
      'Ontbreekt of werkt tegen',
      'Alleen woorden',
      'Geregeld',
      'Verankerd',
      'Kan ik niet beoordelen',
      'Niet van toepassing',
    ]);
    expect(LADDER.map((step) => step.level)).toEqual([1, 2, 3, 4]);
  });

  it('asks for a reason at both ends of the ladder only', () => {
    expect(everyScore.filter(needsReason)).toEqual([1, 4]);
  });
});
