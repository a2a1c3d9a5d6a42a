import type { Command, EditorState } from 'prosemirror-state';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CollabStatus } from '#editor/collab/collab-client.ts';
import { type LetterFormats, letterFormats, sameFormats } from '#editor/commands/letter-formats.ts';
import { placedPoints } from '#editor/commands/letter-points.ts';
import { type LetterEase, type LetterHint, letterEase, letterHints } from '#editor/hints/letter-hints.ts';
import type { DraftingRoom } from '../../domain/drafting/drafting-room.server.ts';
import { type LetterEditor, type MarginHooks, openLetterEditor } from './letter-editor.client.ts';
import type { PersonHere } from './presence.ts';

/** What lists beside the letter show of it. */
export interface LetterOutline {
  hints: LetterHint[];
  /** How easily the letter reads; null while it is short. */
  ease: LetterEase | null;
  /** Ids of the advice points, in the order of their numbers. */
  pointIds: string[];
}

/** The letter as the screen around it sees it. Before scripts run, everything is as the server gave it. */
export interface LetterDesk {
  text: RefObject<HTMLDivElement>;
  /** Null until the editor stands; then saving and sending are told here. */
  status: CollabStatus | null;
  /** When the last words reached the server's disk; null when nothing was written here. */
  savedAt: number | null;
  formats: LetterFormats | null;
  people: PersonHere[];
  outline: LetterOutline;
  /** Runs a command in the letter; false when it does nothing here. */
  run(command: Command): boolean;
  goTo(pos: number): void;
  /** Ids of comments and suggestions whose words are not in the text now. */
  wordless: readonly string[];
  editor(): LetterEditor | null;
}

export interface LetterKeysOfPage {
  onTooLarge(): void;
  onAskLink(): void;
  onNewPoint(): void;
  margin: MarginHooks;
}

/** How long the lists wait after the last key press before they are made anew (milliseconds). */
const outlineDelay = 400;

/** Opens the letter of a room on an element, and keeps what the screen shows of it. */
export function useLetter(room: DraftingRoom, base: string, page: LetterKeysOfPage): LetterDesk {
  const text = useRef<HTMLDivElement>(null);
  const editor = useRef<LetterEditor | null>(null);
  const acts = useRef(page);
  acts.current = page;
  const [status, setStatus] = useState<CollabStatus | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [formats, setFormats] = useState<LetterFormats | null>(null);
  const [people, setPeople] = useState<PersonHere[]>([]);
  const [wordless, setWordless] = useState<readonly string[]>([]);
  const [outline, setOutline] = useState<LetterOutline>(room.outline);
  const first = useRef(room);

  // The editor lives outside React: it is opened once on the element, and closed when the page goes.
  useEffect(() => {
    if (!text.current) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    let drawn: EditorState['doc'] | null = null;
    let unsaved = 0;
    const follow = (state: EditorState) => {
      const now = letterFormats(state);
      setFormats((before) => (before && sameFormats(before, now) ? before : now));
      if (state.doc === drawn) return;
      drawn = state.doc;
      clearTimeout(later);
      later = setTimeout(() => {
        setOutline(outlineOf(state.doc));
        const gone = editor.current?.lookForWords() ?? [];
        setWordless((before) => (before.join() === gone.join() ? before : gone));
      }, outlineDelay);
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
        if (next.phase === 'synced' && unsaved > 0) setSavedAt(Date.now());
        unsaved = next.unsaved;
        setStatus(next);
      },
    });
    editor.current = opened;
    setStatus(opened.client.status());
    if (first.current.place !== null) opened.goTo(first.current.place);
    return () => {
      clearTimeout(later);
      opened.close();
      editor.current = null;
    };
  }, [base]);

  // What the points rest on changes with the room's data; the editor draws it.
  useEffect(() => {
    editor.current?.showSources(new Map(room.points.map(({ id, sources }) => [id, sources])));
  }, [room.points]);

  return {
    text,
    status,
    savedAt,
    formats,
    people,
    outline,
    wordless,
    run: (command) => editor.current?.run(command) ?? false,
    goTo: (pos) => editor.current?.goTo(pos),
    editor: () => editor.current,
  };
}

/** The lists of a document; also what the server shows before scripts run. */
const outlineOf = (doc: EditorState['doc']): LetterOutline => ({
  hints: letterHints(doc),
  ease: letterEase(doc),
  pointIds: placedPoints(doc).map(({ node }) => String(node.attrs.id)),
});

const sameNames = (a: readonly PersonHere[], b: readonly PersonHere[]): boolean =>
  a.length === b.length && a.every((person, index) => person.personId === b[index]?.personId);
