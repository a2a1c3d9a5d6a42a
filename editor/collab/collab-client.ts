import type { EditorState, Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { collabState, receiveOthers, receiveOwn } from './collab-plugin.ts';
import { type Inflight, idsOf, standingSteps, takeBatch } from './inflight.ts';
import { planJump } from './jump.ts';
import { mergeSteps } from './merge-steps.ts';
import { isEmptyRecord, type Outbox, type OutboxRecord, type TextConflict } from './outbox.ts';
import {
  type Acknowledgement,
  type LetterSnapshot,
  type LogEntry,
  letterSchemaVersion,
  type StepJson,
} from './protocol.ts';
import { addedText } from './step-text.ts';
import { ackConflicts, removedConflicts, unsentWords } from './text-conflicts.ts';
import type { CollabTransport, StreamMessage, Trouble } from './transport.ts';

/**
 * What the person is told. `synced`: everything is on the server's disk. `sending`: on its way. `offline`,
 * `signed-out`: kept here, sent later. `denied`, `refused`: will not be sent; the words are in `privateCopy`.
 */
export type CollabPhase = 'synced' | 'sending' | 'offline' | 'signed-out' | 'denied' | 'refused';

export interface CollabStatus {
  phase: CollabPhase;
  /** Steps that are not on the server's disk yet. */
  unsaved: number;
  /** Whether this browser keeps them; false means: do not close the tab. */
  keptLocally: boolean;
  conflicts: readonly TextConflict[];
  privateCopy: string | null;
}

/** The editor that the client serves: an EditorView, or a bare state in tests. */
export interface CollabHost {
  state(): EditorState;
  dispatch(tr: Transaction): void;
}

export interface CollabClientOptions {
  host: CollabHost;
  clientId: string;
  personId: string;
  transport: CollabTransport;
  outbox: Outbox;
  onStatus(status: CollabStatus): void;
  newId(): string;
  /** A number from 0 up to 1, to spread retries. */
  random(): number;
  /** Calls `run` after `ms`; returns how to cancel it. */
  later(ms: number, run: () => void): () => void;
}

/** The collaboration of one editor. */
export interface CollabClient {
  /** To be called after every transaction that changed the document, also remote ones. */
  changed(): void;
  receive(message: StreamMessage): void;
  /** Tries again now: the network is back, or the person signed in. */
  resume(): void;
  /** The person has dealt with a conflict. */
  settle(conflictId: string): void;
  /** Gives up what was refused: the words are in `privateCopy`, the editor goes on from the server's state. */
  startAfresh(): Promise<void>;
  dismissPrivateCopy(): void;
  /** Takes over what an earlier editor left and cannot send: resolves when this editor's own outbox has it. */
  adopt(record: OutboxRecord): Promise<void>;
  status(): CollabStatus;
  stop(): void;
}

const firstRetry = 500;
const slowestRetry = 30_000;

/**
 * Sends what is typed and brings in what others write. One batch is under way at a time; it is in the outbox
 * before it is sent and keeps its number until it is acknowledged, however often it must be repeated.
 */
export function createCollabClient(options: CollabClientOptions): CollabClient {
  const { host, clientId, personId, transport, outbox, newId } = options;
  let inflight: Inflight | null = null;
  let seq = 0;
  let waiting: LogEntry[] = [];
  let conflicts: TextConflict[] = [];
  let privateCopy: string | null = null;
  let trouble: CollabPhase | null = null;
  let keptLocally = true;
  /** Whether the outbox may hold something; what others write must not cost a visit to an empty one. */
  let isStored = true;
  let running = false;
  let jumping = false;
  /** The newest version that was heard of; steps up to it must still come when it is above ours. */
  let heard = 0;
  let holding = false;
  let stopped = false;
  let attempts = 0;
  let cancelRetry: (() => void) | null = null;
  let saved: Promise<void> = Promise.resolve();

  const local = () => collabState(host.state());
  const isBlocked = () => trouble === 'denied' || trouble === 'refused';
  const isBehind = () => heard > local().version;

  function status(): CollabStatus {
    const unsaved = local().pending.length;
    const phase = trouble ?? (unsaved > 0 || inflight ? 'sending' : 'synced');
    return { phase, unsaved, keptLocally, conflicts, privateCopy };
  }

  const tell = () => options.onStatus(status());

  function record(): OutboxRecord {
    const { version, pending } = local();
    const sent = idsOf(inflight);
    return {
      clientId,
      schemaVersion: letterSchemaVersion,
      seq,
      version,
      inflight: inflight?.batch ?? null,
      inflightNow: standingSteps(pending, inflight).map(({ index, step }) => ({
        index,
        step: step.toJSON(),
      })),
      pending: pending
        .filter(({ id }) => !sent.has(id))
        .map(({ step, seen }) => ({ step: step.toJSON() as StepJson, seen })),
      conflicts,
      privateCopy,
    };
  }

  /** Writes the newest state once the writes before it are done; a browser that refuses is told to the person. */
  function save(): Promise<void> {
    saved = saved.then(async () => {
      const now = record();
      try {
        if (isEmptyRecord(now)) {
          if (!isStored) return;
          await outbox.remove(clientId);
          isStored = false;
        } else {
          isStored = true;
          await outbox.save(now);
        }
        keptLocally = true;
      } catch {
        // Private mode or a full disk: sending goes on, and the status says that this tab must stay open.
        keptLocally = false;
      }
    });
    return saved;
  }

  async function pump(): Promise<void> {
    if (running || stopped || holding || isBlocked()) return;
    running = true;
    try {
      while (!stopped && !isBlocked() && (inflight || local().pending.length > 0 || isBehind())) {
        if (!(await exchange())) break;
      }
    } finally {
      running = false;
    }
    tell();
  }

  /** One batch there and its answer back; true when there may be more to do. */
  async function exchange(): Promise<boolean> {
    const { pending, version } = local();
    if (!inflight && pending.length === 0) return catchUp('steps');
    if (!inflight) {
      seq += 1;
      inflight = takeBatch(pending, { clientId, seq, version, schemaVersion: letterSchemaVersion });
    }
    await save();
    const sent = await transport.send(inflight.batch);
    if (stopped) return false;
    if (sent.status !== 'acknowledged') return hold(sent);
    trouble = null;
    attempts = 0;
    return acknowledged(sent.answer);
  }

  async function acknowledged(answer: Acknowledgement): Promise<boolean> {
    conflicts = [...conflicts, ...ackConflicts(answer, newId)];
    if (!answer.entries || local().version < (answer.entries[0]?.version ?? answer.version + 1) - 1) {
      if (!(await catchUp('maps'))) return false;
    } else {
      take(answer.entries);
      settleBatch(answer.version);
    }
    drain();
    await save();
    return true;
  }

  /** Applies entries that follow the present version without a gap, in runs of others' and own steps. */
  function take(entries: readonly LogEntry[]): void {
    let run: LogEntry[] = [];
    let next = local().version + 1;
    for (const entry of entries) {
      if (entry.version !== next) continue;
      next += 1;
      if (run[0] && isOwn(run[0]) !== isOwn(entry)) {
        takeRun(run);
        run = [];
      }
      run.push(entry);
    }
    if (run.length > 0) takeRun(run);
  }

  const isOwn = (entry: LogEntry) => entry.client === clientId && entry.seq === inflight?.batch.seq;

  function takeRun(run: readonly LogEntry[]): void {
    const state = host.state();
    const version = run.at(-1)!.version;
    const steps = run.map((entry) => Step.fromJSON(state.schema, entry.step));
    if (isOwn(run[0]!)) {
      const own = steps.map((step, at) => ({ step, ids: inflight!.groups[run[at]!.index] ?? [] }));
      const { tr, lost } = receiveOwn(state, { steps: own, batchIds: idsOf(inflight), version });
      inflight = null;
      host.dispatch(tr);
      reportLost(lost.map(({ step }) => step));
      return;
    }
    const sent = idsOf(inflight);
    const { tr, lost } = receiveOthers(state, steps, version);
    host.dispatch(tr);
    conflicts = [...conflicts, ...removedConflicts(run, personId, newId)];
    reportLost(lost.filter(({ id }) => !sent.has(id)).map(({ step }) => step));
  }

  /** A batch of which nothing was written leaves no entry; its steps must go all the same. */
  function settleBatch(version: number): void {
    if (!inflight) return;
    const own = { steps: [], batchIds: idsOf(inflight), version: Math.max(version, local().version) };
    inflight = null;
    const { tr, lost } = receiveOwn(host.state(), own);
    host.dispatch(tr);
    reportLost(lost.map(({ step }) => step));
  }

  function reportLost(steps: readonly Step[]): void {
    const words = mergeSteps(steps).steps.map(addedText);
    reportWords(words);
  }

  function reportWords(words: readonly string[]): void {
    for (const mine of words) {
      if (mine !== '')
        conflicts = [...conflicts, { id: newId(), kind: 'not-placed', mine, theirs: '', by: null }];
    }
  }

  /** Fetches what was missed: steps, or a snapshot in place of thousands. What streams in meanwhile waits. */
  async function catchUp(form: 'steps' | 'maps'): Promise<boolean> {
    jumping = true;
    const found = await transport.catchUp(local().version, form);
    jumping = false;
    if (stopped) return false;
    if (found.status !== 'steps' && found.status !== 'snapshot') return hold(found);
    trouble = null;
    attempts = 0;
    if (found.status === 'steps') {
      heard = Math.min(heard, found.version);
      take(found.entries);
    } else {
      jump(found.snapshot);
    }
    drain();
    return true;
  }

  function jump(snapshot: LetterSnapshot): void {
    const { tr, lost } = planJump(host.state(), snapshot, inflight);
    inflight = null;
    heard = Math.min(heard, snapshot.version);
    host.dispatch(tr);
    conflicts = [...conflicts, ...removedConflicts(snapshot.maps ?? [], personId, newId)];
    reportWords(lost);
  }

  function hold(found: Trouble): boolean {
    if (found.status === 'denied' || found.status === 'refused') {
      trouble = found.status;
      privateCopy = pendingWords() || privateCopy;
      void save().then(tell);
      return false;
    }
    trouble = found.status === 'signed-out' ? 'signed-out' : found.status === 'busy' ? trouble : 'offline';
    const backoff = Math.min(slowestRetry, firstRetry * 2 ** attempts) * (0.5 + options.random() / 2);
    attempts += 1;
    const wait = found.status === 'busy' ? Math.max(backoff, found.retryAfterMs) : backoff;
    holding = true;
    cancelRetry = options.later(wait, retry);
    return false;
  }

  function retry(): void {
    holding = false;
    void pump();
  }

  function pendingWords(): string {
    const words = mergeSteps(local().pending.map(({ step }) => step)).steps.map(addedText);
    return words.filter((text) => text !== '').join('\n\n');
  }

  /** Entries that waited for an acknowledgement or a snapshot. */
  function drain(): void {
    const entries = waiting;
    waiting = [];
    if (entries.length > 0) receiveEntries(entries);
  }

  /** Messages may come twice and in any order; own steps wait for the answer that also tells what was dropped. */
  function receiveEntries(entries: readonly LogEntry[]): void {
    const known = [...waiting, ...entries].filter(({ version }) => version > local().version);
    known.sort((a, b) => a.version - b.version);
    const own = known.findIndex(isOwn);
    const now = jumping ? 0 : own < 0 ? known.length : own;
    waiting = known.slice(now);
    take(known.slice(0, now));
    const last = known[now - 1];
    if (last && last.version > local().version) {
      heard = Math.max(heard, last.version);
      void pump();
    }
    void save().then(tell);
  }

  return {
    status,
    changed() {
      if (stopped) return;
      void save();
      void pump();
      tell();
    },
    receive(message) {
      if (stopped || isBlocked()) return;
      if (message.kind === 'entries') return receiveEntries(message.entries);
      heard = Math.max(heard, message.version);
      void pump();
    },
    resume() {
      if (isBlocked()) return;
      cancelRetry?.();
      attempts = 0;
      retry();
    },
    settle(conflictId) {
      conflicts = conflicts.filter(({ id }) => id !== conflictId);
      void save().then(tell);
    },
    async startAfresh() {
      const caughtUp = await transport.catchUp(local().version, 'maps');
      if (caughtUp.status !== 'snapshot') return;
      const { pending } = local();
      const all: Inflight = {
        batch: { clientId, seq: -1, version: 0, schemaVersion: letterSchemaVersion, steps: [], seen: [] },
        groups: pending.map(({ id }) => [id]),
      };
      const { tr } = planJump(host.state(), caughtUp.snapshot, all);
      inflight = null;
      trouble = null;
      waiting = [];
      host.dispatch(tr);
      await save();
      tell();
    },
    dismissPrivateCopy() {
      privateCopy = null;
      void save().then(tell);
    },
    async adopt(left) {
      conflicts = [...conflicts, ...left.conflicts];
      privateCopy =
        [privateCopy, left.privateCopy, ...unsentWords(left)].filter(Boolean).join('\n\n') || null;
      await save();
      tell();
    },
    stop() {
      stopped = true;
      cancelRetry?.();
    },
  };
}
