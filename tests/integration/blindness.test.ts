import { describe, expect, it } from 'vitest';
import { listThreads } from '#app/domain/annotations/threads.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { scoringResults } from '#app/domain/scoring/results.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { mySheet, saveScore, submitSheet, takeBackSheet } from '#app/domain/scoring/sheet.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import {
  annotateSentence,
  caseInDiscussion,
  caseInReview,
  reviewers,
  submitAll,
} from '../factories/cases.ts';
import { makeCouncil, type PersonName } from '../factories/council.ts';

const marker = 'ZEBRA-17';
const readers: PersonName[] = ['chair', 'secretary', 'lead', 'other'];

describe('a blind round', () => {
  it('shows nobody the annotations of another member before the opening', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    annotateSentence(raad, 'member', at, marker);
    for (const who of readers)
      expect(JSON.stringify(listThreads(raad.as(who), at.caseId, at.noteVersionId))).not.toContain(marker);
    expect(JSON.stringify(listThreads(raad.as('member'), at.caseId, at.noteVersionId))).toContain(marker);
  });

  it('shows nobody a score or reason before the opening, whatever their role', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 1, marker);
    for (const who of readers) {
      expect(() => scoringResults(raad.as(who), caseId)).toThrow(/forbidden/);
      if (reviewers.includes(who))
        expect(JSON.stringify(mySheet(raad.as(who), caseId))).not.toContain(marker);
      expect(JSON.stringify(caseStory(raad.as(who), caseId))).not.toContain(marker);
    }
  });

  it('sends no word of it over the stream, and tells of it only who made it and who waits for the sheets', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    raad.published.length = 0;
    annotateSentence(raad, 'member', at, marker);
    submitAll(raad, 'member', at.caseId, 1, marker);
    expect(raad.published.map(({ topic }) => topic)).toEqual(['person:member', `progress:${at.caseId}`]);
    expect(JSON.stringify(raad.published)).not.toContain(marker);
  });

  it('opens everything to the council in one act, and never to the official', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    annotateSentence(raad, 'member', at, marker);
    for (const who of reviewers) submitAll(raad, who, at.caseId, 2, `${marker} ${who}`);
    revealRound(raad.as('chair'), at.caseId);
    for (const who of readers) {
      expect(JSON.stringify(listThreads(raad.as(who), at.caseId, at.noteVersionId))).toContain(marker);
      expect(JSON.stringify(scoringResults(raad.as(who), at.caseId))).toContain(`${marker} member`);
    }
    expect(JSON.stringify(listThreads(raad.as('official'), at.caseId, at.noteVersionId))).not.toContain(
      marker,
    );
    expect(() => scoringResults(raad.as('official'), at.caseId)).toThrow(/forbidden/);
    expect(() => scoringResults(raad.as('clerk'), at.caseId)).toThrow(/forbidden/);
  });

  it('keeps the sheet of who did not hand in with its member', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    for (const who of ['chair', 'lead', 'other'] as const) submitAll(raad, who, caseId, 3);
    saveScore(raad.as('member'), caseId, {
      criterionId: 'sar.B1',
      answer: 1,
      reason: marker,
      evidence: [],
      version: 0,
    });
    raad.clock.now += 40 * 24 * 3600 * 1000;
    revealRound(raad.as('chair'), caseId);
    expect(JSON.stringify(scoringResults(raad.as('chair'), caseId))).not.toContain(marker);
  });

  it('refuses an opening with fewer than three sheets, also after the closing date', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'lead', caseId, 3);
    submitAll(raad, 'member', caseId, 3);
    raad.clock.now += 40 * 24 * 3600 * 1000;
    expect(() => revealRound(raad.as('chair'), caseId)).toThrow(/move.sheetsMissing/);
  });

  it('tells only the chair and the secretary who handed in', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 3);
    const kinds = (who: PersonName) => caseStory(raad.as(who), caseId).map((line) => line.kind);
    expect(kinds('chair')).toContain('scoring.submitted');
    expect(kinds('other')).not.toContain('scoring.submitted');
  });

  it('is blind again in a second round, with the first round still open to the council', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    moveCase(raad.as('chair'), at.caseId, { to: 'reviewing', reason: 'Er is een nieuwe versie.' });
    annotateSentence(raad, 'member', at, marker);
    saveScore(raad.as('member'), at.caseId, {
      criterionId: 'sar.B1',
      answer: 1,
      reason: marker,
      evidence: [],
      version: 0,
    });
    for (const who of readers) {
      expect(JSON.stringify(listThreads(raad.as(who), at.caseId, at.noteVersionId))).not.toContain(marker);
      const results = JSON.stringify(scoringResults(raad.as(who), at.caseId));
      expect(results).not.toContain(marker);
      expect(results).toContain('omdat');
    }
  });
});

describe('a score', () => {
  it('is refused outside an open round and after handing in, until it is taken back', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 3);
    const change = {
      criterionId: 'sar.B1',
      answer: 2 as const,
      reason: 'toch niet',
      evidence: [],
      version: 1,
    };
    expect(() => saveScore(raad.as('member'), caseId, change)).toThrow(/sheetSubmitted/);
    takeBackSheet(raad.as('member'), caseId);
    expect(saveScore(raad.as('member'), caseId, change)).toBe(2);
  });

  it('is never overwritten by a tab that saw an older version', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    const first = {
      criterionId: 'sar.B1',
      answer: 2 as const,
      reason: 'eerste tekst',
      evidence: [],
      version: 0,
    };
    saveScore(raad.as('member'), caseId, first);
    expect(() => saveScore(raad.as('member'), caseId, { ...first, reason: 'tweede tekst' })).toThrow(
      /scoreChanged/,
    );
    expect(mySheet(raad.as('member'), caseId)?.scores[0]?.reason).toBe('eerste tekst');
  });

  it('of one or four needs a reason or a passage before the sheet can be handed in', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    expect(() => submitAll(raad, 'member', caseId, 4, '')).toThrow(/sheetIncomplete/);
    expect(() => submitSheet(raad.as('other'), caseId)).toThrow(/sheetIncomplete/);
  });
});
