import type { Node } from 'prosemirror-model';
import type { Step, StepMap } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import {
  firstStepVersion,
  lastBatchOfClient,
  stepsOfBatch,
  synchronousLevel,
} from '#db/queries/letter-steps.ts';
import { letterProblem } from '#editor/collab/letter-invariants.ts';
import {
  type Batch,
  letterSchemaVersion,
  maxCatchUpSteps,
  type RefusalCode,
} from '#editor/collab/protocol.ts';
import { addedText } from '#editor/collab/step-text.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { parseSteps } from './batch.server.ts';
import { createGroupCommit } from './group-commit.server.ts';
import {
  type BatchOutcome,
  type KnownClient,
  type LoggedStep,
  mapsSince,
  missedSince,
  type OpenLetter,
  openLetter,
  wireSince,
} from './open-letter.server.ts';
import { applyBatch, type IncomingBatch, type LetterRules, writeSteps } from './write-batch.server.ts';

/** What a batch is answered with. `body` is the JSON of an Acknowledgement (editor/collab/protocol.ts). */
export type SubmitResult =
  | { status: 'written'; body: string }
  | { status: 'refused'; code: RefusalCode }
  | { status: 'missing' }
  | { status: 'forged-client' }
  | { status: 'not-stored'; code: 'storage-full' | 'storage' };

/** What a client that is behind is answered with: `body` is the JSON to send. */
export type CatchUpResult =
  | { status: 'found'; body: string }
  | { status: 'missing' }
  | { status: 'history-gone' };

/** Steps that have just reached the disk; `wires` are LogEntry texts. */
export interface CommittedSteps {
  documentId: string;
  caseId: string;
  version: number;
  wires: string[];
  /** The same steps as position maps, for anchors that live on the server. */
  steps: readonly LoggedStep[];
}

/** A letter as an edit by the server finds it: the newest state, which may be a tick ahead of the disk. */
export interface EditableLetter {
  version: number;
  doc: Node;
  /** Position maps of the steps after a version, to move a stored place to this state. */
  mapsSince(version: number): StepMap[];
}

/** What the server writes, and the rows that belong to it: both are on disk, or neither is. */
export interface ServerEdit {
  steps: Step[];
  /** Runs in the transaction that writes the steps, which others share: it must not refuse anything. */
  alongside?(tx: Db): void;
}

/** The one place of a council where the order of all edits is decided. */
export interface Authority {
  submit(documentId: string, batch: Batch, personId: string): Promise<SubmitResult>;
  /** An edit by the server itself (restoring a version, accepting a suggestion), on the newest state. */
  edit(
    documentId: string,
    /** An edit is made once per `clientId`: asked again it gives the same answer. */
    by: { personId: string; clientId: string },
    make: (head: EditableLetter) => ServerEdit,
  ): Promise<SubmitResult>;
  /** The committed state; undefined when there is no such letter. */
  current(documentId: string): { version: number; doc: Node; caseId: string } | undefined;
  snapshotBody(documentId: string): string | undefined;
  /** Steps since a version, or a snapshot with maps when they are many or when `form` asks for it. */
  catchUp(documentId: string, since: number, form: 'steps' | 'maps'): CatchUpResult;
  /** Committed steps after a version for a stream; null when the client must load a snapshot instead. */
  entriesSince(documentId: string, since: number): { version: number; wires: string[] | null } | undefined;
  /** Forgets letters that nobody used for `idleMs`; returns how many are still open. */
  evictIdle(): number;
  /** Puts everything on disk now. */
  flush(): void;
}

/** What an authority needs; `onCommitted` is called after the disk has the steps, once per letter and tick. */
export interface AuthorityDeps {
  db: Db;
  now(): number;
  onCommitted(committed: CommittedSteps): void;
  /** Called in the transaction that stores a state of a letter, so that places in it can be stored with it. */
  onStored?(tx: Db, documentId: string, version: number): void;
  /** Told of commits that failed; their submitters have been answered. */
  onFailure(error: unknown): void;
  validate?: LetterRules['validate'];
  maxDocSize?: number;
  idleMs?: number;
}

/**
 * Makes the authority of one council. Batches are applied in memory as they arrive, written together once per
 * tick, and only then acknowledged and published (docs/decisions/0006-collab.md).
 *
 * @throws RangeError when the connection would acknowledge commits that a power cut can take back
 */
export function createAuthority(deps: AuthorityDeps): Authority {
  if (synchronousLevel(deps.db) < 2) throw new RangeError('the letter log needs synchronous = FULL');
  const { db, now } = deps;
  const rules: LetterRules = {
    validate: deps.validate ?? letterProblem,
    maxDocSize: deps.maxDocSize ?? 4_000_000,
  };
  const letters = new Map<string, OpenLetter>();
  const group = createGroupCommit(db);
  const publish = createPublisher(deps.onCommitted);

  function open(documentId: string): OpenLetter | undefined {
    const known = letters.get(documentId);
    const letter = known && !known.broken ? known : openLetter(db, documentId, now());
    if (!letter) return undefined;
    letter.lastUsed = now();
    letters.set(documentId, letter);
    return letter;
  }

  function write(
    letter: OpenLetter,
    client: KnownClient,
    incoming: IncomingBatch,
    alongside?: ServerEdit['alongside'],
  ): BatchOutcome | RefusalCode {
    const applied = applyBatch(db, letter, { ...incoming, client }, rules);
    if ('refused' in applied) return applied.refused;
    const { batch } = incoming;
    const { steps, dropped, overwrote } = applied;
    const state = letter.head;
    const onDisk = new Promise<void>((resolve, reject) => {
      group.add({
        write: (tx) => {
          const stored = writeSteps(db, letter, { steps, state, now: now() });
          if (stored) deps.onStored?.(tx, letter.id, state.version);
          alongside?.(tx);
        },
        committed: () => {
          letter.committed = state;
          publish(letter, steps);
          resolve();
        },
        failed: (error) => {
          letter.broken = true;
          reject(error);
        },
      });
    });
    client.lastSeq = batch.seq;
    client.last = { base: batch.version, end: state.version, dropped, overwrote, onDisk };
    return client.last;
  }

  async function answer(letter: OpenLetter, outcome: BatchOutcome): Promise<SubmitResult> {
    try {
      await outcome.onDisk;
    } catch (error) {
      deps.onFailure(error);
      return { status: 'not-stored', code: isDiskFull(error) ? 'storage-full' : 'storage' };
    }
    return { status: 'written', body: acknowledgement(db, letter, outcome) };
  }

  async function submit(documentId: string, batch: Batch, personId: string): Promise<SubmitResult> {
    const letter = open(documentId);
    if (!letter) return { status: 'missing' };
    if (batch.schemaVersion !== letterSchemaVersion) return { status: 'refused', code: 'schema-version' };
    const client = knownClient(db, letter, batch.clientId, personId);
    if (client.personId !== personId) return { status: 'forged-client' };
    if (batch.seq === client.lastSeq && client.last) return answer(letter, client.last);
    if (batch.seq <= client.lastSeq) return answer(letter, outcomeInLog(db, letter, batch));
    if (batch.version > letter.committed.version) return { status: 'refused', code: 'future-version' };
    if (isHistoryGone(db, letter, batch.version)) return { status: 'refused', code: 'history-gone' };
    const steps = parseSteps(letterSchema, batch.steps);
    if (!steps) return { status: 'refused', code: 'invalid-step' };
    const outcome = write(letter, client, { batch, steps, personId });
    if (typeof outcome === 'string') return { status: 'refused', code: outcome };
    letter.clients.set(batch.clientId, client);
    return answer(letter, outcome);
  }

  return {
    submit,
    async edit(documentId, { personId, clientId }, make) {
      const letter = open(documentId);
      if (!letter) return { status: 'missing' };
      const client = knownClient(db, letter, clientId, personId);
      const batch: Batch = {
        clientId,
        seq: 1,
        version: letter.head.version,
        schemaVersion: letterSchemaVersion,
        steps: [],
        seen: [],
      };
      if (client.last) return answer(letter, client.last);
      if (client.lastSeq > 0) return answer(letter, outcomeInLog(db, letter, batch));
      const { steps, alongside } = make(editable(db, letter));
      const outcome = write(letter, client, { batch, steps, personId }, alongside);
      if (typeof outcome === 'string') return { status: 'refused', code: outcome };
      letter.clients.set(clientId, client);
      return answer(letter, outcome);
    },
    current(documentId) {
      const letter = open(documentId);
      return letter && { ...letter.committed, caseId: letter.caseId };
    },
    snapshotBody(documentId) {
      const letter = open(documentId);
      return letter && snapshotJson(letter, null);
    },
    catchUp(documentId, since, form) {
      const letter = open(documentId);
      if (!letter) return { status: 'missing' };
      if (isHistoryGone(db, letter, since) || since > letter.committed.version)
        return { status: 'history-gone' };
      const { version } = letter.committed;
      if (form === 'steps' && version - since <= maxCatchUpSteps) {
        const wires = wireSince(db, letter, since, version);
        return { status: 'found', body: `{"version":${version},"entries":[${wires.join()}]}` };
      }
      return { status: 'found', body: snapshotJson(letter, JSON.stringify(mapsSince(db, letter, since))) };
    },
    entriesSince(documentId, since) {
      const letter = open(documentId);
      if (!letter) return undefined;
      const { version } = letter.committed;
      const servable =
        version - since <= maxCatchUpSteps && since <= version && !isHistoryGone(db, letter, since);
      return { version, wires: servable ? wireSince(db, letter, since, version) : null };
    },
    evictIdle() {
      const before = now() - (deps.idleMs ?? 5 * 60_000);
      for (const [id, letter] of letters) {
        if (letter.lastUsed < before && letter.head === letter.committed) letters.delete(id);
      }
      return letters.size;
    },
    flush: () => group.flush(),
  };
}

const editable = (db: Db, letter: OpenLetter): EditableLetter => ({
  ...letter.head,
  mapsSince: (version) => missedSince(db, letter, version).map(({ map }) => map),
});

/** Gathers what one tick wrote to a letter into one message, sent after all its authors have been answered. */
function createPublisher(onCommitted: AuthorityDeps['onCommitted']) {
  let waiting = new Map<OpenLetter, LoggedStep[]>();
  return (letter: OpenLetter, steps: readonly LoggedStep[]) => {
    if (steps.length === 0) return;
    if (waiting.size === 0) {
      queueMicrotask(() => {
        const messages = waiting;
        waiting = new Map();
        for (const [{ id, caseId }, logged] of messages) {
          const version = logged.at(-1)!.version;
          onCommitted({
            documentId: id,
            caseId,
            version,
            wires: logged.map(({ wire }) => wire),
            steps: logged,
          });
        }
      });
    }
    const ofLetter = waiting.get(letter);
    if (ofLetter) ofLetter.push(...steps);
    else waiting.set(letter, [...steps]);
  };
}

/** Whose client this is: the first who wrote with it, also before a restart. */
function knownClient(db: Db, letter: OpenLetter, clientId: string, personId: string): KnownClient {
  const known = letter.clients.get(clientId);
  if (known) return known;
  const logged = lastBatchOfClient(db, letter.id, clientId);
  return { personId: logged?.authorId ?? personId, lastSeq: logged?.seq ?? 0, last: null, leftOff: null };
}

/** Rebuilds the answer to a batch that was written long ago, or before a restart, from what it left in the log. */
function outcomeInLog(db: Db, letter: OpenLetter, batch: Batch): BatchOutcome {
  const rows = stepsOfBatch(db, letter.id, batch.clientId, batch.seq);
  const written = new Set(rows.map((row) => row.clientIndex));
  const steps = parseSteps(letterSchema, batch.steps) ?? [];
  const dropped = steps
    .map((step, index) => ({ index, text: addedText(step) }))
    .filter(({ index }) => !written.has(index));
  const overwrote = rows.flatMap((row) => (row.overwrote ? JSON.parse(row.overwrote) : []));
  const end = rows.at(-1)?.version ?? Math.min(batch.version, letter.committed.version);
  return { base: batch.version, end, dropped, overwrote, onDisk: Promise.resolve() };
}

/** Steps older than the first one that is kept can be neither sent nor rebased over. */
function isHistoryGone(db: Db, letter: OpenLetter, version: number): boolean {
  const firstInTail = letter.tail[0]?.version;
  if (version >= letter.committed.version || (firstInTail !== undefined && version + 1 >= firstInTail))
    return false;
  const first = firstStepVersion(db, letter.id);
  return first === null || version + 1 < first;
}

function acknowledgement(
  db: Db,
  letter: OpenLetter,
  { base, end, dropped, overwrote }: BatchOutcome,
): string {
  const entries = end - base <= maxCatchUpSteps ? `[${wireSince(db, letter, base, end).join()}]` : 'null';
  return `{"version":${end},"entries":${entries},"dropped":${JSON.stringify(dropped)},"overwrote":${JSON.stringify(overwrote)}}`;
}

function snapshotJson(letter: OpenLetter, maps: string | null): string {
  const { version, doc } = letter.committed;
  const head = `"documentId":${JSON.stringify(letter.id)},"schemaVersion":${letter.schemaVersion},"version":${version}`;
  return `{${head},"doc":${JSON.stringify(doc.toJSON())},"maps":${maps}}`;
}

function isDiskFull(error: unknown): boolean {
  return (error as { code?: string }).code === 'SQLITE_FULL';
}
