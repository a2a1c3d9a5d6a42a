import type { Db } from '#db/client.ts';
import { readVersions, replacedVersions } from '#db/queries/anchors.ts';

/** A newer version of a note that was read, and that the council does not read yet. */
export interface WaitingVersion {
  id: string;
  number: number;
}

/**
 * Of each case the newest version that waits for the secretary to put it in use. The version in use is the one put in
 * use last, else the one read first (db/queries/notes.ts, versionInUse); one that was replaced or set aside does not
 * wait.
 */
export function waitingVersions(db: Db, caseIds: readonly string[]): Map<string, WaitingVersion> {
  const replaced = new Set(replacedVersions(db, caseIds));
  const isDone = (id: string, setAsideAt: number | null) => replaced.has(id) || setAsideAt !== null;
  const inUse = new Map<string, number>();
  const waiting = new Map<string, WaitingVersion>();
  for (const { id, caseId, number, setAsideAt } of readVersions(db, caseIds)) {
    const used = inUse.get(caseId);
    if (used === undefined) inUse.set(caseId, number);
    else if (number > used && !isDone(id, setAsideAt) && number > (waiting.get(caseId)?.number ?? 0))
      waiting.set(caseId, { id, number });
  }
  return waiting;
}
