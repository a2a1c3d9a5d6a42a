import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import {
  insertLetterDocument,
  insertLetterSnapshot,
  lastStepVersion,
  letterDocumentById,
  snapshotAtOrBefore,
  stepsBetween,
} from '#db/queries/letter-steps.ts';
import { applyTrusted } from '#editor/collab/apply-step.ts';
import { type LogEntry, letterSchemaVersion } from '#editor/collab/protocol.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';

/** A letter as it stands in the database at a version. */
export interface StoredLetter {
  id: string;
  caseId: string;
  schemaVersion: number;
  version: number;
  doc: Node;
}

/** Thrown when the log cannot be replayed onto its snapshot: the database was changed by something else. */
class DamagedLog extends Error {
  override readonly name = 'DamagedLog';
}

/** Makes a new letter for a case, by default with all its fixed parts empty. Call within the caller's transaction. */
export function createLetterDocument(
  db: Db,
  letter: { id: string; caseId: string; now: number; doc?: Node },
): void {
  const doc = JSON.stringify((letter.doc ?? emptyLetter()).toJSON());
  insertLetterDocument(db, {
    id: letter.id,
    caseId: letter.caseId,
    schemaVersion: letterSchemaVersion,
    version: 0,
    doc,
    createdAt: letter.now,
  });
  insertLetterSnapshot(db, { documentId: letter.id, version: 0, doc, at: letter.now });
}

/**
 * The newest state on disk: the stored state and the steps after it, which are few however long the log is.
 * Undefined when there is no such letter.
 *
 * @throws DamagedLog
 */
export function readLetter(db: Db, documentId: string): StoredLetter | undefined {
  const row = letterDocumentById(db, documentId);
  if (!row) return undefined;
  const head = lastStepVersion(db, documentId) ?? row.version;
  const start = Node.fromJSON(letterSchema, JSON.parse(row.doc));
  const doc = replay(db, { documentId, doc: start, from: row.version, to: head });
  return { id: row.id, caseId: row.caseId, schemaVersion: row.schemaVersion, version: head, doc };
}

/**
 * The letter as it was at an earlier version, from the nearest snapshot before it (at most 500 steps away).
 * Undefined when there is no such letter or version.
 *
 * @throws DamagedLog
 */
export function readLetterAt(db: Db, documentId: string, version: number): StoredLetter | undefined {
  const row = letterDocumentById(db, documentId);
  const snapshot = snapshotAtOrBefore(db, documentId, version);
  const head = lastStepVersion(db, documentId) ?? 0;
  if (!row || !snapshot || version > Math.max(head, snapshot.version)) return undefined;
  const start = Node.fromJSON(letterSchema, JSON.parse(snapshot.doc));
  const doc = replay(db, { documentId, doc: start, from: snapshot.version, to: version });
  return { id: row.id, caseId: row.caseId, schemaVersion: row.schemaVersion, version, doc };
}

/** Committed steps after `after`, at most up to `upTo`, as they are sent to clients. */
export function readEntries(db: Db, documentId: string, after: number, upTo: number): LogEntry[] {
  return stepsBetween(db, documentId, after, upTo).map((row) => ({
    version: row.version,
    step: JSON.parse(row.step),
    client: row.clientId,
    seq: row.clientSeq,
    index: row.clientIndex,
    author: row.authorId,
    ...(row.overwrote ? { overwrote: JSON.parse(row.overwrote) } : {}),
  }));
}

function replay(
  db: Db,
  { documentId, doc, from, to }: { documentId: string; doc: Node; from: number; to: number },
): Node {
  let current = doc;
  let expected = from;
  for (const row of stepsBetween(db, documentId, from, to)) {
    expected++;
    const next = applyTrusted(current, Step.fromJSON(letterSchema, JSON.parse(row.step)));
    if (row.version !== expected || !next)
      throw new DamagedLog(`letter ${documentId} at step ${row.version}`);
    current = next;
  }
  if (expected !== to) throw new DamagedLog(`letter ${documentId} ends at ${expected}, not ${to}`);
  return current;
}
