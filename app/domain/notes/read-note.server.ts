import { Node } from 'prosemirror-model';
import { type NoteVersionRow, noteMediaBySha, noteVersionById, readyNote } from '#db/queries/notes.ts';
import type { ImportReport } from '#editor/import/blocks.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';

/** A note version that was read, with its document as ProseMirror node and its import report. */
export interface ReadableNote {
  version: NoteVersionRow;
  doc: Node;
  report: ImportReport;
}

const toReadable = (version: NoteVersionRow | undefined): ReadableNote => {
  if (!version?.doc || !version.report) throw notFound('noteVersion');
  return {
    version,
    doc: Node.fromJSON(noteSchema, JSON.parse(version.doc)),
    report: JSON.parse(version.report) as ImportReport,
  };
};

/** The newest note of a case that can be read, or null while there is none. */
export function currentNote(ctx: Ctx, caseId: string): ReadableNote | null {
  loadCase(ctx, caseId, 'note:read');
  const version = readyNote(ctx.db, caseId);
  return version ? toReadable(version) : null;
}

/** One note version of a case. @throws DomainError notFound when it belongs to another case or was not read */
export function noteOfCase(ctx: Ctx, caseId: string, noteVersionId: string): ReadableNote {
  loadCase(ctx, caseId, 'note:read');
  const version = noteVersionById(ctx.db, noteVersionId);
  if (version?.caseId !== caseId) throw notFound('noteVersion');
  return toReadable(version);
}

/** The document of a note version as ProseMirror JSON. @throws DomainError notFound when it was not read */
export function noteDocument(ctx: Ctx, caseId: string, noteVersionId: string): string {
  loadCase(ctx, caseId, 'note:read');
  const version = noteVersionById(ctx.db, noteVersionId);
  if (version?.caseId !== caseId || !version.doc) throw notFound('noteVersion');
  return version.doc;
}

/** The import report of a note version with the file it is about. */
export function importReport(ctx: Ctx, caseId: string, noteVersionId: string) {
  const { version, report } = noteOfCase(ctx, caseId, noteVersionId);
  const { number, fileName, bytes, sha256 } = version;
  return { noteVersionId, number, fileName, bytes, sha256, report };
}

/** The original file as it was sent; never altered. */
export function originalOf(ctx: Ctx, caseId: string, noteVersionId: string) {
  loadCase(ctx, caseId, 'note:read');
  const version = noteVersionById(ctx.db, noteVersionId);
  if (version?.caseId !== caseId) throw notFound('noteVersion');
  return { fileName: version.fileName, sha256: version.sha256, bytes: version.bytes, format: version.format };
}

/** A picture of a note, for who may read that note. */
export function pictureOf(ctx: Ctx, caseId: string, noteVersionId: string, sha256: string) {
  const { fileName } = originalOf(ctx, caseId, noteVersionId);
  const media = noteMediaBySha(ctx.db, noteVersionId, sha256);
  if (!media) throw notFound('picture');
  return { fileName, sha256: media.sha256, mime: media.mime };
}
