import type { Readable } from 'node:stream';
import { transact } from '#db/client.ts';
import {
  insertNoteVersion,
  type NoteVersionSummary,
  nextNoteNumber,
  noteVersionSummary,
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
      // Pages that are pictures of text are recognised without asking: nobody uploads a scan to see it refused.
      ocr: true,
      uploadedBy: ctx.actor.personId,
      uploadedAt: ctx.now(),
    });
    recordEvent(inTx, 'note.uploaded', caseId, { version: number });
  });
  ctx.council.jobs.enqueueImport(id);
  return id;
}

/** A note version that this person may have read. */
function uploadedVersion(ctx: Ctx, noteVersionId: string): NoteVersionSummary {
  const version = noteVersionSummary(ctx.db, noteVersionId);
  if (!version) throw notFound('noteVersion');
  loadCase(ctx, version.caseId, 'note:upload');
  return version;
}

/** How a note is to be read again: also its scanned pages, or with the password of a PDF, which is kept nowhere. */
export interface Retry {
  ocr?: boolean;
  password?: string;
}

/** Reads a note again after a failure. Scanned pages that were to be recognised still are. @throws DomainError invalid */
export function retryImport(ctx: Ctx, noteVersionId: string, { ocr = false, password }: Retry): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const version = uploadedVersion(inTx, noteVersionId);
    if (version.status !== 'failed') throw invalid('importNotFailed');
    updateNoteVersion(tx, noteVersionId, {
      status: 'queued',
      failureCode: null,
      failureParams: null,
      setAsideAt: null,
      ocr: ocr || version.ocr,
      attempts: 0,
      progress: 0,
      progressTotal: 0,
    });
    recordEvent(inTx, 'note.retried', version.caseId, { version: version.number });
  });
  ctx.council.jobs.enqueueImport(noteVersionId, password);
}

/**
 * Stops the reading of a note, or takes it out of the queue. The file is kept and can be read again.
 * @throws DomainError invalid 'importNotRunning' when it ended by itself meanwhile
 */
export function stopImport(ctx: Ctx, noteVersionId: string): void {
  const caseId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const version = uploadedVersion(inTx, noteVersionId);
    if (version.status !== 'queued' && version.status !== 'reading') throw invalid('importNotRunning');
    updateNoteVersion(tx, noteVersionId, { status: 'failed', failureCode: 'CANCELLED', failureParams: '{}' });
    recordEvent(inTx, 'note.stopped', version.caseId, { version: version.number });
    return version.caseId;
  });
  ctx.council.jobs.cancelImport(noteVersionId);
  ctx.council.publish(`case:${caseId}`, { kind: 'note.progress', caseId });
}

/** The versions of a case's note that this person may know of, newest first. */
export function listNoteVersions(ctx: Ctx, caseId: string) {
  loadCase(ctx, caseId, 'note:read');
  return noteVersionsByCase(ctx.db, caseId).map((version) => ({
    ...version,
    place: version.status === 'queued' ? ctx.council.jobs.placeInQueue(version.id) : null,
  }));
}
