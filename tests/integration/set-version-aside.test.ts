import { describe, expect, it } from 'vitest';
import { beginImport, failImport } from '#app/domain/notes/import-outcome.server.ts';
import { noteRoom } from '#app/domain/notes/note-room.server.ts';
import { currentNote } from '#app/domain/notes/read-note.server.ts';
import { retryImport } from '#app/domain/notes/upload-note.server.ts';
import { putVersionInUse } from '#app/domain/notes/versions/put-in-use.server.ts';
import { bringVersionBack, setVersionAside } from '#app/domain/notes/versions/set-aside.server.ts';
import { myTurn } from '#app/domain/tracking/my-turn.server.ts';
import { eventsByCase } from '#db/queries/events.ts';
import { insertNoteVersion, nextNoteNumber } from '#db/queries/notes.ts';
import { caseInReview } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';
import { addNoteVersion, firstLines, revisedLines } from '../factories/note-versions.ts';

/** A case whose council reads a first version, while a second one waits for the secretary. */
function withWaiting(raad: TestCouncil) {
  const { caseId } = caseInReview(raad);
  const first = addNoteVersion(raad, caseId, firstLines);
  putVersionInUse(raad.as('secretary'), caseId, first);
  return { caseId, first, second: addNoteVersion(raad, caseId, revisedLines) };
}

/** Sends a newer file, which waits to be read. */
function sent(raad: TestCouncil, caseId: string): string {
  const id = raad.as('secretary').newId();
  insertNoteVersion(raad.council.db, {
    id,
    caseId,
    number: nextNoteNumber(raad.council.db, caseId),
    fileName: 'kapot.docx',
    bytes: 10,
    sha256: '1'.repeat(64),
    status: 'queued',
    uploadedBy: 'secretary',
    uploadedAt: raad.clock.now,
  });
  return id;
}

function broken(raad: TestCouncil, caseId: string): string {
  const id = sent(raad, caseId);
  beginImport(raad.council.db, id);
  failImport(raad.council.db, id, { code: 'ZIP_CORRUPT', params: {} }, raad.clock.now);
  return id;
}

const duties = (raad: TestCouncil) =>
  myTurn(raad.as('secretary')).duties.filter(({ kind }) => kind === 'useVersion');
const told = (raad: TestCouncil, caseId: string, kind: string) =>
  eventsByCase(raad.council.db, caseId).filter((event) => event.kind === kind);

describe('a version that the council will not use', () => {
  it('no longer waits for the secretary, changes nothing of what is read, and can be brought back', () => {
    const raad = makeCouncil();
    const { caseId, first, second } = withWaiting(raad);
    const bar = () => noteRoom(raad.as('secretary'), caseId).versions;
    expect(duties(raad)).toHaveLength(1);
    setVersionAside(raad.as('secretary'), second);
    expect(duties(raad)).toEqual([]);
    expect(bar()).toMatchObject({ waiting: null, setAside: { id: second } });
    expect(currentNote(raad.as('member'), caseId)?.version.id).toBe(first);
    bringVersionBack(raad.as('secretary'), second);
    expect(duties(raad)).toHaveLength(1);
    expect(bar()).toMatchObject({ waiting: { id: second }, setAside: null });
  });

  it('is told once in the story, also when the button is pressed twice', () => {
    const raad = makeCouncil();
    const { caseId, second } = withWaiting(raad);
    setVersionAside(raad.as('secretary'), second);
    setVersionAside(raad.as('secretary'), second);
    expect(told(raad, caseId, 'note.setAside')).toMatchObject([
      { actorId: 'secretary', params: expect.stringContaining('version') },
    ]);
  });

  it('counts again when it is put in use after all', () => {
    const raad = makeCouncil();
    const { caseId, second } = withWaiting(raad);
    setVersionAside(raad.as('secretary'), second);
    putVersionInUse(raad.as('secretary'), caseId, second);
    expect(noteRoom(raad.as('secretary'), caseId).versions).toMatchObject({
      inUse: { id: second },
      setAside: null,
    });
  });

  it('makes room for the version before it that still waits', () => {
    const raad = makeCouncil();
    const { caseId, second } = withWaiting(raad);
    const third = addNoteVersion(raad, caseId, firstLines);
    setVersionAside(raad.as('secretary'), third);
    expect(noteRoom(raad.as('secretary'), caseId).versions?.waiting?.id).toBe(second);
  });

  it('is decided by the secretary alone, and cannot be the one that is read', () => {
    const raad = makeCouncil();
    const { first, second } = withWaiting(raad);
    for (const who of ['member', 'chair', 'official', 'observer'] as const)
      expect(() => setVersionAside(raad.as(who), second)).toThrow();
    expect(() => setVersionAside(raad.as('secretary'), first)).toThrow('versionInUse');
    expect(duties(raad)).toHaveLength(1);
  });
});

describe('a newer file that could not be read', () => {
  it('is taken off the page, and comes back with what was wrong with it', () => {
    const raad = makeCouncil();
    const { caseId } = withWaiting(raad);
    const id = broken(raad, caseId);
    const intake = () => noteRoom(raad.as('secretary'), caseId).intake;
    expect(intake()).toMatchObject({ id, failure: { code: 'ZIP_CORRUPT' } });
    setVersionAside(raad.as('secretary'), id);
    expect(intake()).toBeNull();
    bringVersionBack(raad.as('secretary'), id);
    expect(intake()).toMatchObject({ id, failure: { code: 'ZIP_CORRUPT' } });
  });

  it('counts again when it is read once more', () => {
    const raad = makeCouncil();
    const { caseId } = withWaiting(raad);
    const id = broken(raad, caseId);
    setVersionAside(raad.as('secretary'), id);
    retryImport(raad.as('secretary'), id, {});
    expect(noteRoom(raad.as('secretary'), caseId).intake).toMatchObject({ id, status: 'queued' });
  });

  it('must have ended first', () => {
    const raad = makeCouncil();
    const { caseId } = withWaiting(raad);
    expect(() => setVersionAside(raad.as('secretary'), sent(raad, caseId))).toThrow('versionBeingRead');
  });
});
