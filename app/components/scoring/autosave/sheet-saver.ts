import { type DraftKeeper, type ScoreDraft, sameDraft } from './kept-drafts.ts';

/** An answer as the database has it. */
export interface StoredAnswer {
  criterionId: string;
  draft: ScoreDraft;
  version: number;
}

/** What came of sending one answer. */
export type SaveOutcome =
  | { kind: 'saved'; version: number; at: string }
  | { kind: 'conflict'; stored: Omit<StoredAnswer, 'criterionId'> }
  | { kind: 'refused'; message: string }
  | { kind: 'signedOut' | 'unreachable' | 'failed' };

/** Why an answer is not in the database. */
export type SaveProblem = Exclude<SaveOutcome, { kind: 'saved' }>;

/** What the saver needs of the world; tests hand in their own. */
export interface SaverPorts {
  send(criterionId: string, draft: ScoreDraft, version: number): Promise<SaveOutcome>;
  keeper: DraftKeeper;
  /** Runs something later; gives back how to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** One answer as the page shows it. */
export interface SavedEntry {
  draft: ScoreDraft;
  version: number;
  /** Typed or chosen, and not yet acknowledged. */
  dirty: boolean;
  sending: boolean;
  problem: SaveProblem | null;
  /** "14:03", or null when this page saved nothing yet. */
  savedAt: string | null;
  /** Grows when the words came from elsewhere than this form, so that the form must be drawn anew. */
  generation: number;
}

interface Entry extends SavedEntry {
  sent: ScoreDraft[];
  tries: number;
  callOff: (() => void) | null;
}

/** A pause in typing this long sends the answer. */
const pauseMs = 600;
const longestWaitMs = 30_000;

/**
 * Saves a sheet while it is being filled in. Each criterion goes its own way, one request at a time; what was
 * not acknowledged is kept in the browser. A lost answer is told from a real conflict by what was sent: when
 * the database holds exactly that, it was ours.
 */
export class SheetSaver {
  readonly #entries: Map<string, Entry>;
  readonly #ports: SaverPorts;
  readonly #listeners = new Set<() => void>();
  #revision = 0;

  constructor(answers: readonly StoredAnswer[], ports: SaverPorts) {
    this.#ports = ports;
    this.#entries = new Map(
      answers.map(({ criterionId, draft, version }) => [criterionId, newEntry(draft, version)]),
    );
    for (const id of this.#entries.keys()) this.#restore(id);
  }

  /** Tells of every change; gives back how to stop. With {@link revision} the pair that React wants. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  revision = (): number => this.#revision;

  entry(criterionId: string): SavedEntry | undefined {
    return this.#entries.get(criterionId);
  }

  entries(): SavedEntry[] {
    return [...this.#entries.values()];
  }

  /** Something was typed or chosen. Kept at once, sent after a pause. */
  change(criterionId: string, draft: ScoreDraft): void {
    const entry = this.#entries.get(criterionId);
    if (!entry || sameDraft(entry.draft, draft)) return;
    entry.draft = draft;
    entry.dirty = true;
    this.#keep(criterionId, entry);
    this.#sendAfter(criterionId, entry, pauseMs);
    this.#tell();
  }

  /** Takes over what the server tells anew, except where somebody is at work here. */
  learn(answers: readonly StoredAnswer[]): void {
    for (const { criterionId, draft, version } of answers) {
      const entry = this.#entries.get(criterionId);
      if (!entry || entry.dirty || entry.sending || entry.version >= version) continue;
      if (!sameDraft(entry.draft, draft)) entry.generation += 1;
      Object.assign(entry, { draft, version });
      this.#tell();
    }
  }

  /** Sends at once whatever waits: before leaving, on coming back online, after signing in again. */
  sendAll(): void {
    for (const [id, entry] of this.#entries) if (entry.dirty) void this.#send(id, entry);
  }

  /** Looks again for what closed pages left, where nobody is at work here. */
  restore(): void {
    for (const [id, entry] of this.#entries) if (!entry.dirty && !entry.sending) this.#restore(id);
    this.#tell();
  }

  /** Ends a conflict: keeps the words of this page, or those that are stored. */
  settle(criterionId: string, keep: 'mine' | 'stored'): void {
    const entry = this.#entries.get(criterionId);
    if (entry?.problem?.kind !== 'conflict') return;
    const { stored } = entry.problem;
    entry.problem = null;
    entry.version = stored.version;
    entry.sent = [];
    if (keep === 'mine') {
      entry.dirty = true;
      this.#keep(criterionId, entry);
      void this.#send(criterionId, entry);
    } else {
      entry.draft = stored.draft;
      entry.generation += 1;
      this.#done(criterionId, entry);
    }
    this.#tell();
  }

  /** Sends what waits a last time and stops trying; what does not arrive is still kept in the browser. */
  close(): void {
    this.sendAll();
    for (const entry of this.#entries.values()) entry.callOff?.();
    this.#listeners.clear();
  }

  #restore(criterionId: string): void {
    const entry = this.#entries.get(criterionId)!;
    const kept = this.#ports.keeper.takeOver(criterionId, entry.draft);
    if (!kept) return;
    const stored = { draft: entry.draft, version: entry.version };
    const ours = kept.version === entry.version || kept.sent.some((sent) => sameDraft(sent, stored.draft));
    Object.assign(entry, { draft: kept.draft, sent: kept.sent, dirty: true });
    entry.generation += 1;
    if (ours) this.#sendAfter(criterionId, entry, 0);
    else entry.problem = { kind: 'conflict', stored };
  }

  #sendAfter(criterionId: string, entry: Entry, ms: number): void {
    entry.callOff?.();
    entry.callOff = this.#ports.after(ms, () => void this.#send(criterionId, entry));
  }

  async #send(criterionId: string, entry: Entry): Promise<void> {
    entry.callOff?.();
    entry.callOff = null;
    if (entry.sending || !entry.dirty || entry.problem?.kind === 'conflict') return;
    const { draft, version } = entry;
    entry.sending = true;
    if (!isOurs(entry, draft)) entry.sent = [...entry.sent, draft];
    this.#keep(criterionId, entry);
    this.#tell();
    const outcome = await this.#ports.send(criterionId, draft, version);
    entry.sending = false;
    if (outcome.kind === 'saved') this.#acknowledged(criterionId, entry, draft, outcome);
    else this.#notSaved(criterionId, entry, outcome);
    this.#tell();
  }

  #acknowledged(
    criterionId: string,
    entry: Entry,
    draft: ScoreDraft,
    { version, at }: { version: number; at?: string },
  ): void {
    Object.assign(entry, { version, sent: [], tries: 0, problem: null, savedAt: at ?? entry.savedAt });
    if (sameDraft(entry.draft, draft)) {
      this.#done(criterionId, entry);
    } else {
      this.#keep(criterionId, entry);
      this.#sendAfter(criterionId, entry, pauseMs);
    }
  }

  #notSaved(criterionId: string, entry: Entry, problem: SaveProblem): void {
    if (problem.kind === 'conflict' && isOurs(entry, problem.stored.draft)) {
      this.#acknowledged(criterionId, entry, problem.stored.draft, problem.stored);
      return;
    }
    entry.problem = problem;
    if (problem.kind === 'conflict' || problem.kind === 'refused') return;
    entry.tries += 1;
    this.#sendAfter(criterionId, entry, Math.min(longestWaitMs, 1000 * 2 ** entry.tries));
  }

  /** These words are stored or were let go; what a second closed page left comes before their writer now. */
  #done(criterionId: string, entry: Entry): void {
    entry.dirty = false;
    entry.callOff?.();
    this.#ports.keeper.forget(criterionId);
    this.#restore(criterionId);
  }

  #keep(criterionId: string, { draft, version, sent }: Entry): void {
    this.#ports.keeper.keep(criterionId, { draft, version, sent });
  }

  #tell(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether the database holds what this page sent without hearing back. */
const isOurs = ({ sent }: Pick<Entry, 'sent'>, stored: ScoreDraft): boolean =>
  sent.some((draft) => sameDraft(draft, stored));

const newEntry = (draft: ScoreDraft, version: number): Entry => ({
  draft,
  version,
  dirty: false,
  sending: false,
  problem: null,
  savedAt: null,
  generation: 0,
  sent: [],
  tries: 0,
  callOff: null,
});
