import { type Db, transact } from '#db/client.ts';
import { insertEvent } from '#db/queries/events.ts';
import { insertNoteMedia, noteVersionById, updateNoteVersion } from '#db/queries/notes.ts';
import type { ImportProgress } from '#editor/import/blocks.ts';
import type { RefusalCode } from '#editor/import/import-refusal.ts';
import type { PackedImport } from './packed-import.ts';

/** What the importer reports, written by the background queue; there is no actor, so the events have none. */

/** Marks that reading began. Returns the version, or null when it was removed or already read. */
export function beginImport(db: Db, id: string) {
  const version = noteVersionById(db, id);
  if (!version || version.status === 'ready') return null;
  updateNoteVersion(db, id, {
    status: 'reading',
    attempts: version.attempts + 1,
    stage: 'open',
    progress: 0,
  });
  return version;
}

export function saveProgress(db: Db, id: string, progress: ImportProgress): void {
  updateNoteVersion(db, id, {
    stage: progress.stage,
    progress: progress.done,
    progressTotal: progress.total,
  });
}

/** Stores the read note, its pictures (already in the file store) and its event together. */
export function completeImport(
  db: Db,
  id: string,
  { format, doc, report, comments, findings, media }: PackedImport,
  now: number,
): void {
  transact(db, (tx) => {
    const version = noteVersionById(tx, id);
    if (!version) return;
    updateNoteVersion(tx, id, {
      status: 'ready',
      format,
      doc,
      report,
      comments,
      failureCode: null,
      failureParams: null,
      readyAt: now,
    });
    insertNoteMedia(
      tx,
      media.map(({ sha256, mime }) => ({ noteVersionId: id, sha256, mime })),
    );
    insertEvent(tx, {
      at: now,
      actorId: null,
      caseId: version.caseId,
      kind: 'note.ready',
      params: JSON.stringify({ version: version.number, findings }),
    });
  });
}

export function failImport(
  db: Db,
  id: string,
  refusal: { code: RefusalCode; params: Record<string, string | number> },
  now: number,
): void {
  transact(db, (tx) => {
    const version = noteVersionById(tx, id);
    if (!version) return;
    updateNoteVersion(tx, id, {
      status: 'failed',
      failureCode: refusal.code,
      failureParams: JSON.stringify(refusal.params),
    });
    insertEvent(tx, {
      at: now,
      actorId: null,
      caseId: version.caseId,
      kind: 'note.failed',
      params: JSON.stringify({ version: version.number, code: refusal.code }),
    });
  });
}
