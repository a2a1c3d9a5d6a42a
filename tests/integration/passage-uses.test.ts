import { beforeEach, describe, expect, it } from 'vitest';
import { annotationList } from '#app/domain/annotations/annotation-list.server.ts';
import { noFilter } from '#app/domain/annotations/thread-filter.ts';
import { threadRoom } from '#app/domain/annotations/thread-room.server.ts';
import { loadCase } from '#app/domain/cases/load-case.server.ts';
import { currentLetter } from '#app/domain/drafting/current-letter.server.ts';
import { findingsOf } from '#app/domain/drafting/findings.server.ts';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { noteRoom } from '#app/domain/notes/note-room.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { annotateSentence, caseInReview, reviewers, submitAll } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

let raad: TestCouncil;
let caseId: string;
let used: string;
let unused: string;

const point = (ask: string, annotationIds: string[], criterionIds: string[] = []) =>
  addPoint(raad.as('lead'), caseId, {
    ask,
    why: 'Zij kennen de buurt.',
    passage: '§ 1',
    success: 'Het staat in elk besluit.',
    annotationIds,
    criterionIds,
  });

const usesIn = (who: PersonName, id: string) => threadRoom(raad.as(who), caseId, id).thread.usedIn;

/** A case in discussion with two annotations, of which two advice points rest on the first. */
beforeEach(() => {
  raad = makeCouncil();
  const review = caseInReview(raad);
  caseId = review.caseId;
  used = annotateSentence(raad, 'member', review, 'Wie beslist hier?');
  unused = annotateSentence(raad, 'member', review, 'Dit is duidelijk.');
  for (const who of reviewers) submitAll(raad, who, caseId, 3);
  revealRound(raad.as('chair'), caseId);
  const criteria = latestRubric('sar').criteria.map((criterion) => criterion.id);
  point('Laat buren meebeslissen.', [used], criteria.slice(0, 1));
  point('Leg uit wie antwoordt.', [used]);
  for (const criterionId of criteria.slice(1))
    setAside(raad.as('lead'), caseId, { criterionId, reason: 'Komt later.' });
});

const draft = () => moveCase(raad.as('lead'), caseId, { to: 'drafting', reason: '' });

describe('where the letter uses a passage of the note', () => {
  it('stands with the annotation in the note, in the list and on its own page', () => {
    draft();
    const here = usesIn('member', used);
    expect(here.map(({ words }) => words)).toEqual(['advies 1', 'advies 2']);
    const inNote = noteRoom(raad.as('member'), caseId).threads;
    expect(inNote.find(({ id }) => id === used)?.usedIn).toEqual(here);
    const inList = annotationList(raad.as('member'), caseId, noFilter).chapters.flatMap(
      ({ threads }) => threads,
    );
    expect(inList.find(({ id }) => id === used)?.usedIn).toEqual(here);
    expect(inList.find(({ id }) => id === unused)?.usedIn).toEqual([]);
  });

  it('leads to the words of that advice, and the advice leads back', () => {
    draft();
    const { doc } = currentLetter(raad.council.db, caseId)!;
    const asks = usesIn('lead', used).map(({ href }) => {
      const place = Number(new URL(href, 'http://raad.test').searchParams.get('plek'));
      return doc.resolve(place).parent.textContent;
    });
    expect(asks).toEqual(['Laat buren meebeslissen.', 'Leg uit wie antwoordt.']);
    const back = findingsOf(raad.as('lead'), loadCase(raad.as('lead'), caseId, 'letter:read')).points;
    for (const { sources } of back)
      expect(sources.map(({ href }) => href)).toContain(`/adviezen/${caseId}/nota#kaart-${used}`);
  });

  it('is not told while nobody may read the letter', () => {
    expect(usesIn('member', used)).toEqual([]);
  });
});
