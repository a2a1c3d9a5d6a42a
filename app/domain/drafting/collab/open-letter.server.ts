import type { Node } from 'prosemirror-model';
import { type Step, StepMap } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import { stepMapsBetween } from '#db/queries/letter-steps.ts';
import type { MissedStep } from '#editor/collab/overwritten-text.ts';
import type { DroppedText, LogMap, OverwrittenText } from '#editor/collab/protocol.ts';
import { readEntries, readLetter } from './stored-letter.server.ts';

/** A step in memory: what is sent, what is mapped, and who made it. */
export interface LoggedStep extends MissedStep {
  version: number;
  seq: number;
  index: number;
  overwrote: readonly OverwrittenText[];
  stepText: string;
  /** The LogEntry of editor/collab/protocol.ts as JSON. */
  wire: string;
}

/**
 * A letter that is being written in. `head` is what batches are applied to; `committed` is what is on disk and
 * the only state that is ever shown to anybody. Between the two lies at most one tick.
 */
export interface OpenLetter {
  readonly id: string;
  readonly caseId: string;
  readonly schemaVersion: number;
  head: { version: number; doc: Node };
  committed: { version: number; doc: Node };
  /** The version of the newest stored state. */
  storedVersion: number;
  /** The newest steps in order, without gaps, ending at head; older ones are read from the database. */
  tail: LoggedStep[];
  clients: Map<string, KnownClient>;
  lastUsed: number;
  /** Set when a commit failed: what is in memory is not what is on disk, so it must be opened again. */
  broken: boolean;
}

/** What is remembered of a client: whose it is, and the outcome of its last batch. */
export interface KnownClient {
  personId: string;
  lastSeq: number;
  /** Null for a batch from before this letter was opened; its traces are in the log. */
  last: BatchOutcome | null;
  /** Where its last step left it, in the positions of that version; null before one was written in this process. */
  leftOff: { version: number; at: number } | null;
}

/** What became of a batch; `onDisk` settles when it is safe to speak of it. */
export interface BatchOutcome {
  base: number;
  end: number;
  dropped: DroppedText[];
  overwrote: OverwrittenText[];
  onDisk: Promise<void>;
}

/** Steps kept in memory per letter; a client that is further behind makes us read from the database. */
const tailLength = 2000;

/** Opens a letter from its stored state and the steps after it; undefined when there is none. */
export function openLetter(db: Db, documentId: string, now: number): OpenLetter | undefined {
  const stored = readLetter(db, documentId);
  if (!stored) return undefined;
  const state = { version: stored.version, doc: stored.doc };
  return {
    id: stored.id,
    caseId: stored.caseId,
    schemaVersion: stored.schemaVersion,
    head: state,
    committed: state,
    storedVersion: stored.version,
    tail: [],
    clients: new Map(),
    lastUsed: now,
    broken: false,
  };
}

/** A step that was just applied, with the words it took away unseen. */
export interface MadeStep {
  step: Step;
  doc: Node;
  client: string;
  seq: number;
  index: number;
  author: string;
  overwrote: readonly OverwrittenText[];
}

/** Puts a step at the end of the letter in memory; its JSON is made once, for the log and for everybody. */
export function appendStep(letter: OpenLetter, made: MadeStep): LoggedStep {
  const { step, doc, overwrote, ...maker } = made;
  const version = letter.head.version + 1;
  const stepText = JSON.stringify(step.toJSON());
  const seen = overwrote.length > 0 ? `,"overwrote":${JSON.stringify(overwrote)}` : '';
  const origin = JSON.stringify(maker).slice(1, -1);
  const wire = `{"version":${version},"step":${stepText},${origin}${seen}}`;
  const logged: LoggedStep = { version, map: step.getMap(), ...maker, overwrote, stepText, wire };
  letter.head = { version, doc };
  letter.tail.push(logged);
  if (letter.tail.length > tailLength * 2) letter.tail = letter.tail.slice(-tailLength);
  return logged;
}

/** The steps after `version` up to head, from memory where they are there. */
export function missedSince(db: Db, letter: OpenLetter, version: number): MissedStep[] {
  const firstInTail = letter.tail[0]?.version ?? letter.head.version + 1;
  if (version + 1 >= firstInTail) return letter.tail.slice(version + 1 - firstInTail);
  const older = stepMapsBetween(db, letter.id, version, firstInTail - 1);
  return [...older.map((row) => asMissed(row)), ...letter.tail];
}

/** Committed steps after `version` as JSON texts, ready to be joined into an answer. */
export function wireSince(db: Db, letter: OpenLetter, version: number, upTo: number): string[] {
  const firstInTail = letter.tail[0]?.version ?? letter.head.version + 1;
  if (version + 1 >= firstInTail) {
    return letter.tail.slice(version + 1 - firstInTail, upTo + 1 - firstInTail).map((step) => step.wire);
  }
  return readEntries(db, letter.id, version, upTo).map((entry) => JSON.stringify(entry));
}

/** The position maps of the committed steps after `version`, with their makers. */
export function mapsSince(db: Db, letter: OpenLetter, version: number): LogMap[] {
  return stepMapsBetween(db, letter.id, version, letter.committed.version).map((row) => ({
    ranges: JSON.parse(row.map),
    client: row.clientId,
    seq: row.clientSeq,
    index: row.clientIndex,
    author: row.authorId,
    ...(row.overwrote ? { overwrote: JSON.parse(row.overwrote) } : {}),
  }));
}

/** A step map as the triples it was made of. */
export function mapRanges(map: StepMap): number[] {
  const ranges: number[] = [];
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    ranges.push(oldStart, oldEnd - oldStart, newEnd - newStart);
  });
  return ranges;
}

function asMissed(row: { map: string; authorId: string; clientId: string }): MissedStep {
  return { map: new StepMap(JSON.parse(row.map)), author: row.authorId, client: row.clientId };
}
