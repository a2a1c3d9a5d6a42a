import { describe, expect, it } from 'vitest';
import { editAnnotation, removeAnnotation } from '#app/domain/annotations/annotate.server.ts';
import { replyTo } from '#app/domain/annotations/replies.server.ts';
import { listThreads, setResolved } from '#app/domain/annotations/threads.server.ts';
import { planCase } from '#app/domain/cases/plan-case.server.ts';
import { planForm } from '#app/domain/cases/plan-form.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { scoringProgress, takeBackSheet } from '#app/domain/scoring/sheet.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { annotateSentence, caseInReview, reviewers, submitAll } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';

const day = 24 * 3600 * 1000;
const change = { kind: 'concern' as const, body: 'NIEUW-88', criterionId: null, private: false };

/** A second blind round in which one annotation of the first is open and one was kept private. */
function secondRound(raad: TestCouncil) {
  const at = caseInReview(raad);
  const open = annotateSentence(raad, 'member', at, 'uit de eerste ronde');
  const own = annotateSentence(raad, 'member', at, 'voor mij alleen', 2, { private: true });
  for (const who of reviewers) submitAll(raad, who, at.caseId, 2);
  revealRound(raad.as('chair'), at.caseId);
  moveCase(raad.as('chair'), at.caseId, { to: 'reviewing', reason: 'Een tweede ronde.' });
  return { ...at, open, own };
}

describe('a second blind round', () => {
  it('locks what was opened before: no new words, no talk, no mark, no event', () => {
    const raad = makeCouncil();
    const { caseId, open } = secondRound(raad);
    const told = caseStory(raad.as('chair'), caseId).length;
    raad.published.length = 0;
    const member = raad.as('member');
    expect(() => editAnnotation(member, open, { ...change, version: 1 })).toThrow(/annotationLocked/);
    expect(() => removeAnnotation(member, open)).toThrow(/annotationLocked/);
    for (const who of ['member', 'chair', 'secretary', 'observer'] as const) {
      const reply = { id: raad.as(who).newId(), body: 'NIEUW-88' };
      expect(() => replyTo(raad.as(who), open, reply)).toThrow(/forbidden/);
      expect(() => setResolved(raad.as(who), open, true)).toThrow(/forbidden/);
    }
    expect(() => setAside(raad.as('lead'), caseId, { criterionId: 'sar.B1', reason: 'x' })).toThrow(
      /forbidden/,
    );
    expect(caseStory(raad.as('chair'), caseId)).toHaveLength(told);
    expect(raad.published).toEqual([]);
  });

  it('lets a private annotation change as long as it stays private', () => {
    const raad = makeCouncil();
    const at = secondRound(raad);
    const member = raad.as('member');
    expect(() => editAnnotation(member, at.own, { ...change, version: 1 })).toThrow(/annotationLocked/);
    editAnnotation(member, at.own, { ...change, private: true, version: 1 });
    for (const who of ['chair', 'secretary', 'other'] as const)
      expect(JSON.stringify(listThreads(raad.as(who), at.caseId, at.noteVersionId))).not.toContain(
        'NIEUW-88',
      );
  });

  it('opens the talk again with the second opening', () => {
    const raad = makeCouncil();
    const { caseId, open } = secondRound(raad);
    for (const who of reviewers) submitAll(raad, who, caseId, 3);
    revealRound(raad.as('chair'), caseId);
    editAnnotation(raad.as('member'), open, { ...change, version: 1 });
    replyTo(raad.as('chair'), open, { id: raad.as('chair').newId(), body: 'dank' });
    setResolved(raad.as('secretary'), open, true);
    expect(caseStory(raad.as('member'), caseId).map((line) => line.kind)).toContain('annotation.resolved');
  });

  it('begins only with a closing date that is still to come', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    for (const who of reviewers) submitAll(raad, who, caseId, 2);
    revealRound(raad.as('chair'), caseId);
    raad.clock.now += 30 * day;
    const again = () => moveCase(raad.as('chair'), caseId, { to: 'reviewing', reason: 'Nog eens.' });
    expect(again).toThrow(/closeDatePassed/);
    const { leadId, officialId, reviewerIds, observerIds, rubric, adviceDueOn } = planForm(
      raad.as('chair'),
      caseId,
    );
    planCase(raad.as('chair'), caseId, {
      ...{ leadId, officialId, reviewerIds, observerIds, rubric, adviceDueOn },
      scoringClosesOn: '2026-10-20',
      meetingOn: null,
    });
    expect(again).not.toThrow();
  });
});

describe('the closing date of a round', () => {
  it('marks a sheet after it as late, for the chair and secretary at once and for the council later', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    for (const who of ['chair', 'lead', 'other'] as const) submitAll(raad, who, caseId, 2);
    raad.clock.now += 40 * day;
    submitAll(raad, 'member', caseId, 3);
    const late = scoringProgress(raad.as('secretary'), caseId).filter((person) => person.late);
    expect(late.map((person) => person.personId)).toEqual(['member']);
    expect(JSON.stringify(caseStory(raad.as('other'), caseId))).not.toContain('"late":true');
    revealRound(raad.as('chair'), caseId);
  });

  it('is the last day on which a sheet can be taken back', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 3);
    raad.clock.now = Date.UTC(2026, 9, 1, 20);
    takeBackSheet(raad.as('member'), caseId);
    expect(() => takeBackSheet(raad.as('member'), caseId)).toThrow(/sheetNotSubmitted/);
    submitAll(raad, 'other', caseId, 3);
    raad.clock.now = Date.UTC(2026, 9, 2, 10);
    expect(() => takeBackSheet(raad.as('other'), caseId)).toThrow(/takeBackOver/);
  });
});
