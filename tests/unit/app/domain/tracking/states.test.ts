import { describe, expect, it } from 'vitest';
import {
  findMove,
  type MoveFacts,
  mainLine,
  moves,
  movesFrom,
  refusalsOf,
} from '#app/domain/tracking/states.ts';
import { moveButtons, moveRefusals, stateWords } from '#app/i18n/moves.ts';
import { caseStates } from '#db/schema/cases.ts';

/** Facts of a case for which every guard holds. */
const ready: MoveFacts = {
  state: 'reviewing',
  today: '2026-10-02',
  leadNamed: true,
  reviewers: 4,
  rubricChosen: true,
  noteReady: true,
  adviceDueOn: '2026-10-30',
  scoringClosesOn: '2026-10-01',
  sheetsSubmitted: 4,
  unhandledCriteria: [],
  advicePoints: 3,
  incompletePoints: 0,
  blockingComments: [],
  undecidedSuggestions: [],
  letterBlockers: 0,
  votesCast: 4,
  votesNeeded: 3,
  tally: { agree: 3, abstain: 0, object: 0 },
  roundClosesOn: null,
  signedByChair: true,
  signedBySecretary: true,
  pointsWithoutReaction: 0,
  pointsWithoutFollowUp: 0,
  pointsWithoutEffect: 0,
};

/** For each guard a case in which only that one does not hold. */
const spoiled: Record<string, Partial<MoveFacts>> = {
  leadMissing: { leadNamed: false },
  reviewersMissing: { reviewers: 1, sheetsSubmitted: 3 },
  rubricMissing: { rubricChosen: false },
  noteMissing: { noteReady: false },
  closeDateMissing: { scoringClosesOn: null },
  sheetsMissing: { sheetsSubmitted: 2 },
  roundOpen: { sheetsSubmitted: 3, scoringClosesOn: '2026-10-05' },
  criteriaUnhandled: { unhandledCriteria: ['Van onderop'] },
  pointsMissing: { advicePoints: 0 },
  pointsIncomplete: { incompletePoints: 1 },
  commentsBlocking: { blockingComments: ['Wie beslist hier?'] },
  suggestionsUndecided: { undecidedSuggestions: ['elk jaar', 'binnen zes weken'] },
  quorumMissing: { votesCast: 2 },
  chairSignatureMissing: { signedByChair: false },
  secretarySignatureMissing: { signedBySecretary: false },
  reactionsMissing: { pointsWithoutReaction: 1 },
  followUpsMissing: { pointsWithoutFollowUp: 1 },
  effectsMissing: { pointsWithoutEffect: 1 },
};

describe('the table of moves', () => {
  it('lets a case in which everything is done go on from every state of the main line', () => {
    for (const [index, from] of mainLine.slice(0, -1).entries()) {
      const move = findMove(from, mainLine[index + 1]!);
      expect(move, `${from} → ${mainLine[index + 1]}`).toBeDefined();
      expect(refusalsOf(move!, ready)).toEqual([]);
    }
  });

  it('skips no state of the main line forwards', () => {
    for (const [index, from] of mainLine.entries())
      for (const to of mainLine.slice(index + 2))
        expect(findMove(from, to), `${from} → ${to}`).toBeUndefined();
  });

  it.each(Object.entries(spoiled))(
    'refuses for exactly one reason when only "%s" is wrong',
    (key, change) => {
      const guarded = moves.filter((move) =>
        refusalsOf(move, { ...ready, ...change }).some((refusal) => refusal.key === key),
      );
      expect(guarded.length).toBeGreaterThan(0);
      for (const move of guarded)
        expect(refusalsOf(move, { ...ready, ...change }).map((refusal) => refusal.key)).toEqual([key]);
    },
  );

  it('has a sentence for every refusal, without an empty place in it', () => {
    for (const [key, change] of Object.entries(spoiled)) {
      const refusal = moves
        .flatMap((move) => refusalsOf(move, { ...ready, ...change }))
        .find((found) => found.key === key)!;
      const sentence = moveRefusals[key]!(refusal.params);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('asks a reason for every step back or aside', () => {
    for (const move of moves) {
      const back = move.from.some((from) => mainLine.indexOf(move.to) < mainLine.indexOf(from));
      if (back && move.via === undefined) expect(move.needsReason, `${move.from} → ${move.to}`).toBe(true);
    }
  });

  it('leaves no state without a word, a button and, unless it is an end, a way out', () => {
    for (const state of caseStates) {
      expect(stateWords[state]).toBeTruthy();
      expect(moveButtons[state]).toBeTruthy();
      if (state !== 'declined' && state !== 'withdrawn')
        expect(movesFrom(state).length, state).toBeGreaterThan(0);
    }
  });
});
