import { describe, expect, it } from 'vitest';
import { caseStory } from '#app/domain/events/story.server.ts';
import { differencesOf } from '#app/domain/scoring/differences.server.ts';
import { ownSheet } from '#app/domain/scoring/own-sheet.server.ts';
import {
  beginPaper,
  confirmPaper,
  correctPaper,
  handInPaper,
  handOver,
  paperRoom,
  resumeSheet,
  savePaperScore,
} from '#app/domain/scoring/paper-sheet.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { judgementRows } from '#app/domain/scoring/score-sheets.ts';
import { scoringRoom } from '#app/domain/scoring/scoring-room.server.ts';
import { saveScore, scoringProgress, submitSheet } from '#app/domain/scoring/sheet.server.ts';
import { myTurn } from '#app/domain/tracking/my-turn.server.ts';
import { storySentences } from '#app/i18n/story.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { caseInReview, submitAll } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const marker = 'ZEBRA-61';
const score = { criterionId: 'sar.B1', answer: 1 as const, reason: marker, evidence: [], version: 0 };

/** The secretary types the whole form of a member, with the marker as each reason. */
function typeForm(raad: TestCouncil, caseId: string, member: PersonName): void {
  const secretary = raad.as('secretary');
  beginPaper(secretary, caseId, member);
  for (const { id } of latestRubric('sar').criteria)
    savePaperScore(secretary, caseId, member, { ...score, criterionId: id });
}

describe('a paper form', () => {
  it('is typed by the secretary, handed in, and from then on read by its member alone', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    typeForm(raad, caseId, 'member');
    expect(JSON.stringify(paperRoom(raad.as('secretary'), caseId, 'member'))).toContain(marker);
    expect(JSON.stringify(ownSheet(raad.as('member'), caseId))).not.toContain(marker);
    handInPaper(raad.as('secretary'), caseId, 'member');
    expect(() => paperRoom(raad.as('secretary'), caseId, 'member')).toThrow(/notFound/);
    expect(() => savePaperScore(raad.as('secretary'), caseId, 'member', score)).toThrow(/notFound/);
    expect(() => beginPaper(raad.as('secretary'), caseId, 'member')).toThrow(/paperDone/);
    for (const who of ['secretary', 'chair', 'lead', 'other'] as const) {
      expect(JSON.stringify(scoringRoom(raad.as(who), caseId))).not.toContain(marker);
      expect(JSON.stringify(caseStory(raad.as(who), caseId))).not.toContain(marker);
    }
    const sheet = ownSheet(raad.as('member'), caseId)!;
    expect(sheet.scores[0]).toMatchObject({ answer: '1', reason: marker });
    expect(sheet.entered).toEqual({ by: 'Naam van secretary', confirmed: false });
    expect(
      scoringProgress(raad.as('chair'), caseId).find(({ personId }) => personId === 'member'),
    ).toMatchObject({ submitted: true, late: false });
  });

  it('waits for its member, who confirms it', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    typeForm(raad, caseId, 'member');
    handInPaper(raad.as('secretary'), caseId, 'member');
    expect(myTurn(raad.as('member')).duties.map((duty) => duty.kind)).toEqual(['confirmPaper']);
    confirmPaper(raad.as('member'), caseId);
    expect(myTurn(raad.as('member')).duties).toEqual([]);
    expect(() => confirmPaper(raad.as('member'), caseId)).toThrow(/nothingToConfirm/);
    expect(() => confirmPaper(raad.as('other'), caseId)).toThrow(/nothingToConfirm/);
  });

  it('is mended by its member until the opening, also after the closing date and without a mark of lateness', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    typeForm(raad, caseId, 'member');
    handInPaper(raad.as('secretary'), caseId, 'member');
    raad.clock.now += 40 * 24 * 3600 * 1000;
    correctPaper(raad.as('member'), caseId);
    saveScore(raad.as('member'), caseId, { ...score, answer: 2, reason: 'verbeterd', version: 1 });
    submitSheet(raad.as('member'), caseId);
    const sheet = ownSheet(raad.as('member'), caseId)!;
    expect(sheet.scores[0]).toMatchObject({ answer: '2', reason: 'verbeterd' });
    expect(scoringProgress(raad.as('chair'), caseId).filter(({ late }) => late)).toEqual([]);
  });

  it('is refused for who typed scores on the screen, until that member hands over', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    saveScore(raad.as('member'), caseId, { ...score, answer: 3, reason: 'zelf getypt' });
    expect(() => beginPaper(raad.as('secretary'), caseId, 'member')).toThrow(/paperTyped/);
    handOver(raad.as('member'), caseId);
    expect(() => saveScore(raad.as('member'), caseId, { ...score, version: 1 })).toThrow(/sheetHandedOver/);
    typeForm(raad, caseId, 'member');
    expect(JSON.stringify(paperRoom(raad.as('secretary'), caseId, 'member'))).not.toContain('zelf getypt');
    resumeSheet(raad.as('member'), caseId);
    expect(ownSheet(raad.as('member'), caseId)!.scores[0]!.reason).toBe('zelf getypt');
    expect(() => handInPaper(raad.as('secretary'), caseId, 'member')).toThrow(/paperTyped/);
    handOver(raad.as('member'), caseId);
    handInPaper(raad.as('secretary'), caseId, 'member');
    expect(ownSheet(raad.as('member'), caseId)!.scores[0]!.reason).toBe(marker);
  });

  it('is refused for who handed in on the screen meanwhile, so that nobody counts twice', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    typeForm(raad, caseId, 'member');
    submitAll(raad, 'member', caseId, 3);
    expect(() => handInPaper(raad.as('secretary'), caseId, 'member')).toThrow(/paperTyped/);
    for (const who of ['chair', 'lead', 'other'] as const) submitAll(raad, who, caseId, 3);
    revealRound(raad.as('chair'), caseId);
    const { judgements } = differencesOf(raad.as('chair'), caseId).rows[0]!;
    expect(judgements.map(({ name }) => name).sort()).toEqual(
      ['chair', 'lead', 'member', 'other'].map((who) => `Naam van ${who}`),
    );
    expect(JSON.stringify(judgements)).not.toContain(marker);
  });

  it('is typed by nobody but the secretary, for nobody but a reviewer, and only while the round runs', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    for (const who of ['chair', 'lead', 'other', 'clerk', 'observer', 'official', 'admin'] as const)
      expect(() => beginPaper(raad.as(who), caseId, 'member')).toThrow(/forbidden|notFound/);
    expect(() => beginPaper(raad.as('secretary'), caseId, 'clerk')).toThrow(/paperNotReviewer/);
    expect(() => beginPaper(raad.as('secretary'), caseId, 'nobody')).toThrow(/paperNotReviewer/);
    expect(() => handInPaper(raad.as('secretary'), caseId, 'member')).toThrow(/notFound/);
    beginPaper(raad.as('secretary'), caseId, 'member');
    expect(() => handInPaper(raad.as('secretary'), caseId, 'member')).toThrow(/sheetIncomplete/);
  });

  it('tells in the story who typed for whom, to the chair, the secretary and that member', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    typeForm(raad, caseId, 'member');
    handInPaper(raad.as('secretary'), caseId, 'member');
    const told = (who: PersonName) =>
      caseStory(raad.as(who), caseId)
        .filter(({ kind }) => kind.startsWith('paper.'))
        .map(({ kind, actor, params }) => storySentences[kind](actor!, params));
    const lines = [
      'Naam van secretary begon het papieren formulier van Naam van member in te typen.',
      'Naam van secretary leverde de beoordeling van Naam van member in, namens dit lid.',
    ];
    for (const who of ['chair', 'secretary', 'member'] as const) expect(told(who)).toEqual(lines);
    expect(told('other')).toEqual([]);
  });

  it('stands after the opening with who typed it and whether its member confirmed it', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    typeForm(raad, caseId, 'member');
    handInPaper(raad.as('secretary'), caseId, 'member');
    for (const who of ['chair', 'lead', 'other'] as const) submitAll(raad, who, caseId, 2);
    revealRound(raad.as('chair'), caseId);
    const differences = differencesOf(raad.as('other'), caseId);
    const typed = differences.rows[0]!.judgements.find(({ name }) => name === 'Naam van member');
    expect(typed?.entered).toEqual({ by: 'Naam van secretary', confirmed: false });
    expect(judgementRows(differences)[0]!.at(-1)).toBe('Ingevuld door');
    const line = judgementRows(differences).find((row) => row.includes('Naam van member'));
    expect(line?.at(-1)).toBe('ingevuld door Naam van secretary, namens dit lid; nog niet bevestigd');
  });
});
