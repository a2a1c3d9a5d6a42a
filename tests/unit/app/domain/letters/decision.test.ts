import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried, chairMayVote, pollClosed, pollRuns, tallyOf, tied } from '#app/domain/letters/decision.ts';

const round = { decidedIn: 'writtenRound', closesOn: '2026-12-04' } as const;
const votes = fc.array(
  fc.record({ choice: fc.constantFrom('agree' as const, 'abstain' as const, 'object' as const) }),
);

describe('a written round', () => {
  it('takes votes on its last day and not after it', () => {
    expect(pollClosed(round, '2026-12-04')).toBe(false);
    expect(pollClosed(round, '2026-12-05')).toBe(true);
  });

  it('ends by its day or by the votes of everybody', () => {
    expect(pollRuns(round, '2026-12-04', false)).toBe(true);
    expect(pollRuns(round, '2026-12-04', true)).toBe(false);
    expect(pollRuns(round, '2026-12-05', false)).toBe(false);
  });

  it('is not what a meeting is', () => {
    const meeting = { decidedIn: 'meeting', closesOn: null } as const;
    expect(pollClosed(meeting, '2030-01-01')).toBe(false);
    expect(pollRuns(meeting, '2026-12-04', false)).toBe(false);
  });
});

describe('a majority', () => {
  it('is more for than against; who abstains changes nothing', () => {
    fc.assert(
      fc.property(votes, fc.nat(5), (cast, abstainers) => {
        const tally = tallyOf(cast);
        const more = tallyOf([
          ...cast,
          ...Array.from({ length: abstainers }, () => ({ choice: 'abstain' as const })),
        ]);
        expect(carried(more)).toBe(carried(tally));
        expect(tally.agree + tally.abstain + tally.object).toBe(cast.length);
        expect(carried(tally) && tied(tally)).toBe(false);
      }),
    );
  });
});

describe('the vote of the chair', () => {
  const tie = { agree: 2, abstain: 1, object: 2 };
  it('follows the rule of the council', () => {
    expect(chairMayVote('member', tie, false)).toBe(true);
    expect(chairMayVote('never', tie, true)).toBe(false);
    expect(chairMayVote('tie', tie, true)).toBe(true);
    expect(chairMayVote('tie', tie, false)).toBe(false);
    expect(chairMayVote('tie', { ...tie, agree: 3 }, true)).toBe(false);
  });
});
