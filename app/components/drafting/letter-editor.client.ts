import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { CollabClient } from '#editor/collab/collab-client.ts';
import type { CollabStatus } from '#editor/collab/collab-status.ts';
import type { LetterSnapshot } from '#editor/collab/protocol.ts';
import { letterKeys } from '#editor/commands/letter-keymap.ts';
import type { BegunSuggestion } from '#editor/margin/chosen-passage.ts';
import { cleanPaste } from '#editor/plugins/clean-paste.ts';
import { freshPointIds } from '#editor/plugins/fresh-point-ids.ts';
import { letterGuide } from '#editor/plugins/letter-guide.ts';
import { letterReader } from '#editor/plugins/letter-reader.ts';
import {
  focusMark,
  lookForWords,
  type MarginMark,
  marginMarks,
  markPlace,
  marksAtSelection,
  marksWithoutWords,
  showMargin,
} from '#editor/plugins/margin-marks.ts';
import { pointSources, type SourcesByPoint, showSources } from '#editor/plugins/point-sources.ts';
import { caretToTell, dropCaret, moveCaret, remoteCarets } from '#editor/plugins/remote-carets.ts';
import { suggestInstead } from '#editor/plugins/suggest-instead.ts';
import { letterGuideWords } from '../../i18n/letter-guide.ts';
import { afterPaint } from './after-paint.ts';
import { caretInSight } from './caret-in-sight.ts';
import { type LetterSession, openLetterSession, type RemotePresence } from './collab/open-letter.client.ts';
import { createPeopleHere, type PersonHere } from './presence.ts';

export interface LetterEditorOptions {
  /** Where the handlers of writing together are mounted. */
  base: string;
  snapshot: LetterSnapshot;
  owner: { councilId: string; documentId: string; personId: string };
  canWrite: boolean;
  onStatus(status: CollabStatus): void;
  /** After every transaction, so that tools and lists can follow. */
  onState(state: EditorState): void;
  onPeople(people: PersonHere[]): void;
  onTooLarge(): void;
  /** The person asked by a key for the form of a link, or for a new advice point. */
  onAskLink(): void;
  onNewPoint(): void;
  margin: MarginHooks;
}

/** Where comments and suggestions meet the page. */
export interface MarginHooks {
  /** Something beside the letter changed: the page asks for the list again. */
  onChanged(): void;
  /** The person clicked on words with a comment or suggestion, or asked for it by key. */
  onPick(id: string): void;
  onComment(): void;
  onSuggest(): void;
  /** The person typed where their changes are suggestions; null for what cannot be one. */
  onBegun(begun: BegunSuggestion | null): void;
  /** Whether the person's own changes are suggestions now. */
  suggesting(): boolean;
}

/** The letter on the page: what the screen around it may ask. */
export interface LetterEditor {
  /** Runs a command and gives the text the focus; false when it does nothing here. */
  run(command: Command): boolean;
  /** Puts the caret somewhere, scrolls to it and gives the text the focus. */
  goTo(pos: number): void;
  /** Shows beside each point what it rests on. */
  showSources(sources: SourcesByPoint): void;
  /** Draws the list of comments and suggestions. */
  showMargin(marks: readonly MarginMark[], version: number): void;
  /** Chooses one to stand out and brings it into view; false when its words are not there. */
  goToMark(id: string): boolean;
  /** Looks again for words that were gone; gives the ids that have none now. */
  lookForWords(): string[];
  /** Whether the right to write ended while the letter was open: the text takes no more words then, or does again. */
  lock(locked: boolean): void;
  state(): EditorState;
  client: CollabClient;
  close(): void;
}

/** Opens the letter on the element that the server already filled with the same HTML, so that nothing moves. */
export function openLetterEditor(element: HTMLElement, options: LetterEditorOptions): LetterEditor {
  const people = createPeopleHere(options.owner.personId);
  /** Ended by the server's word beside the letter, and by its refusal of words. */
  const ended = { right: false, sending: false };
  const session = openLetterSession({
    ...options.owner,
    base: options.base,
    snapshot: options.snapshot,
    onStatus(status) {
      ended.sending = status.phase === 'denied' || status.phase === 'refused';
      showLock();
      options.onStatus(status);
    },
    onTooLarge: options.onTooLarge,
    onPresence: (presence) => hear(presence),
    onMargin: () => options.margin.onChanged(),
  });
  const view = new EditorView(
    { mount: element },
    {
      state: EditorState.create({ doc: session.doc, plugins: pluginsFor(session, options) }),
      attributes: () => attributesFor(options.canWrite, isLocked()),
      editable: () => !isLocked(),
      dispatchTransaction(tr) {
        const { state, transactions } = view.state.applyTransaction(tr);
        view.updateState(state);
        if (transactions.some((one) => one.docChanged)) keeping.ask();
        options.onState(state);
      },
    },
  );
  const client = session.start({ state: () => view.state, dispatch: (tr) => view.dispatch(tr) });
  const keeping = afterPaint(() => client.changed());
  addEventListener('pagehide', keeping.flush);
  const telling = options.canWrite ? tellCaret(session, view) : () => undefined;

  function isLocked(): boolean {
    return options.canWrite && (ended.right || ended.sending);
  }

  function showLock(): void {
    if (view.editable === isLocked()) view.setProps({});
  }

  function hear(presence: RemotePresence): void {
    people.hear(presence, Date.now());
    const { clientId, personId, name, selection, version } = presence;
    const { tr } = view.state;
    view.dispatch(
      selection
        ? moveCaret(tr, { clientId, name, slot: people.slotOf(personId), version, ...selection })
        : dropCaret(tr, clientId),
    );
    options.onPeople(people.list());
  }

  function goTo(pos: number): void {
    const { state } = view;
    const at = Math.max(0, Math.min(pos, state.doc.content.size));
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).scrollIntoView());
    view.focus();
  }

  const tidy = setInterval(() => {
    for (const clientId of people.silent(Date.now())) view.dispatch(dropCaret(view.state.tr, clientId));
    options.onPeople(people.list());
  }, 10_000);
  options.onState(view.state);

  return {
    client,
    state: () => view.state,
    showSources: (sources) => view.dispatch(showSources(view.state.tr, sources)),
    showMargin: (marks, version) => view.dispatch(showMargin(view.state.tr, marks, version)),
    goToMark(id) {
      const place = markPlace(view.state, id);
      view.dispatch(focusMark(view.state.tr, place ? id : null));
      if (place) goTo(place.from);
      return place !== null;
    },
    lock(locked) {
      ended.right = locked;
      showLock();
    },
    lookForWords() {
      if (marksWithoutWords(view.state).length > 0) view.dispatch(lookForWords(view.state.tr));
      return marksWithoutWords(view.state);
    },
    run(command) {
      const done = command(view.state, view.dispatch, view);
      view.focus();
      return done;
    },
    goTo,
    close() {
      clearInterval(tidy);
      removeEventListener('pagehide', keeping.flush);
      keeping.flush();
      telling();
      session.close();
      view.destroy();
    },
  };
}

function pluginsFor(session: LetterSession, options: LetterEditorOptions): Plugin[] {
  const { margin, canWrite } = options;
  const drawing = [
    letterGuide(letterGuideWords),
    pointSources(sourceCount),
    remoteCarets(),
    marginMarks(margin.onPick),
    caretInSight(),
  ];
  const suggesting = [
    suggestInstead({ active: () => !canWrite || margin.suggesting(), onBegun: margin.onBegun }),
    marginKeys(margin),
  ];
  if (!canWrite) return [...suggesting, ...session.plugins, ...drawing, letterReader()];
  return [
    ...suggesting,
    ...letterKeys({ askLink: options.onAskLink, newPoint: options.onNewPoint }),
    ...session.plugins,
    ...drawing,
    cleanPaste(),
    freshPointIds(() => crypto.randomUUID()),
  ];
}

/** Ctrl+Alt+M for a comment (as other word processors have it), V for a suggestion, J to the card of these words. */
function marginKeys({ onComment, onSuggest, onPick }: MarginHooks): Plugin {
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  return keymap({
    'Mod-Alt-m': does(onComment),
    'Mod-Alt-v': does(onSuggest),
    'Mod-Alt-j': (state) => {
      const [id] = marksAtSelection(state);
      if (id) onPick(id);
      return id !== undefined;
    },
  });
}

const sourceCount = (count: number): string => (count === 1 ? '1 bron' : `${count} bronnen`);

/** Who reads along gets what letter-reader.ts adds to this. */
const attributesFor = (canWrite: boolean, locked: boolean): Record<string, string> => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': 'Tekst van de brief',
  ...(canWrite ? { spellcheck: 'true' } : {}),
  // Without being editable it would lose the focus, and could not be read through by keyboard.
  ...(locked ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
});

/** The caret is told at most this often (milliseconds), and again after this long without a change. */
const tellEvery = 600;
const tellAgain = 20_000;

/** Tells the others where the caret is while this person is in the text; gives how to stop. */
function tellCaret(session: LetterSession, view: EditorView): () => void {
  let told = '';
  let at = 0;
  const leave = () => session.sendPresence(null);
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    const caret = caretToTell(view.state);
    // Once more with each version: what was told before the own words were confirmed left them out.
    const now = `${caret.version}-${caret.anchor}-${caret.head}`;
    if (now === told && Date.now() - at < tellAgain) return;
    told = now;
    at = Date.now();
    session.sendPresence(caret);
  }, tellEvery);
  addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    removeEventListener('pagehide', leave);
    leave();
  };
}
