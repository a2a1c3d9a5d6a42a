import { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import { collabState, receiveJump } from './collab-plugin.ts';
import { type Inflight, idsOf, standingSteps } from './inflight.ts';
import type { LetterSnapshot, LogMap } from './protocol.ts';
import { rebaseOver } from './rebase-over.ts';
import { addedText } from './step-text.ts';

/** The transaction that jumps to a snapshot, and the words of pending steps that found no place in it. */
export interface PlannedJump {
  tr: Transaction;
  lost: string[];
}

/**
 * Brings an editor that is thousands of steps behind to a snapshot: the pending steps are moved over the maps
 * of what was missed, the text itself comes from the snapshot. `settled` is the batch whose fate is in those
 * maps; its steps are not applied again.
 */
export function planJump(
  state: EditorState,
  snapshot: LetterSnapshot,
  settled: Inflight | null,
): PlannedJump {
  const { pending } = collabState(state);
  const doc = Node.fromJSON(state.schema, snapshot.doc);
  const settledIds = idsOf(settled);
  const standing = standingSteps(pending, settled);
  const rest = pending.filter(({ id }) => !settledIds.has(id));
  const maps = snapshot.maps ?? [];
  const rebased = rebaseOver({
    doc,
    steps: [...standing.map(({ step }) => step), ...rest.map(({ step }) => step)],
    over: maps.map(({ ranges }) => new StepMap(ranges)),
    confirmed: fates(standing, settled, maps),
  });
  const kept = rebased.kept.map(({ index, step }) => ({ ...rest[index - standing.length]!, step }));
  const tr = receiveJump(state, { version: snapshot.version, confirmed: doc, pending: kept });
  return { tr, lost: rebased.dropped.map(({ step }) => addedText(step)).filter((text) => text !== '') };
}

/** Where each step of the settled batch ended up among the maps; -1 for those the authority dropped. */
export function fates(
  standing: readonly { index: number }[],
  settled: { batch: { clientId: string; seq: number } } | null,
  maps: readonly LogMap[],
): Map<number, number> {
  const fate = new Map<number, number>();
  standing.forEach(({ index }, at) => {
    const over = maps.findIndex(
      (map) => map.client === settled?.batch.clientId && map.seq === settled.batch.seq && map.index === index,
    );
    fate.set(at, over);
  });
  return fate;
}
