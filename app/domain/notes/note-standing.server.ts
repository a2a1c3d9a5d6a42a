import { errorSentence } from '#app/i18n/errors.ts';
import { type NoteVersionSummary, noteVersionSummary } from '#db/queries/notes.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';

/** How far the reading of a note version is. */
export interface NoteStanding {
  id: string;
  number: number;
  fileName: string;
  status: NoteVersionSummary['status'];
  /** How many notes are read before this one; null when it does not wait. */
  place: number | null;
  stage: string | null;
  progress: number;
  total: number;
  failure: { code: string; message: string } | null;
}

/** The standing of a version from its row and its place in the queue. */
export function standingOf(version: NoteVersionSummary & { place: number | null }): NoteStanding {
  const { id, number, fileName, status, place, stage, progress, progressTotal, failureCode } = version;
  const params = JSON.parse(version.failureParams ?? '{}') as Record<string, string | number>;
  return {
    id,
    number,
    fileName,
    status,
    place,
    stage,
    progress,
    total: progressTotal,
    failure:
      status === 'failed' && failureCode
        ? { ...errorSentence(`import.${failureCode}`, params), code: failureCode }
        : null,
  };
}

/** The standing of one version, for the page that waits for it. @throws DomainError notFound */
export function noteStanding(ctx: Ctx, caseId: string, noteVersionId: string): NoteStanding {
  loadCase(ctx, caseId, 'note:read');
  const version = noteVersionSummary(ctx.db, noteVersionId);
  if (version?.caseId !== caseId) throw notFound('noteVersion');
  const place = version.status === 'queued' ? ctx.council.jobs.placeInQueue(version.id) : null;
  return standingOf({ ...version, place });
}
