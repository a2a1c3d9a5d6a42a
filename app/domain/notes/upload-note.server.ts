import type { Readable } from 'node:stream';
import { transact } from '#db/client.ts';
import {
  insertNoteVersion,
  nextNoteNumber,
  noteVersionById,
  noteVersionsByCase,
  updateNoteVersion,
} from '#db/queries/notes.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { FileTooBig } from '../councils/file-store.server.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';

/** Largest file that a municipality can send: 50 MB. */
export const maxUploadBytes = 50 * 1024 * 1024;

/** Control and direction characters, and what file systems and headers do not take. */
const unwanted = /[\p{Cc}\p{Bidi_Control}"<>|:*?]/u;

/** Cleans a file name for display and download: no folders, no control or direction characters, at most 150 long. */
function displayFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const clean = [...base]
    .filter((character) => !unwanted.test(character))
    .join('')
    .trim();
  return clean.slice(-150) || 'nota';
}

/**
 * Keeps an uploaded note and puts it in the queue of the importer. Nothing is stored when the upload breaks
 * off or is too big. Returns the id of the new note version.
 * @throws DomainError invalid EMPTY or FILE_TOO_BIG
 */
export async function uploadNote(
  ctx: Ctx,
  caseId: string,
  upload: { fileName: string; content: Readable },
): Promise<string> {
  loadCase(ctx, caseId, 'note:upload');
  const file = await ctx.council.files.putStream(upload.content, maxUploadBytes).catch((error) => {
    throw error instanceof FileTooBig ? invalid('import.FILE_TOO_BIG', { megabytes: 50 }) : error;
  });
  if (file.bytes === 0) throw invalid('import.EMPTY');
  const id = ctx.newId();
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'note:upload');
    const number = nextNoteNumber(tx, caseId);
    insertNoteVersion(tx, {
      id,
      caseId,
      number,
      fileName: displayFileName(upload.fileName),
      bytes: file.bytes,
      sha256: file.sha256,
      status: 'queued',
      uploadedBy: ctx.actor.personId,
      uploadedAt: ctx.now(),
    });
    recordEvent(inTx, 'note.uploaded', caseId, { version: number });
  });
  ctx.council.jobs.enqueueImport(id);
  return id;
}

/** Reads a note again after a failure; `ocr` also recognises scanned pages. @throws DomainError invalid */
export function retryImport(ctx: Ctx, noteVersionId: string, ocr: boolean): void {
  const version = noteVersionById(ctx.db, noteVersionId);
  if (!version) throw notFound('noteVersion');
  loadCase(ctx, version.caseId, 'note:upload');
  if (version.status !== 'failed') throw invalid('importNotFailed');
  transact(ctx.db, (tx) => {
    updateNoteVersion(tx, noteVersionId, {
      status: 'queued',
      failureCode: null,
      failureParams: null,
      ocr,
      progress: 0,
    });
    recordEvent(within(ctx, tx), 'note.retried', version.caseId, { version: version.number });
  });
  ctx.council.jobs.enqueueImport(noteVersionId);
}

/** The versions of a case's note that this person may know of, newest first. */
export function listNoteVersions(ctx: Ctx, caseId: string) {
  loadCase(ctx, caseId, 'note:read');
  return noteVersionsByCase(ctx.db, caseId).map((version) => ({
    ...version,
    place: version.status === 'queued' ? ctx.council.jobs.placeInQueue(version.id) : null,
  }));
}
