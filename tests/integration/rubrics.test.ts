import { describe, expect, it } from 'vitest';
import { planCase } from '#app/domain/cases/plan-case.server.ts';
import { planForm } from '#app/domain/cases/plan-form.server.ts';
import type { Ctx } from '#app/domain/context.ts';
import type { DomainError } from '#app/domain/errors.ts';
import {
  addCriterion,
  beginDraft,
  beginRubric,
  changeAbout,
  changeCriterion,
  publishRubric,
  readDraft,
  removeCriterion,
  retireRubric,
  reviveRubric,
} from '#app/domain/rubrics/edit-rubric.server.ts';
import { findRubric, liveRubrics, rubricOf } from '#app/domain/rubrics/resolve-rubric.server.ts';
import { listRubrics, readRubric } from '#app/domain/rubrics/rubric-list.server.ts';
import { ownSheet } from '#app/domain/scoring/own-sheet.server.ts';
import { saveScore } from '#app/domain/scoring/sheet.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { updateDraft } from '#db/queries/rubrics.ts';
import { latestRubric, rubrics } from '#rubrics/registry.ts';
import { makeCase, readNote, reviewers } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';

/** The error of an act that must be refused. */
function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('this should have been refused');
}

const copy = (raad: TestCouncil) =>
  beginRubric(raad.as('secretary'), { from: 'sar@2020-1', title: 'Onze bril' });

/** Changes the title of one criterion of the draft, everything else as it was. */
function rename(ctx: Ctx, key: string, id: string, title: string, revision?: number): void {
  const stored = readDraft(ctx, key).content.criteria.find((criterion) => criterion.id === id)!;
  const { levels, ...words } = stored;
  changeCriterion(ctx, key, {
    ...words,
    criterionId: id,
    title,
    level1: levels[1],
    level2: levels[2],
    level3: levels[3],
    level4: levels[4],
    revision: revision ?? stored.revision,
  });
}

/** A case that is reviewed by this rubric. */
function reviewBy(raad: TestCouncil, rubric: string): string {
  const secretary = raad.as('secretary');
  const caseId = makeCase(raad);
  readNote(raad, caseId);
  planCase(secretary, caseId, {
    leadId: 'lead',
    officialId: null,
    reviewerIds: reviewers,
    observerIds: [],
    rubric,
    adviceDueOn: '2026-10-30',
    scoringClosesOn: '2026-10-01',
    meetingOn: '2026-10-20',
  });
  moveCase(secretary, caseId, { to: 'planned', reason: '' });
  moveCase(secretary, caseId, { to: 'reviewing', reason: '' });
  return caseId;
}

describe("a council's own rubric", () => {
  it('begins as a copy under a key and ids of its own, and leaves the original as it is', () => {
    const raad = makeCouncil();
    const before = JSON.stringify(latestRubric('sar'));
    const key = copy(raad);
    const { content, gaps } = readDraft(raad.as('secretary'), key);
    expect(gaps).toEqual([]);
    expect(content.criteria.map(({ id }) => id)).toEqual(
      latestRubric('sar').criteria.map(({ id }) => id.replace('sar.', `${key}.`)),
    );
    expect(rubrics.some((rubric) => rubric.key === key)).toBe(false);
    rename(raad.as('secretary'), key, `${key}.B1`, 'Op tijd gevraagd');
    expect(JSON.stringify(latestRubric('sar'))).toBe(before);
  });

  it('is offered to new cases only after it was published, and is then asked of the members', () => {
    const raad = makeCouncil();
    const key = copy(raad);
    expect(liveRubrics(raad.council.db).some((rubric) => rubric.key === key)).toBe(false);
    publishRubric(raad.as('secretary'), key);
    const caseId = reviewBy(raad, `${key}@1`);
    const sheet = ownSheet(raad.as('member'), caseId)!;
    expect(sheet.rubricTitle).toBe('Onze bril');
    expect(sheet.pages.flatMap((page) => page.criteria)).toHaveLength(15);
    const given = { answer: 2 as const, reason: '', evidence: [], version: 0 };
    expect(saveScore(raad.as('member'), caseId, { criterionId: `${key}.B1`, ...given })).toBe(1);
    expect(refusal(() => saveScore(raad.as('member'), caseId, { criterionId: 'sar.B1', ...given })).key).toBe(
      'criterionUnknown',
    );
  });

  it('never changes a published version: editing makes the next one, with the same ids', () => {
    const raad = makeCouncil();
    const secretary = raad.as('secretary');
    const key = copy(raad);
    publishRubric(secretary, key);
    const caseId = reviewBy(raad, `${key}@1`);
    expect(refusal(() => rename(secretary, key, `${key}.B1`, 'Anders')).kind).toBe('notFound');
    const first = JSON.stringify(findRubric(raad.council.db, { rubricKey: key, rubricVersion: '1' }));
    beginDraft(secretary, key);
    beginDraft(secretary, key);
    rename(secretary, key, `${key}.B1`, 'Op tijd gevraagd');
    removeCriterion(secretary, key, `${key}.B2`);
    const added = addCriterion(secretary, key, 'B');
    expect(refusal(() => publishRubric(secretary, key)).params).toEqual({ count: 3 });
    removeCriterion(secretary, key, added);
    expect(addCriterion(secretary, key, 'B')).not.toBe(added);
    removeCriterion(secretary, key, `${key}.n2`);
    publishRubric(secretary, key);
    expect(JSON.stringify(findRubric(raad.council.db, { rubricKey: key, rubricVersion: '1' }))).toBe(first);
    const second = rubricOf(secretary, { rubricKey: key, rubricVersion: '2' });
    expect(second.criteria[0]).toMatchObject({ id: `${key}.B1`, title: 'Op tijd gevraagd' });
    expect(ownSheet(raad.as('member'), caseId)!.pages[0]!.criteria[0]!.title).toBe('Vroegtijdig betrokken');
    expect(planForm(secretary, caseId).rubrics.map(({ choice }) => choice)).toEqual(
      expect.arrayContaining([`${key}@1`, `${key}@2`]),
    );
  });

  it('is guarded against a change of a published version also below the domain', () => {
    const raad = makeCouncil();
    const key = copy(raad);
    publishRubric(raad.as('secretary'), key);
    const id = raad.handle.sqlite.prepare('select id from council_rubric_version').pluck().get() as string;
    updateDraft(raad.council.db, id, { content: '{}' });
    expect(findRubric(raad.council.db, { rubricKey: key, rubricVersion: '1' })?.title).toBe('Onze bril');
  });

  it('refuses to publish what a member could not answer, and says how much is missing', () => {
    const raad = makeCouncil();
    const secretary = raad.as('secretary');
    const key = beginRubric(secretary, { from: '', title: 'Leeg' });
    expect(readDraft(secretary, key).gaps.map((gap) => gap.key)).toEqual(['guidingQuestion', 'noCriteria']);
    expect(refusal(() => publishRubric(secretary, key)).key).toBe('rubricIncomplete');
    changeAbout(secretary, key, {
      title: 'Leeg',
      guidingQuestion: 'Wat vinden wij?',
      advisedUse: '',
      dimensions: {},
      newDimension: 'Toegang',
      revision: 1,
    });
    const id = addCriterion(secretary, key, 'd1');
    expect(readDraft(secretary, key).gaps).toEqual(
      (['criterionTitle', 'question', 'levels'] as const).map((gap) => ({ key: gap, criterionId: id })),
    );
    const words = { title: 'Loket', question: 'Is het open?', dimension: 'd1', revision: 1 };
    const levels = { level1: 'Nee.', level2: 'Soms.', level3: 'Ja.', level4: 'Altijd.' };
    const source = { quote: 'een citaat', sourceAuthor: '', sourceTitle: '', sourceYear: null };
    changeCriterion(secretary, key, { criterionId: id, ...words, ...levels, ...source });
    expect(readDraft(secretary, key).gaps.map((gap) => gap.key)).toEqual(['quoteSource']);
    changeCriterion(secretary, key, {
      criterionId: id,
      ...words,
      ...levels,
      ...source,
      quote: '',
      revision: 2,
    });
    publishRubric(secretary, key);
    expect(rubricOf(secretary, { rubricKey: key, rubricVersion: '1' }).criteria[0]).toMatchObject({
      quote: null,
      source: null,
    });
  });

  it('shows both texts when two people change one point, and overwrites neither', () => {
    const raad = makeCouncil();
    const secretary = raad.as('secretary');
    const key = copy(raad);
    rename(secretary, key, `${key}.B1`, 'eerste venster', 1);
    const error = refusal(() => rename(secretary, key, `${key}.B1`, 'tweede venster', 1));
    expect(error.kind).toBe('conflict');
    expect(error.params).toMatchObject({ title: 'eerste venster', revision: 2 });
    rename(secretary, key, `${key}.V1`, 'een ander punt', 1);
    expect(readDraft(secretary, key).content.criteria[0]!.title).toBe('eerste venster');
  });

  it('keeps a dimension that still has points', () => {
    const raad = makeCouncil();
    const key = copy(raad);
    const { content } = readDraft(raad.as('secretary'), key);
    const error = refusal(() =>
      changeAbout(raad.as('secretary'), key, { ...content, dimensions: { B: ' ' }, newDimension: '' }),
    );
    expect(error.fields).toEqual([{ field: 'dimension-B', key: 'dimensionInUse' }]);
  });
});

describe('the list of rubrics', () => {
  it('is read by the council, managed by the secretary, and closed to everyone else', () => {
    const raad = makeCouncil();
    const key = copy(raad);
    expect(listRubrics(raad.as('secretary')).map((line) => line.key)).toContain(key);
    expect(listRubrics(raad.as('member')).map((line) => line.key)).not.toContain(key);
    expect(refusal(() => readDraft(raad.as('chair'), key)).kind).toBe('forbidden');
    expect(refusal(() => beginRubric(raad.as('member'), { from: '', title: 'x' })).kind).toBe('forbidden');
    for (const who of ['official', 'clerk', 'observer', 'admin'] as const)
      expect(refusal(() => listRubrics(raad.as(who))).kind).toBe('forbidden');
  });

  it('no longer offers a retired rubric to new cases, and keeps it for the cases that have it', () => {
    const raad = makeCouncil();
    const secretary = raad.as('secretary');
    const caseId = reviewBy(raad, 'nab@2016-1');
    retireRubric(secretary, 'nab');
    expect(planForm(secretary, makeCase(raad)).rubrics.map(({ choice }) => choice)).not.toContain(
      'nab@2016-1',
    );
    expect(planForm(secretary, caseId).rubrics.map(({ choice }) => choice)).toContain('nab@2016-1');
    expect(ownSheet(raad.as('member'), caseId)!.pages.length).toBeGreaterThan(0);
    expect(readRubric(raad.as('member'), 'nab', null).line).toMatchObject({ retired: true, cases: 1 });
    reviveRubric(secretary, 'nab');
    expect(liveRubrics(raad.council.db).map((rubric) => rubric.key)).toContain('nab');
  });

  it('never leaves the council without a rubric', () => {
    const raad = makeCouncil();
    const secretary = raad.as('secretary');
    for (const key of ['nab', 'opg', 'trf', 'bas']) retireRubric(secretary, key);
    expect(refusal(() => retireRubric(secretary, 'sar')).key).toBe('lastRubric');
  });
});
