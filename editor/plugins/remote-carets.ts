import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Mappable, StepMap } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { collabState, isFromAuthority, type Stretch, stretchOf } from '../collab/collab-plugin.ts';

/** Where somebody else's caret stands. Positions belong to `version` of the letter, without what waits to be confirmed. */
export interface RemoteCaret {
  clientId: string;
  name: string;
  /** Which of the colours 0–7 is theirs. */
  slot: number;
  version: number;
  anchor: number;
  head: number;
}

/** A caret as it is drawn: in the confirmed letter as it is here, and in the text with what is pending here. */
interface Placed {
  /** As it was told. */
  caret: RemoteCaret;
  confirmed: Ends;
  here: Ends;
}

interface Ends {
  anchor: number;
  head: number;
}

interface Carets {
  placed: ReadonlyMap<string, Placed>;
  set: DecorationSet;
  /** Carets of a version that has not arrived here yet. */
  early: readonly RemoteCaret[];
  stretches: readonly Stretch[];
}

type Change = { kind: 'moved'; caret: RemoteCaret } | { kind: 'left'; clientId: string };

const caretsKey = new PluginKey<Carets>('remote-carets');

/** How long a name shows at a caret after its person moved it (milliseconds). */
const nameShownMs = 4000;

/** As many stretches are kept to map late carets through; older carets are drawn where they were sent. */
const kept = 300;

/**
 * Draws the carets and selections of others, each in the colour of its person with a name. Carets are mapped through
 * every change; nothing here is announced, since a screen reader would speak at each key press (who is there is said
 * in words elsewhere).
 */
export function remoteCarets(): Plugin<Carets> {
  return new Plugin<Carets>({
    key: caretsKey,
    state: {
      init: () => ({ placed: new Map(), set: DecorationSet.empty, early: [], stretches: [] }),
      apply(tr, carets, _before, after) {
        const change = tr.getMeta(caretsKey) as Change | undefined;
        if (!change && !tr.docChanged && !isFromAuthority(tr)) return carets;
        return drawn(settleEarly(changed(followed(carets, tr, after), change, after), after), after);
      },
    },
    props: { decorations: (state) => caretsKey.getState(state)?.set },
  });
}

/** Draws somebody's caret, or draws it anew where it is now. One that was told before the one that is drawn is too late. */
export const moveCaret = (tr: Transaction, caret: RemoteCaret): Transaction =>
  tr.setMeta(caretsKey, { kind: 'moved', caret } satisfies Change).setMeta('addToHistory', false);

/** Takes away the caret of somebody who left. */
export const dropCaret = (tr: Transaction, clientId: string): Transaction =>
  tr.setMeta(caretsKey, { kind: 'left', clientId } satisfies Change).setMeta('addToHistory', false);

/**
 * The selection to tell the others, in the positions of the confirmed letter. What is not confirmed stands in no text
 * but this one: its words are taken off, or the others, who get them as a change, would count them twice.
 */
export function caretToTell(state: EditorState): Ends & { version: number } {
  const { pending, version } = collabState(state);
  const back = [...pending].reverse().map(({ step }) => step.getMap().invert());
  const confirmed = (pos: number) => back.reduce((at, map) => map.map(at, -1), pos);
  return { version, anchor: confirmed(state.selection.anchor), head: confirmed(state.selection.head) };
}

/** Where the others' carets are drawn, by the id of their editors. */
export const caretsHere = (state: EditorState): ReadonlyMap<string, Ends> =>
  new Map([...(caretsKey.getState(state)?.placed ?? [])].map(([id, { here }]) => [id, here]));

function followed(carets: Carets, tr: Transaction, after: EditorState): Carets {
  const stretch = stretchOf(tr);
  if (!stretch)
    return {
      ...carets,
      placed: each(carets, (one) => ({ ...one, here: along(one.here, [tr.mapping], -1) })),
    };
  const placed = each(carets, (one) => {
    const confirmed = along(one.confirmed, stretch.maps, sideIn(stretch));
    return { ...one, confirmed, here: withPending(confirmed, after) };
  });
  if (stretch.to === stretch.from) return { ...carets, placed };
  return { ...carets, placed, stretches: [...carets.stretches, stretch].slice(-kept) };
}

/**
 * What others put in where a caret stands was mostly typed with that caret, which is behind it then. Own words come
 * behind the caret of somebody else at the same place, as they do on that person's screen.
 */
const sideIn = ({ isOwn }: Stretch): -1 | 1 => (isOwn ? -1 : 1);

const each = ({ placed }: Carets, make: (one: Placed) => Placed): ReadonlyMap<string, Placed> =>
  new Map([...placed].map(([id, one]) => [id, make(one)]));

const along = ({ anchor, head }: Ends, maps: readonly Mappable[], side: -1 | 1): Ends => ({
  anchor: maps.reduce((at, map) => map.map(at, side), anchor),
  head: maps.reduce((at, map) => map.map(at, side), head),
});

const withPending = (ends: Ends, state: EditorState): Ends =>
  along(
    ends,
    collabState(state).pending.map(({ step }) => step.getMap()),
    -1,
  );

function changed(carets: Carets, change: Change | undefined, state: EditorState): Carets {
  if (!change) return carets;
  const clientId = change.kind === 'left' ? change.clientId : change.caret.clientId;
  if (change.kind === 'moved' && change.caret.version < toldBefore(carets, clientId)) return carets;
  const early = carets.early.filter((caret) => caret.clientId !== clientId);
  if (change.kind === 'left') return { ...carets, early, placed: without(carets.placed, clientId) };
  if (change.caret.version > collabState(state).version)
    return { ...carets, early: [...early, change.caret] };
  return place({ ...carets, early }, change.caret, state);
}

/** The version of the newest caret of this editor that was heard of; -1 when there was none. */
const toldBefore = ({ placed, early }: Carets, clientId: string): number =>
  early.find((caret) => caret.clientId === clientId)?.version ?? placed.get(clientId)?.caret.version ?? -1;

const without = (placed: Carets['placed'], clientId: string): Carets['placed'] =>
  new Map([...placed].filter(([id]) => id !== clientId));

function settleEarly(carets: Carets, state: EditorState): Carets {
  const { version } = collabState(state);
  const due = carets.early.filter((caret) => caret.version <= version);
  if (due.length === 0) return carets;
  const early = carets.early.filter((caret) => caret.version > version);
  return due.reduce<Carets>((all, caret) => place(all, caret, state), { ...carets, early });
}

/** Brings a caret of an earlier version to where it is now. */
function place(carets: Carets, caret: RemoteCaret, state: EditorState): Carets {
  const told: Ends = { anchor: caret.anchor, head: caret.head };
  const confirmed = carets.stretches.reduce(
    (ends, stretch) => along(ends, mapsSince(stretch, caret.version), sideIn(stretch)),
    told,
  );
  const one = { caret, confirmed, here: withPending(confirmed, state) };
  return { ...carets, placed: new Map([...carets.placed, [caret.clientId, one]]) };
}

/**
 * The part of a stretch that comes after a version. Steps have a version each; what a jump brought is no more to be
 * told apart, and is gone through as a whole.
 */
function mapsSince({ from, to, maps }: Stretch, version: number): readonly StepMap[] {
  if (to <= version) return [];
  return maps.length === to - from ? maps.slice(Math.max(0, version - from)) : maps;
}

function drawn(carets: Carets, { doc }: EditorState): Carets {
  const within = (pos: number) => Math.max(0, Math.min(pos, doc.content.size));
  const decorations = [...carets.placed.values()].flatMap(({ caret, here }) => {
    const { slot, name, clientId } = caret;
    const [anchor, head] = [within(here.anchor), within(here.head)];
    const widget = Decoration.widget(head, () => caretElement(slot, name), {
      // Drawn anew when its person moved it, so that the name shows there for a moment and turns inwards at the end;
      // not when words of somebody else push it along.
      key: `${clientId}-${slot}-${caret.version}-${caret.head}`,
      side: 1,
      ignoreSelection: true,
      stopEvent: () => true,
    });
    if (anchor === head) return [widget];
    const attributes = { class: 'remote-selection', 'data-slot': String(slot) };
    return [widget, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), attributes)];
  });
  return { ...carets, set: DecorationSet.create(doc, decorations) };
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
  const { version: here, pending } = collabState(state);
  if (!carets || version > here) return null;
  const maps = [
    ...carets.stretches.flatMap((stretch) => mapsSince(stretch, version)),
    ...pending.map(({ step }) => step.getMap()),
  ];
  const place = maps.reduce((at, map) => map.map(at, side), position);
  return Math.max(0, Math.min(place, state.doc.content.size));
}

/** A name that would stick out of the text at the right end stands at the other side of its caret. */
function turnInwards(tag: HTMLElement): void {
  const text = tag.closest('[role="textbox"]')?.getBoundingClientRect();
  if (text && tag.getBoundingClientRect().right > text.right) tag.dataset.side = 'start';
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
  requestAnimationFrame(() => turnInwards(tag));
  // By a timer and not by an animation: one that waits makes the browser draw every frame meanwhile.
  setTimeout(() => {
    tag.dataset.small = '';
  }, nameShownMs);
  return caret;
}
