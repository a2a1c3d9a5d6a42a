import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { collabState, isFromAuthority } from '../collab/collab-plugin.ts';

/** Where somebody else's caret stands. Positions belong to `version` of the letter. */
export interface RemoteCaret {
  clientId: string;
  name: string;
  /** Which of the colours 0–7 is theirs. */
  slot: number;
  version: number;
  anchor: number;
  head: number;
}

/** Confirmed steps that led from one version to another, as position maps. */
interface Stretch {
  from: number;
  to: number;
  maps: readonly StepMap[];
}

interface Carets {
  set: DecorationSet;
  /** Carets of a version that has not arrived here yet. */
  early: readonly RemoteCaret[];
  stretches: readonly Stretch[];
}

type Change = { kind: 'moved'; caret: RemoteCaret } | { kind: 'left'; clientId: string };

const caretsKey = new PluginKey<Carets>('remote-carets');

/** As many stretches are kept to map late carets through; older carets are drawn where they were sent. */
const kept = 300;

/**
 * Draws the carets and selections of others, each in the colour of its person with a name. Drawn carets are
 * mapped through every change; nothing here is announced, since a screen reader would speak at each key press
 * (who is there is said in words elsewhere).
 */
export function remoteCarets(): Plugin<Carets> {
  return new Plugin<Carets>({
    key: caretsKey,
    state: {
      init: () => ({ set: DecorationSet.empty, early: [], stretches: [] }),
      apply(tr, carets, before, after) {
        const change = tr.getMeta(caretsKey) as Change | undefined;
        if (!change && !tr.docChanged && !isFromAuthority(tr)) return carets;
        return settleEarly(changed(followed(carets, tr, before, after), change, after), after);
      },
    },
    props: { decorations: (state) => caretsKey.getState(state)?.set },
  });
}

/** Draws somebody's caret, or draws it anew where it is now. */
export const moveCaret = (tr: Transaction, caret: RemoteCaret): Transaction =>
  tr.setMeta(caretsKey, { kind: 'moved', caret } satisfies Change).setMeta('addToHistory', false);

/** Takes away the caret of somebody who left. */
export const dropCaret = (tr: Transaction, clientId: string): Transaction =>
  tr.setMeta(caretsKey, { kind: 'left', clientId } satisfies Change).setMeta('addToHistory', false);

function followed(carets: Carets, tr: Transaction, before: EditorState, after: EditorState): Carets {
  const set = tr.docChanged ? carets.set.map(tr.mapping, tr.doc) : carets.set;
  const from = collabState(before).version;
  const to = collabState(after).version;
  if (to === from) return { ...carets, set };
  const stretch = { from, to, maps: confirmedMaps(tr, before, after) };
  return { ...carets, set, stretches: [...carets.stretches, stretch].slice(-kept) };
}

/** From the confirmed document before to the one after: take the own steps away, go through the change, put them back. */
function confirmedMaps(tr: Transaction, before: EditorState, after: EditorState): StepMap[] {
  const there = collabState(before).pending.map(({ step }) => step.getMap());
  const back = collabState(after)
    .pending.map(({ step }) => step.getMap().invert())
    .reverse();
  return [...there, ...tr.mapping.maps, ...back];
}

function changed(carets: Carets, change: Change | undefined, state: EditorState): Carets {
  if (!change) return carets;
  const clientId = change.kind === 'left' ? change.clientId : change.caret.clientId;
  const early = carets.early.filter((caret) => caret.clientId !== clientId);
  if (change.kind === 'left') return { ...carets, early, set: without(carets.set, clientId) };
  if (change.caret.version > collabState(state).version)
    return { ...carets, early: [...early, change.caret] };
  return { ...carets, early, set: drawn(carets, change.caret, state) };
}

function settleEarly(carets: Carets, state: EditorState): Carets {
  const { version } = collabState(state);
  const due = carets.early.filter((caret) => caret.version <= version);
  if (due.length === 0) return carets;
  const set = due.reduce((drawing, caret) => drawn({ ...carets, set: drawing }, caret, state), carets.set);
  return { ...carets, set, early: carets.early.filter((caret) => caret.version > version) };
}

const without = (set: DecorationSet, clientId: string): DecorationSet =>
  set.remove(set.find(undefined, undefined, (spec) => spec.clientId === clientId));

function drawn(carets: Carets, caret: RemoteCaret, state: EditorState): DecorationSet {
  const head = placeOf(caret.head, caret.version, carets, state);
  const anchor = placeOf(caret.anchor, caret.version, carets, state);
  const { clientId, slot, name } = caret;
  const decorations = [
    Decoration.widget(head, () => caretElement(slot, name), {
      clientId,
      key: `${clientId}-${slot}`,
      side: 1,
      ignoreSelection: true,
      stopEvent: () => true,
    }),
  ];
  if (anchor !== head)
    decorations.push(
      Decoration.inline(
        Math.min(anchor, head),
        Math.max(anchor, head),
        { class: 'remote-selection', 'data-slot': String(slot) },
        { clientId },
      ),
    );
  return without(carets.set, clientId).add(state.doc, decorations);
}

/**
 * A position of an earlier version in the document as it is here now, with what was not confirmed yet. Null for a
 * version that has not arrived here.
 */
export function placeHere(
  state: EditorState,
  position: number,
  { version, side }: { version: number; side: -1 | 1 },
): number | null {
  const carets = caretsKey.getState(state);
  if (!carets || version > collabState(state).version) return null;
  return placeOf(position, version, carets, state, side);
}

function placeOf(
  position: number,
  version: number,
  carets: Carets,
  state: EditorState,
  side: -1 | 1 = -1,
): number {
  let place = position;
  for (const stretch of carets.stretches) {
    if (stretch.to <= version) continue;
    for (const map of stretch.maps) place = map.map(place, side);
  }
  for (const { step } of collabState(state).pending) place = step.getMap().map(place, side);
  return Math.max(0, Math.min(place, state.doc.content.size));
}

function caretElement(slot: number, name: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'remote-caret';
  caret.dataset.slot = String(slot);
  caret.setAttribute('aria-hidden', 'true');
  const tag = document.createElement('span');
  tag.className = 'remote-caret__name';
  tag.textContent = name;
  caret.append(tag);
  return caret;
}
