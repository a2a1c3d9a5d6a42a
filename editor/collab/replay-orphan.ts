import { Node, type Schema } from 'prosemirror-model';
import { Step, StepMap } from 'prosemirror-transform';
import { cutBatch } from './cut-batch.ts';
import { fates } from './jump.ts';
import { mergeSteps } from './merge-steps.ts';
import type { OutboxRecord, TextConflict } from './outbox.ts';
import type { Acknowledgement, LetterSnapshot, StepJson } from './protocol.ts';
import { rebaseOver } from './rebase-over.ts';
import { addedText } from './step-text.ts';
import { ackConflicts } from './text-conflicts.ts';
import type { CollabTransport, Trouble } from './transport.ts';

/** How far a record came: `record` is what remains, with `trouble` when it stopped for a reason. */
export interface Replayed {
  record: OutboxRecord;
  trouble: Trouble | null;
}

/** What replaying needs; `save` is awaited before anything is sent, so that a crash half-way repeats nothing. */
export interface ReplayDeps {
  schema: Schema;
  transport: CollabTransport;
  save(record: OutboxRecord): Promise<void>;
  newId(): string;
}

/**
 * Sends what a closed or crashed editor left behind, without an editor: the batch that was under way goes
 * first, under its own number, so that it is written once whether or not it had arrived; the rest is rebased
 * over everything since and follows in batches. The open editors get it by the stream like anybody's steps.
 */
export async function replayOrphan(start: OutboxRecord, deps: ReplayDeps): Promise<Replayed> {
  let record = start;
  while (record.inflight || record.pending.length > 0) {
    record = record.inflight ? record : nextInflight(record);
    await deps.save(record);
    const sent = await deps.transport.send(record.inflight!);
    if (sent.status !== 'acknowledged') return { record, trouble: sent };
    const after = await settle(record, sent.answer, deps);
    if ('status' in after) return { record, trouble: after };
    record = after;
  }
  await deps.save(record);
  return { record, trouble: null };
}

/** Turns the first pending steps into the next batch, within the size of one request. */
function nextInflight(record: OutboxRecord): OutboxRecord {
  const count = cutBatch(record.pending.map(({ step }) => step));
  const chosen = record.pending.slice(0, count);
  const steps = chosen.map(({ step }) => step);
  const seq = record.seq + 1;
  const { clientId, version, schemaVersion } = record;
  const inflight = { clientId, seq, version, schemaVersion, steps, seen: chosen.map(({ seen }) => seen) };
  return {
    ...record,
    seq,
    inflight,
    inflightNow: steps.map((step, index) => ({ index, step })),
    pending: record.pending.slice(count),
  };
}

/** After an acknowledgement: the rest of the record, moved to the newest version. */
async function settle(
  record: OutboxRecord,
  answer: Acknowledgement,
  { schema, transport, newId }: ReplayDeps,
): Promise<OutboxRecord | Trouble> {
  const conflicts = [...record.conflicts, ...ackConflicts(answer, newId)];
  const settled = { ...record, inflight: null, inflightNow: [], conflicts };
  if (record.pending.length === 0) return settled;
  const caughtUp = await transport.catchUp(record.version, 'maps');
  if (caughtUp.status === 'steps') throw new Error('asked for maps, got steps');
  if (caughtUp.status !== 'snapshot') return caughtUp;
  const { pending, lost } = movePending(schema, record, caughtUp.snapshot);
  return {
    ...settled,
    version: caughtUp.snapshot.version,
    pending,
    conflicts: [...conflicts, ...lost.map((mine) => notPlaced(mine, newId))],
  };
}

function movePending(schema: Schema, record: OutboxRecord, snapshot: LetterSnapshot) {
  const parse = (step: StepJson) => Step.fromJSON(schema, step);
  const sent = record.inflightNow.map(({ step }) => parse(step));
  const rest = mergeSteps(record.pending.map(({ step }) => parse(step)));
  const maps = snapshot.maps ?? [];
  const { kept, dropped } = rebaseOver({
    doc: Node.fromJSON(schema, snapshot.doc),
    steps: [...sent, ...rest.steps],
    over: maps.map(({ ranges }) => new StepMap(ranges)),
    confirmed: fates(record.inflightNow, { batch: record.inflight! }, maps),
  });
  return {
    pending: kept.map(({ index, step }) => {
      const made = rest.groups[index - sent.length]!.map((at) => record.pending[at]!.seen);
      return { step: step.toJSON() as StepJson, seen: Math.min(...made) };
    }),
    lost: dropped.map(({ step }) => addedText(step)).filter((text) => text !== ''),
  };
}

function notPlaced(mine: string, newId: () => string): TextConflict {
  return { id: newId(), kind: 'not-placed', mine, theirs: '', by: null };
}
