import type { Batch, StepJson } from './protocol.ts';

/**
 * Something the person should see and choose about, because two people changed the same words.
 * - `not-placed`: `mine` could not be put back, its surroundings were deleted by others.
 * - `replaced-theirs`: our edit, made without seeing it, removed `theirs`.
 * - `removed-mine`: somebody removed `mine` without having seen it.
 */
export interface TextConflict {
  id: string;
  kind: 'not-placed' | 'replaced-theirs' | 'removed-mine';
  mine: string;
  theirs: string;
  /** The other person's id, when known. */
  by: string | null;
}

/** Everything of one editor (one tab) that is not yet safely on the server. */
export interface OutboxRecord {
  clientId: string;
  schemaVersion: number;
  /** The last batch number that was given out. */
  seq: number;
  /** The confirmed version that `inflightNow` and `pending` are based on. */
  version: number;
  /** A batch that was sent, or is about to be, exactly as it was or will be sent. */
  inflight: Batch | null;
  /** The steps of that batch as they stand on `version`; `index` is the place in the batch, or -1 for none. */
  inflightNow: { index: number; step: StepJson }[];
  /** Steps after those, each with the version that its author saw. */
  pending: { step: StepJson; seen: number }[];
  conflicts: TextConflict[];
  /** The words of a letter that may not be sent any more, for its author to keep. */
  privateCopy: string | null;
}

/** Where records are kept for one council, document and person. Saving rejects when the browser refuses. */
export interface Outbox {
  save(record: OutboxRecord): Promise<void>;
  remove(clientId: string): Promise<void>;
  /** Records of editors that no longer run: closed tabs, crashes, earlier releases. */
  orphans(): Promise<OutboxRecord[]>;
}

/** Whether a record still holds anything that a person could lose. */
export function isEmptyRecord(record: OutboxRecord): boolean {
  const { inflight, pending, conflicts, privateCopy } = record;
  return !inflight && pending.length === 0 && conflicts.length === 0 && privateCopy === null;
}
