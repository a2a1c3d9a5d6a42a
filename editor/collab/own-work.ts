import type { EditorState } from 'prosemirror-state';
import { collabState } from './collab-plugin.ts';
import { type Inflight, idsOf, standingSteps } from './inflight.ts';
import { mergeSteps } from './merge-steps.ts';
import { isEmptyRecord, type Outbox, type OutboxRecord, type TextConflict } from './outbox.ts';
import { letterSchemaVersion, type StepJson } from './protocol.ts';
import { addedText } from './step-text.ts';

/** What one editor has, beside the steps in its state, that the server may not have yet. */
export interface OwnWork {
  readonly clientId: string;
  readonly personId: string;
  /** The last batch number that was given out. */
  seq: number;
  /** The batch that is under way. */
  inflight: Inflight | null;
  conflicts: readonly TextConflict[];
  privateCopy: string | null;
}

/** Whether an entry of the log is a step of the batch that is under way. */
export const isOwn = ({ clientId, inflight }: OwnWork, entry: { client: string; seq: number }): boolean =>
  entry.client === clientId && entry.seq === inflight?.batch.seq;

/** All of it as the outbox keeps it. */
export function recordOf(state: EditorState, work: OwnWork): OutboxRecord {
  const { clientId, seq, inflight, conflicts, privateCopy } = work;
  const { version, pending } = collabState(state);
  const sent = idsOf(inflight);
  return {
    clientId,
    schemaVersion: letterSchemaVersion,
    seq,
    version,
    inflight: inflight?.batch ?? null,
    inflightNow: standingSteps(pending, inflight).map(({ index, step }) => ({ index, step: step.toJSON() })),
    pending: pending
      .filter(({ id }) => !sent.has(id))
      .map(({ step, seen }) => ({ step: step.toJSON() as StepJson, seen })),
    conflicts: [...conflicts],
    privateCopy,
  };
}

/** The words of all steps that the server does not have. */
export function pendingWords(state: EditorState): string {
  const words = mergeSteps(collabState(state).pending.map(({ step }) => step)).steps.map(addedText);
  return words.filter((text) => text !== '').join('\n\n');
}

/** Keeps one editor's record in an outbox. */
export interface OutboxWriter {
  /** Writes the newest record once the writes before it are done. Never rejects: `keepsIt` tells. */
  save(): Promise<void>;
  /** False when the browser refused the last write: then this tab must stay open. */
  keepsIt(): boolean;
}

/** Writes records one after another, and takes the record away when nothing is left to lose. */
export function createOutboxWriter(outbox: Outbox, record: () => OutboxRecord): OutboxWriter {
  let keptLocally = true;
  /** Whether the outbox may hold something; what others write must not cost a visit to an empty one. */
  let isStored = true;
  let saved: Promise<void> = Promise.resolve();

  async function write(now: OutboxRecord): Promise<void> {
    const isEmpty = isEmptyRecord(now);
    if (isEmpty && !isStored) return;
    try {
      isStored = true;
      await (isEmpty ? outbox.remove(now.clientId) : outbox.save(now));
      isStored = !isEmpty;
      keptLocally = true;
    } catch {
      // Private mode or a full disk: sending goes on, and the status says that this tab must stay open.
      keptLocally = false;
    }
  }

  return {
    save() {
      saved = saved.then(() => write(record()));
      return saved;
    },
    keepsIt: () => keptLocally,
  };
}
