import { collabState } from './collab-plugin.ts';
import type { CollabPhase, CollabStatus } from './collab-status.ts';
import { type Inflight, takeBatch } from './inflight.ts';
import { planJump } from './jump.ts';
import type { Outbox, OutboxRecord } from './outbox.ts';
import { createOutboxWriter, isOwn, type OwnWork, pendingWords, recordOf } from './own-work.ts';
import { type Acknowledgement, type LogEntry, letterSchemaVersion } from './protocol.ts';
import { createRetryTimer } from './retry-timer.ts';
import { type CollabHost, createIntake } from './take-entries.ts';
import { ackConflicts, unsentWords } from './text-conflicts.ts';
import type { CollabTransport, StreamMessage, Trouble } from './transport.ts';

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

/**
 * Sends what is typed and brings in what others write. One batch is under way at a time; it is in the outbox
 * before it is sent and keeps its number until it is acknowledged, however often it must be repeated.
 */
export function createCollabClient(options: CollabClientOptions): CollabClient {
  const { host, clientId, personId, transport, newId } = options;
  const work: OwnWork = { clientId, personId, seq: 0, inflight: null, conflicts: [], privateCopy: null };
  const outbox = createOutboxWriter(options.outbox, () => recordOf(host.state(), work));
  const { take, settleBatch, jump } = createIntake(host, work, newId);
  const timer = createRetryTimer(options.later, options.random);
  /** Entries that wait for an acknowledgement or a snapshot. */
  let waiting: LogEntry[] = [];
  let trouble: CollabPhase | null = null;
  let running = false;
  let jumping = false;
  /** The newest version that was heard of; steps up to it must still come when it is above ours. */
  let heard = 0;
  let stopped = false;

  const local = () => collabState(host.state());
  const isBlocked = () => trouble === 'denied' || trouble === 'refused';
  const hasWork = () => work.inflight !== null || local().pending.length > 0 || heard > local().version;

  function status(): CollabStatus {
    const { inflight, conflicts } = work;
    const privateCopy = ownCopy();
    const unsaved = local().pending.length;
    const phase = trouble ?? (unsaved > 0 || inflight ? 'sending' : 'synced');
    return { phase, unsaved, keptLocally: outbox.keepsIt(), conflicts, privateCopy };
  }

  /** What an earlier editor could not send, and all that this one shows and may not send: also what is typed from now on. */
  function ownCopy(): string | null {
    const unsent = isBlocked() ? pendingWords(host.state()) : '';
    return [work.privateCopy, unsent].filter(Boolean).join('\n\n') || null;
  }

  const tell = () => options.onStatus(status());
  const saveAndTell = () => void outbox.save().then(tell);

  async function pump(): Promise<void> {
    if (running || stopped || timer.isWaiting() || isBlocked()) return;
    running = true;
    try {
      while (!stopped && !isBlocked() && hasWork()) {
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
    if (!work.inflight && pending.length === 0) return catchUp('steps');
    if (!work.inflight) {
      work.seq += 1;
      const head = { clientId, seq: work.seq, version, schemaVersion: letterSchemaVersion };
      work.inflight = takeBatch(pending, head);
    }
    await outbox.save();
    const sent = await transport.send(work.inflight.batch);
    if (stopped) return false;
    if (sent.status !== 'acknowledged') return hold(sent);
    succeeded();
    return acknowledged(sent.answer);
  }

  async function acknowledged(answer: Acknowledgement): Promise<boolean> {
    work.conflicts = [...work.conflicts, ...ackConflicts(answer, newId)];
    if (!answer.entries || local().version < (answer.entries[0]?.version ?? answer.version + 1) - 1) {
      if (!(await catchUp('maps'))) return false;
    } else {
      take(answer.entries);
      settleBatch(answer.version);
    }
    drain();
    await outbox.save();
    return true;
  }

  /** Fetches what was missed: steps, or a snapshot in place of thousands. What streams in meanwhile waits. */
  async function catchUp(form: 'steps' | 'maps'): Promise<boolean> {
    jumping = true;
    const found = await transport.catchUp(local().version, form);
    jumping = false;
    if (stopped) return false;
    if (found.status !== 'steps' && found.status !== 'snapshot') return hold(found);
    succeeded();
    if (found.status === 'steps') {
      heard = Math.min(heard, found.version);
      take(found.entries);
    } else {
      heard = Math.min(heard, found.snapshot.version);
      jump(found.snapshot);
    }
    drain();
    return true;
  }

  function succeeded(): void {
    trouble = null;
    timer.succeeded();
  }

  function hold(found: Trouble): false {
    if (found.status === 'denied' || found.status === 'refused') {
      trouble = found.status;
      saveAndTell();
      return false;
    }
    if (found.status !== 'busy') trouble = found.status === 'signed-out' ? 'signed-out' : 'offline';
    timer.wait(() => void pump(), found.status === 'busy' ? found.retryAfterMs : 0);
    return false;
  }

  function drain(): void {
    const entries = waiting;
    waiting = [];
    if (entries.length > 0) receiveEntries(entries);
  }

  /** Messages may come twice and in any order; own steps wait for the answer that also tells what was dropped. */
  function receiveEntries(entries: readonly LogEntry[]): void {
    const known = [...waiting, ...entries].filter(({ version }) => version > local().version);
    known.sort((a, b) => a.version - b.version);
    const own = known.findIndex((entry) => isOwn(work, entry));
    const now = jumping ? 0 : own < 0 ? known.length : own;
    waiting = known.slice(now);
    take(known.slice(0, now));
    const last = known[now - 1];
    if (last && last.version > local().version) {
      heard = Math.max(heard, last.version);
      void pump();
    }
    saveAndTell();
  }

  return {
    status,
    changed() {
      if (stopped) return;
      void outbox.save();
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
      timer.cancel();
      timer.succeeded();
      void pump();
    },
    settle(conflictId) {
      work.conflicts = work.conflicts.filter(({ id }) => id !== conflictId);
      saveAndTell();
    },
    async startAfresh() {
      const caughtUp = await transport.catchUp(local().version, 'maps');
      if (caughtUp.status !== 'snapshot') return;
      const all: Inflight = {
        batch: { clientId, seq: -1, version: 0, schemaVersion: letterSchemaVersion, steps: [], seen: [] },
        groups: local().pending.map(({ id }) => [id]),
      };
      const { tr } = planJump(host.state(), caughtUp.snapshot, all);
      work.privateCopy = ownCopy();
      work.inflight = null;
      trouble = null;
      waiting = [];
      host.dispatch(tr);
      await outbox.save();
      tell();
    },
    dismissPrivateCopy() {
      work.privateCopy = null;
      saveAndTell();
    },
    async adopt(left) {
      work.conflicts = [...work.conflicts, ...left.conflicts];
      const copies = [work.privateCopy, left.privateCopy, unsentWords(left, host.state().schema)].filter(
        Boolean,
      );
      work.privateCopy = copies.join('\n\n') || null;
      await outbox.save();
      tell();
    },
    stop() {
      stopped = true;
      timer.cancel();
    },
  };
}
