import type { Step } from 'prosemirror-transform';
import type { PendingStep } from './collab-plugin.ts';
import { cutBatch } from './cut-batch.ts';
import { mergeSteps } from './merge-steps.ts';
import type { Batch, StepJson } from './protocol.ts';

/** A batch under way, with the ids of the pending steps behind each of its steps. */
export interface Inflight {
  batch: Batch;
  groups: number[][];
}

/** A step of a batch under way as it stands now: `index` is its place in the batch, -1 when it has none any more. */
export interface StandingStep {
  index: number;
  step: Step;
}

/**
 * Up to this many steps go as they are, so that each stays one undo-able step after the server rebased it.
 * Beyond it somebody comes back from a time offline, and merging saves the server and everybody else the work.
 */
const mergeAbove = 20;

/** Makes the next batch of the first pending steps; `head` is everything but the steps. */
export function takeBatch(pending: readonly PendingStep[], head: Omit<Batch, 'steps' | 'seen'>): Inflight {
  const steps = pending.map(({ step }) => step);
  const merged =
    steps.length > mergeAbove ? mergeSteps(steps) : { steps, groups: steps.map((_step, index) => [index]) };
  const json = merged.steps.map((step) => step.toJSON() as StepJson);
  const count = cutBatch(json);
  const groups = merged.groups.slice(0, count).map((group) => group.map((index) => pending[index]!));
  return {
    batch: {
      ...head,
      steps: json.slice(0, count),
      seen: groups.map((group) => Math.min(...group.map(({ seen }) => seen))),
    },
    groups: groups.map((group) => group.map(({ id }) => id)),
  };
}

/** The ids of all pending steps in a batch. */
export function idsOf(inflight: Inflight | null): Set<number> {
  return new Set(inflight?.groups.flat());
}

/**
 * The steps of a batch under way as local rebasing has left them. Steps that were merged for sending are merged
 * again, so that they pair with what the authority writes; where that fails they stand alone, unpaired.
 */
export function standingSteps(pending: readonly PendingStep[], inflight: Inflight | null): StandingStep[] {
  if (!inflight) return [];
  const byId = new Map(pending.map((own) => [own.id, own.step]));
  return inflight.groups.flatMap((ids, index) => {
    const steps = ids.flatMap((id) => byId.get(id) ?? []);
    if (steps.length < ids.length) return steps.map((step) => ({ index: -1, step }));
    const merged = mergeSteps(steps).steps;
    return merged.length === 1 ? [{ index, step: merged[0]! }] : merged.map((step) => ({ index: -1, step }));
  });
}
