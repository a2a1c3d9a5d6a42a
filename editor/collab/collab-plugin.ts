import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import type { Step, StepMap, Transform } from 'prosemirror-transform';
import { applyTrusted } from './apply-step.ts';
import { diffSteps } from './doc-diff.ts';
import { endOf, mapTyping, movedEnd } from './typing-run.ts';

/** A local step that the authority has not confirmed, with its inverse. `id` survives rebasing. */
export interface PendingStep {
  id: number;
  step: Step;
  inverted: Step;
  /** The version that the person saw when making it. */
  seen: number;
}

/** The confirmed version, and what was done locally since, in order. */
export interface CollabState {
  version: number;
  /** The document at that version, without the pending steps. */
  confirmed: Node;
  pending: readonly PendingStep[];
  nextId: number;
  /** Where the last confirmed step of this editor left its person, in `confirmed`; see typing-run.ts. */
  leftOff: number | null;
}

/** A transaction that brings in the authority's steps, and the pending steps that found no place after them. */
export interface Received {
  tr: Transaction;
  lost: PendingStep[];
}

const collabKey = new PluginKey<CollabState>('collab');
const foreignMeta = 'collab-foreign-steps';
const stretchMeta = 'collab-stretch';

/**
 * Keeps the pending steps of this editor. A descendant of prosemirror-collab (MIT) for an authority that rebases:
 * own steps come back changed, merged or not at all, and confirming them must leave selection and undo alone.
 *
 * @param version the version of the document that the editor starts with
 */
export function collabPlugin(version: number): Plugin<CollabState> {
  return new Plugin<CollabState>({
    key: collabKey,
    state: {
      init: (_config, state) => ({ version, confirmed: state.doc, pending: [], nextId: 1, leftOff: null }),
      apply(tr, state) {
        const received = tr.getMeta(collabKey) as CollabState | undefined;
        if (received) return received;
        return tr.docChanged ? withPending(state, tr) : state;
      },
    },
    // Tells prosemirror-history to keep steps apart, so that they can be rebased.
    historyPreserveItems: true,
  } as ConstructorParameters<typeof Plugin<CollabState>>[0]);
}

/** Where the editor stands. Throws when the plugin is not in the editor's list. */
export function collabState(state: EditorState): CollabState {
  const found = collabKey.getState(state);
  if (!found) throw new Error('the editor has no collab plugin');
  return found;
}

/** Whether a transaction came from the authority rather than from the person at this keyboard. */
export function isFromAuthority(tr: Transaction): boolean {
  return tr.getMeta(collabKey) !== undefined;
}

/** Which steps of a transaction were made by others: indexes from `from` up to `to`; none in a local one. */
export function foreignSteps(tr: Transaction): { from: number; to: number } {
  return tr.getMeta(foreignMeta) ?? { from: 0, to: 0 };
}

/** How the confirmed document came from one version to another, apart from what is pending here. */
export interface Stretch {
  from: number;
  to: number;
  maps: readonly StepMap[];
  /** Whether it confirmed what was written in this editor. */
  isOwn: boolean;
}

/** The stretch that a transaction of the authority brought; undefined for a local one. */
export const stretchOf = (tr: Transaction): Stretch | undefined => tr.getMeta(stretchMeta);

/** Brings in steps of others: own pending steps are undone, the others' applied, and the own ones redone after them. */
export function receiveOthers(state: EditorState, steps: readonly Step[], version: number): Received {
  const before = collabState(state);
  const { pending, nextId } = before;
  const tr = state.tr;
  undoPending(tr, before);
  const from = tr.steps.length;
  for (const step of steps) tr.step(step);
  tr.setMeta(foreignMeta, { from, to: tr.steps.length });
  const confirmed = tr.doc;
  const redone = redo(tr, before, () => true);
  const maps = steps.map((step) => step.getMap());
  const leftOff = movedEnd(before.leftOff, maps);
  const next = { version, confirmed, pending: redone.kept, nextId, leftOff };
  tr.setMeta(stretchMeta, { from: before.version, to: version, maps, isOwn: false } satisfies Stretch);
  return finish(state, tr, next, { count: pending.length, lost: redone.lost });
}

/** Own steps as the authority wrote them: each with the ids of the pending steps it stands for. */
export interface OwnSteps {
  steps: readonly { step: Step; ids: readonly number[] }[];
  /** All pending steps that were in the batch, also those that were dropped. */
  batchIds: ReadonlySet<number>;
  version: number;
}

/**
 * Confirms a batch. When the authority wrote what is already in this editor, which is nearly always, nothing
 * changes but the bookkeeping. Otherwise its version replaces ours, paired where one step became one step so
 * that undo keeps working.
 */
export function receiveOwn(state: EditorState, own: OwnSteps): Received {
  const before = collabState(state);
  const { pending, nextId } = before;
  const rest = pending.filter(({ id }) => !own.batchIds.has(id));
  const tr = state.tr;
  const last = own.steps.at(-1);
  const leftOff = last ? endOf(last.step.getMap()) : before.leftOff;
  const maps = own.steps.map(({ step }) => step.getMap());
  tr.setMeta(stretchMeta, { from: before.version, to: own.version, maps, isOwn: true } satisfies Stretch);
  if (isAsPredicted(pending, own)) {
    const confirmed = own.steps.reduce((doc, { step }) => confirm(doc, step), before.confirmed);
    const next: CollabState = { version: own.version, confirmed, pending: rest, nextId, leftOff };
    tr.setMeta(collabKey, next);
    return { tr: tr.setMeta('addToHistory', false), lost: [] };
  }
  undoPending(tr, before);
  for (const { step, ids } of own.steps) {
    tr.step(step);
    const at = ids.length === 1 ? pending.findIndex(({ id }) => id === ids[0]) : -1;
    if (at >= 0) pair(tr, pending.length - 1 - at, tr.steps.length - 1);
  }
  const confirmed = tr.doc;
  const redone = redo(tr, before, ({ id }) => !own.batchIds.has(id));
  const next = { version: own.version, confirmed, pending: redone.kept, nextId, leftOff };
  return finish(state, tr, next, { count: pending.length, lost: redone.lost });
}

/** A jump to a snapshot, with the pending steps on top of it. */
export interface Jump {
  version: number;
  confirmed: Node;
  /** What remains pending, already rebased onto the snapshot, in order. */
  pending: readonly { id: number; step: Step; seen: number }[];
}

/** Moves the editor to a snapshot. Undo keeps what is still pending; steps that the snapshot contains are settled. */
export function receiveJump(state: EditorState, jump: Jump): Transaction {
  const before = collabState(state);
  const { pending, nextId } = before;
  const tr = state.tr;
  undoPending(tr, before);
  const steps = diffSteps(tr.doc, jump.confirmed);
  for (const step of steps) tr.step(step);
  const maps = steps.map((step) => step.getMap());
  tr.setMeta(stretchMeta, { from: before.version, to: jump.version, maps, isOwn: false } satisfies Stretch);
  const kept = jump.pending.map(({ id, step, seen }): PendingStep => {
    const inverted = step.invert(tr.doc);
    tr.step(step);
    const at = pending.findIndex((old) => old.id === id);
    if (at >= 0) pair(tr, pending.length - 1 - at, tr.steps.length - 1);
    return { id, step, inverted, seen };
  });
  const next = { version: jump.version, confirmed: jump.confirmed, pending: kept, nextId, leftOff: null };
  return finish(state, tr, next, { count: pending.length, lost: [] }).tr;
}

function withPending(state: CollabState, tr: Transform): CollabState {
  const added = tr.steps.map((step, index) => ({
    id: state.nextId + index,
    step,
    inverted: step.invert(tr.docs[index]!),
    seen: state.version,
  }));
  return { ...state, pending: [...state.pending, ...added], nextId: state.nextId + added.length };
}

/**
 * Takes the pending steps back, newest first. A rebased step's inverse is not always exact (taking back a mark
 * that somebody else set as well removes both), so what differs from the confirmed document is put right.
 */
function undoPending(tr: Transaction, { pending, confirmed }: CollabState): void {
  for (let index = pending.length - 1; index >= 0; index--) tr.step(pending[index]!.inverted);
  for (const step of diffSteps(tr.doc, confirmed)) tr.step(step);
}

/** Throws when the authority's step does not fit its own document, which only a damaged message can do. */
function confirm(doc: Node, step: Step): Node {
  const next = applyTrusted(doc, step);
  if (!next) throw new RangeError('a confirmed step does not fit');
  return next;
}

/** Applies the chosen pending steps again, mapped over what came between; the mapping holds their inverses first. */
function redo(tr: Transaction, { pending, leftOff }: CollabState, chosen: (step: PendingStep) => boolean) {
  const kept: PendingStep[] = [];
  const lost: PendingStep[] = [];
  pending.forEach((own, index) => {
    if (!chosen(own)) return;
    const before = index > 0 ? endOf(pending[index - 1]!.step.getMap()) : leftOff;
    const mapped = mapTyping(own.step, tr.mapping.slice(pending.length - index), before);
    const doc = tr.doc;
    if (!mapped || tr.maybeStep(mapped).failed) {
      lost.push(own);
      return;
    }
    pair(tr, pending.length - 1 - index, tr.steps.length - 1);
    kept.push({ ...own, step: mapped, inverted: mapped.invert(doc) });
  });
  return { kept, lost };
}

/** Marks two maps as each other's mirror; public in practice (prosemirror-collab uses it), not in the typings. */
function pair(tr: Transaction, inverse: number, again: number): void {
  (tr.mapping as unknown as { setMirror(n: number, m: number): void }).setMirror(inverse, again);
}

function isAsPredicted(pending: readonly PendingStep[], own: OwnSteps): boolean {
  const inBatch = pending.filter(({ id }) => own.batchIds.has(id));
  const wanted = own.steps.flatMap(({ ids }) => ids);
  if (inBatch.length !== wanted.length || inBatch.some(({ id }, index) => id !== wanted[index])) return false;
  return own.steps.every(({ step, ids }) => {
    const local = ids.map((id) => inBatch.find((one) => one.id === id)!.step);
    const merged = local
      .slice(1)
      .reduce<Step | null>((all, next) => (all ? all.merge(next) : null), local[0] ?? null);
    return merged !== null && JSON.stringify(merged.toJSON()) === JSON.stringify(step.toJSON());
  });
}

/** Keeps the caret before words that others type at the same place, and tells prosemirror-history what was rebased. */
function finish(
  state: EditorState,
  tr: Transaction,
  next: CollabState,
  { count, lost }: { count: number; lost: PendingStep[] },
): Received {
  const { selection } = state;
  if (selection instanceof TextSelection) {
    const anchor = tr.doc.resolve(tr.mapping.map(selection.anchor, -1));
    const head = tr.doc.resolve(tr.mapping.map(selection.head, -1));
    tr.setSelection(TextSelection.between(anchor, head, -1));
    // As prosemirror-collab does: this selection was moved, not chosen by the person.
    (tr as unknown as { updated: number }).updated &= ~1;
  }
  tr.setMeta('rebased', count).setMeta('addToHistory', false).setMeta(collabKey, next);
  return { tr, lost };
}
