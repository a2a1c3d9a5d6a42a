import { describe, expect, it } from 'vitest';
import { editAnnotation } from '#app/domain/annotations/annotate.server.ts';
import { replyTo } from '#app/domain/annotations/replies.server.ts';
import type { DomainError } from '#app/domain/errors.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { differencesOf } from '#app/domain/scoring/differences.server.ts';
import { ownSheet } from '#app/domain/scoring/own-sheet.server.ts';
import { setAside, undoSetAside } from '#app/domain/scoring/results.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { scoresCsv } from '#app/domain/scoring/scores-file.server.ts';
import { scoringRoom } from '#app/domain/scoring/scoring-room.server.ts';
import { mySheet, saveScore, submitSheet } from '#app/domain/scoring/sheet.server.ts';
import { gapsOf } from '#app/domain/scoring/sheet-gaps.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import type { Certainty } from '#db/schema/scoring.ts';
import type { Score } from '#rubrics/score.ts';
import {
  annotateSentence,
  caseInDiscussion,
  caseInReview,
  makeCase,
  reviewers,
  submitAll,
} from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const marker = 'ZEBRA-17';

/** Changes one answer of a member who has not handed in. */
function answer(
  raad: TestCouncil,
  who: PersonName,
  caseId: string,
  given: {
    criterionId?: string;
    answer: Score | null;
    reason?: string;
    certainty?: Certainty;
    evidence?: string[];
    version?: number;
  },
): number {
  return saveScore(raad.as(who), caseId, {
    criterionId: 'sar.B1',
    reason: '',
    evidence: [],
    version: 0,
    ...given,
  });
}

/** The error of an act that must be refused. */
function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('this should have been refused');
}

describe('the room while a round runs', () => {
  it('tells the chair and secretary by name who is done, and nothing of any answer', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 4, marker);
    answer(raad, 'other', caseId, { answer: 1, reason: marker });
    for (const who of ['chair', 'secretary'] as const) {
      const room = scoringRoom(raad.as(who), caseId);
      expect(room.progress?.map((person) => [person.personId, person.submitted]).sort()).toEqual([
        ['chair', false],
        ['lead', false],
        ['member', true],
        ['other', false],
      ]);
      expect(Object.keys(room.progress![0]!).sort()).toEqual(['late', 'name', 'personId', 'submitted']);
      expect(JSON.stringify(room)).not.toContain(marker);
      expect(room.reveal?.refusals.map((found) => found.key)).toEqual(['sheetsMissing', 'roundOpen']);
    }
    expect(scoringRoom(raad.as('chair'), caseId).sheet).not.toBeNull();
    expect(scoringRoom(raad.as('secretary'), caseId).sheet).toBeNull();
  });

  it('shows a member only their own sheet: no progress, no opening, no differences', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'other', caseId, 2, marker);
    const room = scoringRoom(raad.as('member'), caseId);
    expect(room).toMatchObject({ stage: 'open', progress: null, reveal: null, differences: null });
    expect(JSON.stringify(room)).not.toContain(marker);
  });

  it.each(['official', 'clerk', 'observer', 'admin'] as const)('is closed to the %s', (who) => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    expect(['forbidden', 'notFound']).toContain(refusal(() => scoringRoom(raad.as(who), caseId)).kind);
    expect(['forbidden', 'notFound']).toContain(refusal(() => ownSheet(raad.as(who), caseId)).kind);
  });

  it('says that nothing has begun before the first round', () => {
    const raad = makeCouncil();
    expect(scoringRoom(raad.as('secretary'), makeCase(raad))).toMatchObject({
      stage: 'notStarted',
      sheet: null,
      progress: null,
      reveal: null,
    });
  });

  it("offers a member's own annotations as evidence, and in a second round still only those", () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    annotateSentence(raad, 'member', at, 'van mij');
    annotateSentence(raad, 'other', at, marker);
    const bodies = () => ownSheet(raad.as('member'), at.caseId)?.annotations.map((found) => found.body);
    expect(bodies()).toEqual(['van mij']);
    for (const who of reviewers) submitAll(raad, who, at.caseId, 2);
    revealRound(raad.as('chair'), at.caseId);
    moveCase(raad.as('chair'), at.caseId, { to: 'reviewing', reason: 'Een tweede ronde.' });
    expect(bodies()).toEqual(['van mij']);
  });

  it('keeps what is written apart per person, case and round', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    const places = reviewers.map((who) => ownSheet(raad.as(who), caseId)!.keptUnder);
    expect(new Set(places).size).toBe(reviewers.length);
    expect(places[0]).toContain(caseId);
  });
});

describe('a conflict on one answer', () => {
  it('carries the whole stored answer, so that both can be shown', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const evidence = [annotateSentence(raad, 'member', at, 'bewijs')];
    answer(raad, 'member', at.caseId, {
      answer: 3,
      reason: 'eerste venster',
      certainty: 'unsure',
      evidence,
    });
    const error = refusal(() => answer(raad, 'member', at.caseId, { answer: 1, reason: 'tweede venster' }));
    expect(error.kind).toBe('conflict');
    expect(error.params).toEqual({
      criterionId: 'sar.B1',
      answer: '3',
      reason: 'eerste venster',
      certainty: 'unsure',
      evidence: evidence[0],
      version: 1,
    });
    const stored = mySheet(raad.as('member'), at.caseId)?.scores[0];
    expect(stored).toMatchObject({ answer: '3', reason: 'eerste venster', evidence, version: 1 });
  });

  it('is none when the same answer comes a second time, as after an answer that got lost', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const evidence = [annotateSentence(raad, 'member', at, 'bewijs')];
    const given = { answer: 3, reason: 'omdat', evidence } as const;
    expect(answer(raad, 'member', at.caseId, { ...given, evidence })).toBe(1);
    expect(answer(raad, 'member', at.caseId, { ...given, evidence })).toBe(1);
    const other = { ...given, evidence: [] };
    expect(refusal(() => answer(raad, 'member', at.caseId, other)).kind).toBe('conflict');
  });

  it('does not touch an answer to another criterion', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    answer(raad, 'member', caseId, { answer: 3 });
    expect(answer(raad, 'member', caseId, { criterionId: 'sar.B2', answer: 2 })).toBe(1);
  });
});

describe('handing in', () => {
  const gapsAfter = (given: { answer: Score | null; reason?: string; evidence?: boolean }) => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const evidence = given.evidence ? [annotateSentence(raad, 'member', at, 'bewijs')] : [];
    answer(raad, 'member', at.caseId, { answer: given.answer, reason: given.reason, evidence });
    const gaps = gapsOf(mySheet(raad.as('member'), at.caseId)!);
    return gaps.find((gap) => gap.criterionId === 'sar.B1')?.reason;
  };

  it('asks an answer to every criterion', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    expect(gapsOf(mySheet(raad.as('member'), caseId)!)).toHaveLength(15);
    expect(refusal(() => submitSheet(raad.as('member'), caseId)).params).toEqual({ count: 15 });
  });

  it.each([
    [1, '', false, 'reasonMissing'],
    [4, '   ', false, 'reasonMissing'],
    [4, 'omdat', false, undefined],
    [1, '', true, undefined],
    [2, '', false, undefined],
    ['cannotJudge', '', false, undefined],
    ['notApplicable', '', false, undefined],
    [null, 'alleen een reden', false, 'unanswered'],
  ] as const)('with answer %s, reason %j and evidence %s misses %s', (given, reason, evidence, gap) => {
    expect(gapsAfter({ answer: given, reason, evidence })).toBe(gap);
  });
});

describe('the map of differences', () => {
  /** Opens a round in which these members answered the first criterion so; everything else is a 3. */
  function opened(raad: TestCouncil, first: Record<string, Score>) {
    const at = caseInReview(raad);
    for (const who of reviewers) {
      for (const { criterionId } of mySheet(raad.as(who), at.caseId)!.scores)
        answer(raad, who, at.caseId, {
          criterionId,
          answer: criterionId === 'sar.B1' ? (first[who] ?? 3) : 3,
          reason: `${marker} ${who}`,
        });
      submitSheet(raad.as(who), at.caseId);
    }
    revealRound(raad.as('chair'), at.caseId);
    return at;
  }

  it('gives reasons by name to the council and its observer, and to nobody else', () => {
    const raad = makeCouncil();
    const { caseId } = opened(raad, { chair: 1 });
    for (const who of ['chair', 'secretary', 'lead', 'member', 'observer'] as const)
      expect(JSON.stringify(scoringRoom(raad.as(who), caseId).differences)).toContain(`${marker} lead`);
    for (const who of ['official', 'clerk', 'admin'] as const)
      expect(['forbidden', 'notFound']).toContain(refusal(() => differencesOf(raad.as(who), caseId)).kind);
  });

  it('shows no level, name or reason of a criterion with fewer than three scores', () => {
    const raad = makeCouncil();
    const { caseId } = opened(raad, { chair: 'cannotJudge', lead: 'notApplicable', member: 1, other: 4 });
    const first = differencesOf(raad.as('chair'), caseId).rows[0]!;
    expect(first.judgements).toEqual([]);
    expect(first.agreement).toEqual({
      verdict: 'tooFew',
      validCount: 2,
      cannotJudgeCount: 1,
      notApplicableCount: 1,
    });
  });

  it('names who can be called into the talk: those who may read it, without oneself', () => {
    const raad = makeCouncil();
    const { caseId } = opened(raad, { chair: 1 });
    const called = (who: PersonName) => differencesOf(raad.as(who), caseId).people.map(({ id }) => id);
    const { personId } = raad.as('member').actor;
    expect(called('chair')).toContain(personId);
    expect(called('member')).not.toContain(personId);
    expect(called('member')).not.toContain(raad.as('official').actor.personId);
    expect(called('observer')).toContain(personId);
  });

  it('offers what comes next only to who may do it', () => {
    const raad = makeCouncil();
    const { caseId } = opened(raad, { chair: 1 });
    const offered = (who: PersonName) => {
      const { can, toDraft, mayReopen } = differencesOf(raad.as(who), caseId);
      return { ...can, toDraft: toDraft !== null, mayReopen };
    };
    const member = { reply: true, resolve: true, setAside: false, writePoints: false };
    expect(offered('member')).toEqual({ ...member, toDraft: false, mayReopen: false });
    expect(offered('lead')).toEqual({
      ...member,
      setAside: true,
      writePoints: true,
      toDraft: true,
      mayReopen: false,
    });
    expect(offered('chair')).toEqual({ ...member, setAside: true, toDraft: false, mayReopen: true });
    expect(offered('observer')).toMatchObject({ reply: true, resolve: false, writePoints: false });
  });

  it('puts an annotation with its replies under its criterion', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const shared = annotateSentence(raad, 'member', at, 'gedeeld');
    for (const who of reviewers) submitAll(raad, who, at.caseId, 2);
    revealRound(raad.as('chair'), at.caseId);
    replyTo(raad.as('lead'), shared, { id: crypto.randomUUID(), body: 'eens' });
    const [first, second] = differencesOf(raad.as('other'), at.caseId).rows;
    expect(first!.threads).toMatchObject([{ id: shared, body: 'gedeeld', replies: [{ body: 'eens' }] }]);
    expect(second!.threads).toEqual([]);
  });

  it('counts a private annotation that a judgement rests on, and shows it to its writer alone', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const id = annotateSentence(raad, 'member', at, marker);
    const kept = { version: 1, kind: 'concern', body: marker, criterionId: 'sar.B1', private: true } as const;
    editAnnotation(raad.as('member'), id, kept);
    answer(raad, 'member', at.caseId, { answer: 2, evidence: [id] });
    for (const { criterionId } of mySheet(raad.as('member'), at.caseId)!.scores.slice(1))
      answer(raad, 'member', at.caseId, { criterionId, answer: 2 });
    submitSheet(raad.as('member'), at.caseId);
    for (const who of ['chair', 'lead', 'other'] as const) submitAll(raad, who, at.caseId, 2);
    revealRound(raad.as('chair'), at.caseId);
    const judgement = (who: PersonName) =>
      differencesOf(raad.as(who), at.caseId).rows[0]!.judgements.find(
        (found) => found.name === 'Naam van member',
      );
    expect(judgement('member')).toMatchObject({ hiddenPassages: 0, passages: [{ annotationId: id }] });
    expect(judgement('chair')).toMatchObject({ hiddenPassages: 1, passages: [] });
    expect(JSON.stringify(differencesOf(raad.as('chair'), at.caseId))).not.toContain(marker);
  });

  it('tells the shift against the round before', () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    expect(differencesOf(raad.as('lead'), caseId).rows[0]!.shift).toBeNull();
    moveCase(raad.as('chair'), caseId, { to: 'reviewing', reason: 'Na het gesprek.' });
    expect(scoringRoom(raad.as('lead'), caseId)).toMatchObject({
      stage: 'open',
      differences: { roundNumber: 1 },
    });
    for (const who of reviewers) submitAll(raad, who, caseId, 3);
    revealRound(raad.as('chair'), caseId);
    const { roundNumber, rows } = differencesOf(raad.as('lead'), caseId);
    expect(roundNumber).toBe(2);
    expect(rows[0]!.shift).toMatchObject({ comparable: true, middle: 'up', members: 'closer' });
  });
});

describe('leaving a criterion out', () => {
  it('is told in the story, with its reason on the map, and can be taken back', () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    setAside(raad.as('lead'), caseId, { criterionId: 'sar.B1', reason: 'Valt buiten de vraag.' });
    const first = () => differencesOf(raad.as('member'), caseId).rows[0]!;
    expect(first().setAside).toBe('Valt buiten de vraag.');
    undoSetAside(raad.as('lead'), caseId, 'sar.B1');
    undoSetAside(raad.as('lead'), caseId, 'sar.B1');
    expect(first().setAside).toBeNull();
    const kinds = caseStory(raad.as('member'), caseId).map((line) => line.kind);
    expect(kinds.filter((kind) => kind === 'criterion.setAside')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'criterion.takenUp')).toHaveLength(1);
    expect(refusal(() => undoSetAside(raad.as('member'), caseId, 'sar.B1')).kind).toBe('forbidden');
  });
});

describe('the judgements as a spreadsheet', () => {
  it('has a line per member and criterion, with no formula in it', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    for (const who of reviewers) submitAll(raad, who, caseId, 2, '=HYPERLINK("http://kwaad")');
    revealRound(raad.as('chair'), caseId);
    const { fileName, text } = scoresCsv(raad.as('member'), caseId);
    expect(fileName).toBe('oordelen Beleidsplan Wmo ronde 1.csv');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 15 * reviewers.length);
    expect(text).toContain(`"'=HYPERLINK(""http://kwaad"")"`);
    expect(text).not.toMatch(/(^|;)"?=/m);
  });

  it('does not exist before the opening, nor outside the council', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 2);
    expect(refusal(() => scoresCsv(raad.as('chair'), caseId)).kind).toBe('forbidden');
    for (const who of ['chair', 'lead', 'other'] as const) submitAll(raad, who, caseId, 2);
    revealRound(raad.as('chair'), caseId);
    for (const who of ['official', 'clerk', 'admin'] as const)
      expect(['forbidden', 'notFound']).toContain(refusal(() => scoresCsv(raad.as(who), caseId)).kind);
  });
});
