import type { Command, EditorState } from 'prosemirror-state';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CollabPhase } from '#editor/collab/collab-status.ts';
import { type LetterFormats, letterFormats, sameFormats } from '#editor/commands/letter-formats.ts';
import { placedPoints } from '#editor/commands/letter-points.ts';
import { type LetterEase, type LetterHint, letterEase, letterHints } from '#editor/hints/letter-hints.ts';
import type { DraftingRoom } from '../../domain/drafting/drafting-room.server.ts';
import { afterRest } from './after-rest.ts';
import { type LetterEditor, type MarginHooks, openLetterEditor } from './letter-editor.client.ts';
import type { PersonHere } from './presence.ts';
import { type ShownStatus, statusShower } from './shown-status.ts';
import { createWatched, type Watched } from './watched.ts';

/** What lists beside the letter show of it. */
export interface LetterOutline {
  hints: LetterHint[];
  /** How easily the letter reads; null while it is short. */
  ease: LetterEase | null;
  /** Ids of the advice points, in the order of their numbers. */
  pointIds: string[];
}

/** What may be asked of the letter; the same object as long as the page is open. */
export interface LetterHandle {
  /** Runs a command in the letter; false when it does nothing here. */
  run(command: Command): boolean;
  goTo(pos: number): void;
  editor(): LetterEditor | null;
}

/** What changes at a key press: followed by the parts of the page that show it, and by no others. */
export interface LetterSignals {
  /** Null until the editor stands; then saving and sending are told here. */
  status: Watched<ShownStatus | null>;
  /** In which minute the last words reached the server's disk; null when nothing was written here. */
  savedAt: Watched<number | null>;
  formats: Watched<LetterFormats | null>;
}

/** The letter as the screen around it sees it. Before scripts run, everything is as the server gave it. */
export interface LetterDesk extends LetterSignals {
  text: RefObject<HTMLDivElement>;
  letter: LetterHandle;
  /** Whether the editor stands. */
  ready: boolean;
  people: PersonHere[];
  outline: LetterOutline;
  /** Ids of comments and suggestions whose words are not in the text now. */
  wordless: readonly string[];
}

export interface LetterKeysOfPage {
  /** The server takes no words of this person any more. */
  onDenied(): void;
  onTooLarge(): void;
  onAskLink(): void;
  onNewPoint(): void;
  margin: MarginHooks;
}

/** How long the lists wait after the last key press before they are made anew (milliseconds). */
const outlineDelay = 400;
/** The lists are never further behind than this, also while others write on and on (milliseconds). */
const slowestOutline = 3000;

const minute = 60_000;

/** Opens the letter of a room on an element, and keeps what the screen shows of it. */
export function useLetter(room: DraftingRoom, base: string, page: LetterKeysOfPage): LetterDesk {
  const text = useRef<HTMLDivElement>(null);
  const editor = useRef<LetterEditor | null>(null);
  const acts = useRef(page);
  acts.current = page;
  const [signals] = useState(letterSignals);
  const [ready, setReady] = useState(false);
  const [people, setPeople] = useState<PersonHere[]>([]);
  const [wordless, setWordless] = useState<readonly string[]>([]);
  const [outline, setOutline] = useState<LetterOutline>(room.outline);
  const first = useRef(room);

  // The editor lives outside React: it is opened once on the element, and closed when the page goes.
  useEffect(() => {
    if (!text.current) return;
    const rest = afterRest(outlineDelay, slowestOutline);
    let drawn: EditorState['doc'] | null = null;
    let unsaved = 0;
    let phase: CollabPhase = 'synced';
    const shower = statusShower(signals.status.set, (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    });
    const follow = (state: EditorState) => {
      const now = letterFormats(state);
      const before = signals.formats.get();
      if (!before || !sameFormats(before, now)) signals.formats.set(now);
      if (state.doc === drawn) return;
      drawn = state.doc;
      rest.again(() => {
        setOutline((before) => outlineOf(state.doc, before));
        const gone = editor.current?.lookForWords() ?? [];
        setWordless((before) => (before.join() === gone.join() ? before : gone));
      });
    };
    const opened = openLetterEditor(text.current, {
      base,
      snapshot: first.current.snapshot,
      owner: first.current.owner,
      canWrite: first.current.canWrite,
      onState: follow,
      onPeople: (next) => setPeople((before) => (sameNames(before, next) ? before : next)),
      onTooLarge: () => acts.current.onTooLarge(),
      onAskLink: () => acts.current.onAskLink(),
      onNewPoint: () => acts.current.onNewPoint(),
      margin: {
        onChanged: () => acts.current.margin.onChanged(),
        onPick: (id) => acts.current.margin.onPick(id),
        onComment: () => acts.current.margin.onComment(),
        onSuggest: () => acts.current.margin.onSuggest(),
        onBegun: (begun) => acts.current.margin.onBegun(begun),
        suggesting: () => acts.current.margin.suggesting(),
      },
      onStatus(next) {
        if (next.phase === 'synced' && unsaved > 0) signals.savedAt.set(Date.now() - (Date.now() % minute));
        if (next.phase === 'denied' && phase !== 'denied') acts.current.onDenied();
        phase = next.phase;
        unsaved = next.unsaved;
        shower.hear(next);
      },
    });
    editor.current = opened;
    shower.hear(opened.client.status());
    setReady(true);
    if (first.current.place !== null) opened.goTo(first.current.place);
    return () => {
      rest.cancel();
      shower.stop();
      opened.close();
      editor.current = null;
    };
  }, [base, signals]);

  // What the points rest on changes with the room's data; the editor draws it.
  useEffect(() => {
    editor.current?.showSources(new Map(room.points.map(({ id, sources }) => [id, sources])));
  }, [room.points]);

  const letter = useMemo<LetterHandle>(
    () => ({
      run: (command) => editor.current?.run(command) ?? false,
      goTo: (pos) => editor.current?.goTo(pos),
      editor: () => editor.current,
    }),
    [],
  );
  return { ...signals, text, letter, ready, people, outline, wordless };
}

const letterSignals = (): LetterSignals => ({
  status: createWatched<ShownStatus | null>(null),
  savedAt: createWatched<number | null>(null),
  formats: createWatched<LetterFormats | null>(null),
});

/** The lists of a document. What shows the points is drawn again only when there are others. */
function outlineOf(doc: EditorState['doc'], before: LetterOutline): LetterOutline {
  const pointIds = placedPoints(doc).map(({ node }) => String(node.attrs.id));
  return {
    hints: letterHints(doc),
    ease: letterEase(doc),
    pointIds: pointIds.join() === before.pointIds.join() ? before.pointIds : pointIds,
  };
}

const sameNames = (a: readonly PersonHere[], b: readonly PersonHere[]): boolean =>
  a.length === b.length && a.every((person, index) => person.personId === b[index]?.personId);
