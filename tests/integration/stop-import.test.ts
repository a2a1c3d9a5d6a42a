import { describe, expect, it } from 'vitest';
import { beginImport } from '#app/domain/notes/import-outcome.server.ts';
import { noteStanding } from '#app/domain/notes/note-standing.server.ts';
import { retryImport, stopImport } from '#app/domain/notes/upload-note.server.ts';
import { eventsByCase } from '#db/queries/events.ts';
import { insertNoteVersion, noteVersionSummary } from '#db/queries/notes.ts';
import { makeCase } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';

function scan(raad: TestCouncil, caseId: string, status: 'queued' | 'failed' = 'queued'): string {
  const id = raad.as('secretary').newId();
  insertNoteVersion(raad.council.db, {
    id,
    caseId,
    number: 1,
    fileName: 'scan.pdf',
    bytes: 10,
    sha256: '0'.repeat(64),
    status,
    ocr: true,
    uploadedBy: 'secretary',
    uploadedAt: raad.clock.now,
  });
  return id;
}

describe('the reading of a note', () => {
  it('is stopped by the secretary: the file is kept, and the story tells who stopped it', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const id = scan(raad, caseId);
    beginImport(raad.council.db, id);
    stopImport(raad.as('secretary'), id);
    expect(raad.cancelled).toEqual([id]);
    expect(noteStanding(raad.as('secretary'), caseId, id)).toMatchObject({
      status: 'failed',
      failure: { code: 'CANCELLED' },
    });
    const [latest] = eventsByCase(raad.council.db, caseId).toReversed();
    expect(latest).toMatchObject({ kind: 'note.stopped', actorId: 'secretary' });
  });

  it('goes on as a scan when it is tried again, with all its tries', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const id = scan(raad, caseId);
    beginImport(raad.council.db, id);
    stopImport(raad.as('secretary'), id);
    retryImport(raad.as('secretary'), id, {});
    expect(raad.enqueued).toEqual([id]);
    expect(noteVersionSummary(raad.council.db, id)).toMatchObject({
      status: 'queued',
      ocr: true,
      attempts: 0,
      failureCode: null,
    });
  });

  it('cannot be stopped by a member, nor when it has ended', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const id = scan(raad, caseId);
    expect(() => stopImport(raad.as('member'), id)).toThrow('forbidden');
    raad.council.db.run(`update note_version set status = 'ready'`);
    expect(() => stopImport(raad.as('secretary'), id)).toThrow('importNotRunning');
    expect(raad.cancelled).toEqual([]);
  });
});
