import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotate } from '#app/domain/annotations/annotate.server.ts';
import { listThreads } from '#app/domain/annotations/threads.server.ts';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { currentNote, noteOfCase } from '#app/domain/notes/read-note.server.ts';
import { migrationReport } from '#app/domain/notes/versions/migration-report.server.ts';
import { countGrades } from '#app/domain/notes/versions/move-places.server.ts';
import { choosePlace, confirmPlace } from '#app/domain/notes/versions/place-annotation.server.ts';
import {
  previewVersion,
  putVersionInUse,
  takeVersionBack,
} from '#app/domain/notes/versions/put-in-use.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { myTurn } from '#app/domain/tracking/my-turn.server.ts';
import { pointById } from '#db/queries/letters.ts';
import { annotation } from '#db/schema/notes.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { caseInReview, makeCase, reviewers, submitAll } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';
import { addNoteVersion, firstLines, revisedLines } from '../factories/note-versions.ts';

const marker = 'ZEBRA-17';

/** A case in review whose second, longer note is in use, so that passages have surroundings. */
function inReview(raad: TestCouncil) {
  const { caseId } = caseInReview(raad);
  const first = addNoteVersion(raad, caseId, firstLines);
  putVersionInUse(raad.as('secretary'), caseId, first);
  return { caseId, first };
}

/** Annotates a whole line of a version. */
function on(raad: TestCouncil, who: PersonName, at: { caseId: string; version: string }, line: string) {
  const { doc } = noteOfCase(raad.as(who), at.caseId, at.version);
  const start = projectNote(doc).text.indexOf(line);
  if (start < 0) throw new RangeError(`the note does not say: ${line}`);
  return annotate(raad.as(who), at.caseId, {
    id: randomUUID(),
    noteVersionId: at.version,
    kind: 'concern',
    body: `${marker} ${who}`,
    criterionId: null,
    private: false,
    start,
    end: start + line.length,
  });
}

const rows = (raad: TestCouncil) =>
  raad.council.db
    .select()
    .from(annotation)
    .all()
    .sort((a, b) => a.id.localeCompare(b.id));

/** Four members annotate every line of the first note. */
function annotated(raad: TestCouncil) {
  const { caseId, first } = inReview(raad);
  for (const who of reviewers)
    for (const line of firstLines) on(raad, who, { caseId, version: first }, line.replace(/^# /, ''));
  const second = addNoteVersion(raad, caseId, revisedLines);
  return { caseId, first, second };
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

describe('a new version of the note', () => {
  it('changes nothing until the secretary uses it', () => {
    const raad = makeCouncil();
    const { caseId, first, second } = annotated(raad);
    const before = rows(raad);
    previewVersion(raad.as('secretary'), caseId, second);
    expect(currentNote(raad.as('member'), caseId)?.version.id).toBe(first);
    expect(rows(raad)).toEqual(before);
  });

  it('waits in "Mijn beurt" of the secretary alone, beside the other turns, until it is used', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    const waiting = (who: PersonName) =>
      myTurn(raad.as(who)).duties.filter(({ kind }) => kind === 'useVersion');
    expect(waiting('secretary')).toMatchObject([{ caseId, params: { version: 3 } }]);
    expect(waiting('chair')).toEqual([]);
    putVersionInUse(raad.as('secretary'), caseId, second);
    expect(waiting('secretary')).toEqual([]);
    takeVersionBack(raad.as('secretary'), caseId, second);
    expect(waiting('secretary')).toHaveLength(1);
  });

  it('takes every annotation over exactly once, each with a grade, and adds up', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    const total = rows(raad).length;
    putVersionInUse(raad.as('secretary'), caseId, second);
    expect(rows(raad)).toHaveLength(total);
    expect(rows(raad).every((row) => row.noteVersionId === second)).toBe(true);
    const reports = reviewers.map((who) => migrationReport(raad.as(who), caseId, second)!);
    expect(sum(countGrades(reports.flatMap(({ lines }) => lines.map(({ grade }) => grade))))).toBe(total);
    for (const { counts, lines } of reports) expect(sum(counts)).toBe(lines.length);
    for (const who of reviewers) submitAll(raad, who, caseId, 3);
    revealRound(raad.as('chair'), caseId);
    expect(sum(migrationReport(raad.as('secretary'), caseId, second)!.counts)).toBe(total);
  });

  it('says beforehand what becomes of the annotations that are open', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    for (const who of reviewers) submitAll(raad, who, caseId, 3);
    revealRound(raad.as('chair'), caseId);
    const preview = previewVersion(raad.as('secretary'), caseId, second);
    expect(sum(preview.counts)).toBe(rows(raad).length);
    putVersionInUse(raad.as('secretary'), caseId, second);
    expect(migrationReport(raad.as('secretary'), caseId, second)?.counts).toEqual(preview.counts);
  });

  it('keeps unchanged paragraphs exact when chapters swap places, and orphans what is gone with its words', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const text = projectNote(noteOfCase(raad.as('member'), caseId, second).doc).text;
    for (const row of rows(raad)) {
      const kept = firstLines.includes(row.quote) && revisedLines.includes(row.quote);
      if (kept) expect([row.grade, text.slice(row.start, row.end)]).toEqual(['exact', row.quote]);
      if (row.quote.startsWith('Een inwoner kan')) expect(row.grade).toBe('orphaned');
    }
    const changed = rows(raad).filter((row) => row.quote.includes('eenentwintig'));
    expect(changed).toHaveLength(reviewers.length);
    expect(changed.every((row) => row.grade === 'moved' || row.grade === 'check')).toBe(true);
  });

  it('is taken back with every annotation where it was, and those written meanwhile still there', () => {
    const raad = makeCouncil();
    const { caseId, first, second } = annotated(raad);
    const before = rows(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const late = on(raad, 'other', { caseId, version: second }, revisedLines[5]!);
    takeVersionBack(raad.as('secretary'), caseId, second);
    expect(currentNote(raad.as('member'), caseId)?.version.id).toBe(first);
    expect(rows(raad).filter((row) => row.id !== late.id)).toEqual(before);
    const moved = rows(raad).find((row) => row.id === late.id);
    expect(moved).toMatchObject({ noteVersionId: first, grade: 'exact', quote: revisedLines[5] });
  });

  it('remembers what members decided when it is used again', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const lost = rows(raad).find((row) => row.grade === 'orphaned' && row.authorId === 'member')!;
    const block = projectNote(noteOfCase(raad.as('member'), caseId, second).doc).blocks[1]!.id!;
    choosePlace(
      raad.as('member'),
      { caseId, noteVersionId: second, annotationId: lost.id },
      { block, words: '' },
    );
    const chosen = rows(raad);
    takeVersionBack(raad.as('secretary'), caseId, second);
    putVersionInUse(raad.as('secretary'), caseId, second);
    expect(rows(raad)).toEqual(chosen);
  });

  it('is refused when it is in use, was in use, or is taken back as the first', () => {
    const raad = makeCouncil();
    const { caseId, first, second } = annotated(raad);
    const secretary = raad.as('secretary');
    expect(() => putVersionInUse(secretary, caseId, first)).toThrow(/versionInUse/);
    putVersionInUse(secretary, caseId, second);
    expect(() => putVersionInUse(secretary, caseId, first)).toThrow(/versionUsedBefore/);
    expect(() => takeVersionBack(secretary, caseId, first)).toThrow(/versionNotInUse/);
    const other = makeCase(raad, 'Ander plan');
    const only = addNoteVersion(raad, other, firstLines);
    expect(() => takeVersionBack(secretary, other, only)).toThrow(/versionIsFirst/);
  });

  it('is used by the secretary only', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    for (const who of ['chair', 'lead', 'member', 'official', 'observer'] as const) {
      expect(() => putVersionInUse(raad.as(who), caseId, second)).toThrow(/forbidden/);
      expect(() => previewVersion(raad.as(who), caseId, second)).toThrow(/forbidden/);
    }
  });

  it('receives what a member still wrote on a page with the old text', () => {
    const raad = makeCouncil();
    const { caseId, first, second } = annotated(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const late = on(raad, 'member', { caseId, version: first }, firstLines[1]!);
    expect(late).toMatchObject({ noteVersionId: second, grade: 'exact', quote: firstLines[1] });
    const seen = listThreads(raad.as('member'), caseId, second).map((thread) => thread.id);
    expect(seen).toContain(late.id);
  });

  it('never makes a guess certain by a further version', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const guesses = rows(raad).filter((row) => row.grade === 'check' || row.grade === 'orphaned');
    const third = addNoteVersion(raad, caseId, revisedLines);
    putVersionInUse(raad.as('secretary'), caseId, third);
    expect(guesses.length).toBeGreaterThan(0);
    for (const guess of guesses)
      expect(['check', 'orphaned']).toContain(rows(raad).find((row) => row.id === guess.id)?.grade);
  });

  it('finds a lost passage again when a later version brings it back, for a person to check', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const third = addNoteVersion(raad, caseId, firstLines);
    putVersionInUse(raad.as('secretary'), caseId, third);
    const back = rows(raad).filter((row) => row.quote === firstLines[3]);
    expect(back).toHaveLength(reviewers.length);
    expect(new Set(back.map((row) => row.grade))).toEqual(new Set(['check']));
  });
});

describe('the migration report in a blind round', () => {
  it('tells the secretary nothing, not even a count, and each member of their own annotations', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const secretary = migrationReport(raad.as('secretary'), caseId, second)!;
    expect([secretary.lines, sum(secretary.counts), secretary.blind]).toEqual([[], 0, true]);
    const own = migrationReport(raad.as('member'), caseId, second)!;
    expect(sum(own.counts)).toBe(firstLines.length);
    expect(own.lines).toHaveLength(firstLines.length);
    expect(JSON.stringify(own)).not.toContain(`${marker} lead`);
    expect(() => migrationReport(raad.as('official'), caseId, second)).toThrow(/forbidden/);
    const third = addNoteVersion(raad, caseId, firstLines.slice(1));
    const { counts, blind } = previewVersion(raad.as('secretary'), caseId, third);
    expect([sum(counts), blind]).toEqual([0, true]);
  });

  it('lets nobody else decide, and tells the story nothing', () => {
    const raad = makeCouncil();
    const { caseId, second } = annotated(raad);
    putVersionInUse(raad.as('secretary'), caseId, second);
    const row = rows(raad).find((each) => each.authorId === 'member' && each.grade !== 'orphaned')!;
    const at = { caseId, noteVersionId: second, annotationId: row.id };
    expect(() => confirmPlace(raad.as('secretary'), at)).toThrow(/notFound/);
    confirmPlace(raad.as('member'), at);
    expect(caseStory(raad.as('chair'), caseId).map((line) => line.kind)).not.toContain('annotation.placed');
  });
});

describe('an annotation that lost its place', () => {
  function opened(raad: TestCouncil) {
    const at = annotated(raad);
    for (const who of reviewers) submitAll(raad, who, at.caseId, 2);
    revealRound(raad.as('chair'), at.caseId);
    putVersionInUse(raad.as('secretary'), at.caseId, at.second);
    const lost = rows(raad).find((row) => row.authorId === 'member' && row.grade === 'orphaned')!;
    return { ...at, lost, place: { caseId: at.caseId, noteVersionId: at.second, annotationId: lost.id } };
  }

  it('keeps its words and gets a place by a paragraph and words in it', () => {
    const raad = makeCouncil();
    const { caseId, second, lost, place } = opened(raad);
    expect(lost.quote).toBe(firstLines[3]);
    const note = projectNote(noteOfCase(raad.as('member'), caseId, second).doc);
    const block = note.blocks.find((each) => note.text.slice(each.start).startsWith('Het college'))!;
    choosePlace(raad.as('secretary'), place, { block: block.id!, words: 'STELT na een gesprek' });
    const row = rows(raad).find((each) => each.id === lost.id);
    expect(row).toMatchObject({ grade: 'moved', quote: 'stelt na een gesprek', blockId: block.id });
    expect(caseStory(raad.as('chair'), caseId).map((line) => line.kind)).toContain('annotation.placed');
    const line = migrationReport(raad.as('member'), caseId, second)?.lines.find(
      (each) => each.id === lost.id,
    );
    expect(line).toMatchObject({ decidedBy: 'Naam van secretary', grade: 'moved' });
    expect(line?.old.quote).toBe(firstLines[3]);
  });

  it('is not put on words that the paragraph does not have, nor on a paragraph that is not there', () => {
    const raad = makeCouncil();
    const { caseId, second, place } = opened(raad);
    const { id } = projectNote(noteOfCase(raad.as('member'), caseId, second).doc).blocks[1]!;
    const choose = (block: string, words: string) => choosePlace(raad.as('member'), place, { block, words });
    expect(() => choose(id!, 'olifant')).toThrow(/wordsNotInParagraph/);
    expect(() => choose('b999', '')).toThrow(/placeUnknown/);
    expect(() => confirmPlace(raad.as('member'), place)).toThrow(/placeUnknown/);
    expect(() => confirmPlace(raad.as('other'), place)).toThrow(/forbidden/);
  });
});

describe('an advice point', () => {
  it('cites the passage of its annotation by its new number, and the old one after going back', () => {
    const raad = makeCouncil();
    const { caseId, first, second } = annotated(raad);
    for (const who of reviewers) submitAll(raad, who, caseId, 2);
    revealRound(raad.as('chair'), caseId);
    const source = rows(raad).find((row) => row.quote === firstLines[2])!;
    const point = addPoint(raad.as('lead'), caseId, {
      ask: 'Leg uit wie beslist.',
      why: '',
      passage: `Zie ${source.cite}.`,
      success: '',
      annotationIds: [source.id],
      criterionIds: [],
    });
    putVersionInUse(raad.as('secretary'), caseId, second);
    const moved = rows(raad).find((row) => row.id === source.id)!;
    expect(moved.cite).not.toBe(source.cite);
    expect(pointById(raad.council.db, point.id)?.passage).toBe(`Zie ${moved.cite}.`);
    takeVersionBack(raad.as('secretary'), caseId, second);
    expect(pointById(raad.council.db, point.id)?.passage).toBe(`Zie ${source.cite}.`);
    expect(currentNote(raad.as('lead'), caseId)?.version.id).toBe(first);
  });
});
