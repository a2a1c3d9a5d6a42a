import { describe, expect, it } from 'vitest';
import {
  addPoint,
  editPoint,
  listPoints,
  newPointInput,
  removePoint,
} from '#app/domain/drafting/points.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { differencesOf } from '#app/domain/scoring/differences.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { mySheet } from '#app/domain/scoring/sheet.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { annotateSentence, caseInDiscussion } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';

const point = (text: Partial<Record<'ask' | 'why' | 'passage' | 'success', string>> = {}) =>
  newPointInput.parse({
    ask: 'Wij adviseren u inwoners eerder te betrekken.',
    criterionIds: ['sar.B1'],
    ...text,
  });

/** Puts every other criterion aside, so that only the first is left to deal with. */
function handleAllButFirst(raad: TestCouncil, caseId: string): void {
  for (const { criterion } of differencesOf(raad.as('lead'), caseId).rows.slice(1))
    setAside(raad.as('lead'), caseId, { criterionId: criterion.id, reason: 'Niet nu.' });
}

describe('an advice point', () => {
  it('says at least what is asked, and rests on something', () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    expect(newPointInput.safeParse({ ask: '  ', criterionIds: ['sar.B1'] }).success).toBe(false);
    expect(() => addPoint(raad.as('lead'), caseId, { ...point(), criterionIds: [] })).toThrow(
      /pointWithoutSource/,
    );
    expect(() => addPoint(raad.as('lead'), caseId, { ...point(), criterionIds: ['sar.B9'] })).toThrow(
      /criterionUnknown/,
    );
  });

  it('is tied to its criterion and annotations, and shows at both on the map', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const annotationId = annotateSentence(raad, 'member', at, 'dit moet erin');
    const made = addPoint(raad.as('lead'), at.caseId, { ...point(), annotationIds: [annotationId] });
    expect(listPoints(raad.as('member'), at.caseId)).toMatchObject([
      { id: made.id, criterionIds: ['sar.B1'], annotationIds: [annotationId] },
    ]);
    expect(differencesOf(raad.as('member'), at.caseId).rows[0]!.usedBy).toEqual([made.id]);
  });

  it('cannot rest on an annotation of another case', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const elsewhere = annotateSentence(raad, 'member', caseInDiscussion(raad), 'andere zaak');
    expect(() => addPoint(raad.as('lead'), at.caseId, { ...point(), annotationIds: [elsewhere] })).toThrow(
      /notFound/,
    );
  });

  it('is written by the lead or the secretary alone', () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    addPoint(raad.as('secretary'), caseId, point());
    const { id } = addPoint(raad.as('lead'), caseId, point());
    for (const who of ['member', 'chair', 'observer', 'official', 'clerk', 'admin'] as const) {
      expect(() => addPoint(raad.as(who), caseId, point())).toThrow(/forbidden|notFound/);
      expect(() => editPoint(raad.as(who), id, point())).toThrow(/forbidden|notFound/);
      expect(() => removePoint(raad.as(who), id)).toThrow(/forbidden|notFound/);
    }
    for (const who of ['official', 'clerk', 'admin'] as const)
      expect(() => listPoints(raad.as(who), caseId)).toThrow(/forbidden|notFound/);
    expect(listPoints(raad.as('member'), caseId)).toHaveLength(2);
  });

  it('changes and goes while the council discusses, and each of these is told', () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    const { id } = addPoint(raad.as('lead'), caseId, point());
    editPoint(raad.as('lead'), id, { ask: 'Anders.', why: 'Daarom.', passage: '§ 2', success: 'Het werkt.' });
    expect(listPoints(raad.as('lead'), caseId)).toMatchObject([
      { ask: 'Anders.', why: 'Daarom.', passage: '§ 2', success: 'Het werkt.', criterionIds: ['sar.B1'] },
    ]);
    removePoint(raad.as('lead'), id);
    expect(listPoints(raad.as('lead'), caseId)).toEqual([]);
    expect(differencesOf(raad.as('lead'), caseId).rows[0]!.usedBy).toEqual([]);
    const kinds = caseStory(raad.as('lead'), caseId).map((line) => line.kind);
    for (const kind of ['point.added', 'point.changed', 'point.removed']) expect(kinds).toContain(kind);
  });

  it('opens the way to the concept when nothing weak or split is left, and is then changed in the letter', () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    const refusals = () =>
      differencesOf(raad.as('lead'), caseId).toDraft?.refusals.map((refusal) => refusal.key);
    expect(refusals()).toEqual(['criteriaUnhandled']);
    handleAllButFirst(raad, caseId);
    expect(refusals()).toEqual(['criteriaUnhandled']);
    const { id } = addPoint(raad.as('lead'), caseId, point());
    expect(refusals()).toEqual([]);
    moveCase(raad.as('lead'), caseId, { to: 'drafting', reason: '' });
    expect(() => editPoint(raad.as('lead'), id, point())).toThrow(/pointInLetter/);
    expect(() => removePoint(raad.as('lead'), id)).toThrow(/pointInLetter/);
    expect(differencesOf(raad.as('lead'), caseId)).toMatchObject({
      discussing: false,
      toDraft: null,
      can: { writePoints: false, setAside: false },
    });
    expect(mySheet(raad.as('member'), caseId)?.submittedAt).not.toBeNull();
  });
});
