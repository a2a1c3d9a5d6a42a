import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from '#app/domain/accounts/preferences.ts';
import { setPreferences } from '#app/domain/accounts/set-preferences.server.ts';
import { annotateParagraph } from '#app/domain/annotations/annotate-paragraph.server.ts';
import { annotationList, listFilter } from '#app/domain/annotations/annotation-list.server.ts';
import { failImport, saveProgress } from '#app/domain/notes/import-outcome.server.ts';
import { noteDigest } from '#app/domain/notes/note-digest.server.ts';
import { noteRoom } from '#app/domain/notes/note-room.server.ts';
import { noteStanding } from '#app/domain/notes/note-standing.server.ts';
import { importReport, noteDocument } from '#app/domain/notes/read-note.server.ts';
import { insertNoteVersion, updateNoteVersion } from '#db/queries/notes.ts';
import { personById } from '#db/queries/people.ts';
import {
  annotateSentence,
  caseInDiscussion,
  caseInReview,
  makeCase,
  noteSentences,
  readNote,
} from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';

const everything = listFilter.parse({});

function queuedNote(raad: TestCouncil, caseId: string): string {
  const id = raad.as('secretary').newId();
  insertNoteVersion(raad.council.db, {
    id,
    caseId,
    number: 1,
    fileName: 'nota.docx',
    bytes: 10,
    sha256: '0'.repeat(64),
    status: 'queued',
    uploadedBy: 'secretary',
    uploadedAt: raad.clock.now,
  });
  raad.council.jobs.enqueueImport(id);
  return id;
}

describe('the room of the note', () => {
  it('says of a note that waits how many are before it, and of one that is read how far that is', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    raad.council.jobs.enqueueImport('another');
    const id = queuedNote(raad, caseId);
    expect(noteRoom(raad.as('secretary'), caseId).intake).toMatchObject({ id, status: 'queued', place: 2 });
    updateNoteVersion(raad.council.db, id, { status: 'reading' });
    saveProgress(raad.council.db, id, { stage: 'read', done: 3, total: 12 });
    expect(noteStanding(raad.as('secretary'), caseId, id)).toMatchObject({
      status: 'reading',
      stage: 'read',
      progress: 3,
      total: 12,
      place: null,
    });
  });

  it('says in a sentence why a note could not be read', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const id = queuedNote(raad, caseId);
    failImport(raad.council.db, id, { code: 'SCAN_NEEDS_OCR', params: {} }, raad.clock.now);
    const { intake, note } = noteRoom(raad.as('secretary'), caseId);
    expect(note).toBeNull();
    expect(intake?.failure?.code).toBe('SCAN_NEEDS_OCR');
    expect(intake?.failure?.message).toMatch(/^Dit is een scan/);
  });

  it('offers annotating to reviewers, adding a note to the secretary, and neither to an observer', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    const can = (who: 'member' | 'secretary' | 'observer') => noteRoom(raad.as(who), caseId).can;
    expect(can('member')).toMatchObject({ annotate: true, upload: false, seeAll: false });
    expect(can('secretary')).toMatchObject({ annotate: false, upload: true });
    expect(can('observer')).toMatchObject({ annotate: false, upload: false, seeAll: false });
  });

  it('keeps the text, its document and its report from who may not read the note', () => {
    const raad = makeCouncil();
    const { caseId, noteVersionId } = caseInReview(raad);
    expect(() => noteRoom(raad.as('clerk'), caseId)).toThrow(/forbidden/);
    expect(() => noteDocument(raad.as('clerk'), caseId, noteVersionId)).toThrow(/forbidden/);
    expect(() => importReport(raad.as('admin'), caseId, noteVersionId)).toThrow(/notFound/);
    expect(() => noteStanding(raad.as('admin'), caseId, noteVersionId)).toThrow(/notFound/);
  });

  it('does not give a note version through another case', () => {
    const raad = makeCouncil();
    const { noteVersionId } = caseInReview(raad);
    const other = makeCase(raad, 'Een andere nota');
    expect(() => noteDocument(raad.as('secretary'), other, noteVersionId)).toThrow(/notFound/);
    expect(() => noteStanding(raad.as('secretary'), other, noteVersionId)).toThrow(/notFound/);
  });

  it('works a note out once, with its outline and its text as HTML', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const id = readNote(raad, caseId);
    const digest = noteDigest(raad.as('secretary'), id);
    expect(digest.outline.map(({ title }) => title)).toEqual(['Toegang']);
    for (const sentence of noteSentences) expect(digest.html).toContain(sentence);
    expect(noteDigest(raad.as('member'), id)).toBe(digest);
  });
});

describe('a note with many annotations', () => {
  const many = 70;
  const written = () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    for (let count = 0; count < many; count++)
      annotateSentence(raad, 'member', at, `Opmerking ${count}`, count % noteSentences.length);
    annotateSentence(raad, 'lead', at, 'Van een ander');
    return { raad, ...at };
  };
  const laterOf = async (raad: TestCouncil, who: 'member' | 'lead', caseId: string) =>
    JSON.parse((await noteRoom(raad.as(who), caseId).later) ?? 'null') as { body: string }[] | null;

  it('opens with the first and has all of them come after, counted from the start', async () => {
    const { raad, caseId } = written();
    const room = noteRoom(raad.as('member'), caseId);
    expect(room.threads.length).toBeLessThan(many / 2);
    expect([room.threadCount, Object.values(room.threadCounts)]).toEqual([many, [many]]);
    const all = JSON.parse((await room.later) ?? 'null') as typeof room.threads;
    expect(all).toHaveLength(many);
    expect(all.slice(0, room.threads.length)).toEqual(room.threads);
    expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('neither counts nor sends what is another’s before the opening', async () => {
    const { raad, caseId } = written();
    const room = noteRoom(raad.as('lead'), caseId);
    expect([room.threadCount, room.threads.map(({ body }) => body)]).toEqual([1, ['Van een ander']]);
    expect(room.later).toBeNull();
    const all = await laterOf(raad, 'member', caseId);
    expect(all?.some(({ body }) => body === 'Van een ander')).toBe(false);
  });
});

describe('annotating a paragraph by its number', () => {
  const paragraph = (noteVersionId: string, number: string) => ({
    id: randomUUID(),
    noteVersionId,
    kind: 'question' as const,
    body: 'Wie doet dit?',
    criterionId: null,
    paragraph: number,
    private: false,
  });

  it('finds the paragraph however its number is typed', () => {
    const raad = makeCouncil();
    const { caseId, noteVersionId } = caseInReview(raad);
    for (const number of ['1, alinea 2', '§ 1 Alinea 2', '1 alinea 2, p. 3'])
      expect(annotateParagraph(raad.as('member'), caseId, paragraph(noteVersionId, number)).quote).toBe(
        noteSentences[1],
      );
  });

  it('refuses a number that the note does not have', () => {
    const raad = makeCouncil();
    const { caseId, noteVersionId } = caseInReview(raad);
    expect(() =>
      annotateParagraph(raad.as('member'), caseId, paragraph(noteVersionId, '9, alinea 9')),
    ).toThrow(/paragraphUnknown/);
  });
});

describe('the list of annotations', () => {
  it('groups them by chapter and narrows them down', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const mine = annotateSentence(raad, 'member', at, 'Eerste');
    annotateParagraph(raad.as('member'), at.caseId, {
      id: randomUUID(),
      noteVersionId: at.noteVersionId,
      kind: 'compliment',
      body: 'Mooi',
      criterionId: null,
      paragraph: '1, alinea 1',
      private: true,
    });
    const list = (filter: Record<string, string>) =>
      annotationList(raad.as('member'), at.caseId, listFilter.parse(filter));
    expect(list({}).chapters.map(({ title, threads }) => [title, threads.length])).toEqual([['Toegang', 2]]);
    expect(list({ kind: 'concern' }).chapters[0]?.threads.map(({ id }) => id)).toEqual([mine]);
    expect(list({ state: 'private' }).chapters[0]?.threads.map(({ body }) => body)).toEqual(['Mooi']);
    expect(list({ criterion: 'sar.B1' }).shown).toBe(1);
    expect(list({ state: 'settled' }).shown).toBe(0);
  });

  it('shows nobody else’s annotations or names before the opening, and private ones never', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    annotateSentence(raad, 'member', at, 'ZEBRA-31');
    for (const who of ['chair', 'secretary', 'other'] as const) {
      const list = annotationList(raad.as(who), at.caseId, everything);
      expect([list.total, list.people]).toEqual([0, []]);
    }
    expect(annotationList(raad.as('member'), at.caseId, everything).total).toBe(1);
  });

  it('offers reacting and settling only after the opening', () => {
    const raad = makeCouncil();
    const before = caseInReview(raad);
    expect(annotationList(raad.as('member'), before.caseId, everything).can).toMatchObject({
      reply: false,
      resolve: false,
    });
    const after = caseInDiscussion(raad);
    expect(annotationList(raad.as('member'), after.caseId, everything).can).toMatchObject({
      reply: true,
      resolve: true,
    });
  });
});

describe('reading preferences', () => {
  it('are kept for the person alone', () => {
    const raad = makeCouncil();
    const stored = (id: string) => parsePreferences(personById(raad.council.db, id)!.preferences);
    setPreferences(raad.as('member'), { ...stored('member'), textSize: 'larger', theme: 'dark' });
    expect(stored('member')).toMatchObject({ textSize: 'larger', theme: 'dark' });
    expect(stored('other')).toMatchObject({ textSize: 'normal', theme: 'system' });
  });
});
