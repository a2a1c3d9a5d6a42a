/**
 * What client and authority say to each other. Positions are ProseMirror positions; a version is the number
 * of steps in the log, so version 12 is the document after the twelfth step. Nothing is ordered by time.
 */

/** A ProseMirror step as `Step.toJSON()` gives it. */
export type StepJson = Record<string, unknown>;

/** Words of one person that another person's stale edit removed without having seen them. */
export interface OverwrittenText {
  /** Whose words they were (person id). */
  author: string;
  text: string;
}

/** One committed step. `version` is the version of the document after it. */
export interface LogEntry {
  version: number;
  step: StepJson;
  client: string;
  seq: number;
  /** Which step of the submitted batch this was, before rebasing. */
  index: number;
  author: string;
  overwrote?: OverwrittenText[];
}

/**
 * Steps that a client asks to have written. `version` is the confirmed version they are based on, `seq` counts
 * the batches of this client: a batch that is sent twice under the same number is written once.
 */
export interface Batch {
  clientId: string;
  seq: number;
  version: number;
  schemaVersion: number;
  steps: StepJson[];
  /**
   * For each step the version its author saw when making it, at most `version`: by it the authority knows which
   * words a deletion removed unseen, also when the client has rebased the deletion itself meanwhile.
   */
  seen: number[];
}

/** A step of a batch whose place was deleted by others; `text` holds the words it would have added. */
export interface DroppedText {
  index: number;
  text: string;
}

/**
 * The answer to a batch, given only after it is on disk. `entries` are all steps since the batch's version up
 * to and including its own; null when there were too many, in which case the client loads a snapshot.
 */
export interface Acknowledgement {
  version: number;
  entries: LogEntry[] | null;
  dropped: DroppedText[];
  overwrote: OverwrittenText[];
}

/** The position map of one committed step with its origin, enough to move pending edits over it. */
export interface LogMap {
  /** Triples of start, old size, new size, as in ProseMirror's StepMap. */
  ranges: number[];
  client: string;
  seq: number;
  index: number;
  author: string;
  overwrote?: OverwrittenText[];
}

/** A document at a version, with the maps of the steps since a version the client named (or null if not asked). */
export interface LetterSnapshot {
  documentId: string;
  schemaVersion: number;
  version: number;
  doc: StepJson;
  maps: LogMap[] | null;
}

/** Why a batch was refused as a whole; nothing of it is written. */
export type RefusalCode =
  | 'malformed'
  | 'invalid-step'
  | 'invalid-document'
  | 'future-version'
  | 'schema-version'
  | 'too-large'
  | 'history-gone';

/** More missed steps than this are not sent one by one: a snapshot and maps are smaller and faster. */
export const maxCatchUpSteps = 500;

/** Raised when a change to the letter schema makes older steps invalid. */
export const letterSchemaVersion = 1;
