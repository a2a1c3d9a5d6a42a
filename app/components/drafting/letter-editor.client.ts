import { type Command, EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { CollabClient, CollabStatus } from '#editor/collab/collab-client.ts';
import type { LetterSnapshot } from '#editor/collab/protocol.ts';
import { letterKeys } from '#editor/commands/letter-keymap.ts';
import { cleanPaste } from '#editor/plugins/clean-paste.ts';
import { freshPointIds } from '#editor/plugins/fresh-point-ids.ts';
import { letterGuide } from '#editor/plugins/letter-guide.ts';
import { letterReader } from '#editor/plugins/letter-reader.ts';
import { pointSources, type SourcesByPoint, showSources } from '#editor/plugins/point-sources.ts';
import { dropCaret, moveCaret, remoteCarets } from '#editor/plugins/remote-carets.ts';
import { letterGuideWords } from '../../i18n/letter-guide.ts';
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
}

/** The letter on the page: what the screen around it may ask. */
export interface LetterEditor {
  /** Runs a command and gives the text the focus; false when it does nothing here. */
  run(command: Command): boolean;
  /** Puts the caret somewhere, scrolls to it and gives the text the focus. */
  goTo(pos: number): void;
  /** Shows beside each point what it rests on. */
  showSources(sources: SourcesByPoint): void;
  state(): EditorState;
  client: CollabClient;
  close(): void;
}

/** Opens the letter on the element that the server already filled with the same HTML, so that nothing moves. */
export function openLetterEditor(element: HTMLElement, options: LetterEditorOptions): LetterEditor {
  const people = createPeopleHere(options.owner.personId);
  const session = openLetterSession({
    ...options.owner,
    base: options.base,
    snapshot: options.snapshot,
    onStatus: options.onStatus,
    onTooLarge: options.onTooLarge,
    onPresence: (presence) => hear(presence),
  });
  const view = new EditorView(
    { mount: element },
    {
      state: EditorState.create({ doc: session.doc, plugins: pluginsFor(session, options) }),
      attributes: attributesFor(options.canWrite),
      dispatchTransaction(tr) {
        const { state, transactions } = view.state.applyTransaction(tr);
        view.updateState(state);
        if (transactions.some((one) => one.docChanged)) client.changed();
        options.onState(state);
      },
    },
  );
  const client = session.start({ state: () => view.state, dispatch: (tr) => view.dispatch(tr) });
  const telling = options.canWrite ? tellCaret(session, view) : () => undefined;

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

  const tidy = setInterval(() => {
    for (const clientId of people.silent(Date.now())) view.dispatch(dropCaret(view.state.tr, clientId));
    options.onPeople(people.list());
  }, 10_000);
  options.onState(view.state);

  return {
    client,
    state: () => view.state,
    showSources: (sources) => view.dispatch(showSources(view.state.tr, sources)),
    run(command) {
      const done = command(view.state, view.dispatch, view);
      view.focus();
      return done;
    },
    goTo(pos) {
      const { state } = view;
      const at = Math.max(0, Math.min(pos, state.doc.content.size));
      view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).scrollIntoView());
      view.focus();
    },
    close() {
      clearInterval(tidy);
      telling();
      session.close();
      view.destroy();
    },
  };
}

function pluginsFor(session: LetterSession, options: LetterEditorOptions): Plugin[] {
  const drawing = [letterGuide(letterGuideWords), pointSources(sourceCount), remoteCarets()];
  if (!options.canWrite) return [...session.plugins, ...drawing, letterReader()];
  return [
    ...letterKeys({ askLink: options.onAskLink, newPoint: options.onNewPoint }),
    ...session.plugins,
    ...drawing,
    cleanPaste(),
    freshPointIds(() => crypto.randomUUID()),
  ];
}

const sourceCount = (count: number): string => (count === 1 ? '1 bron' : `${count} bronnen`);

const attributesFor = (canWrite: boolean): Record<string, string> =>
  canWrite
    ? { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Tekst van de brief', spellcheck: 'true' }
    : { role: 'group', 'aria-label': 'Tekst van de brief', tabindex: '0' };

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
    const { anchor, head } = view.state.selection;
    const now = `${anchor}-${head}-${view.state.doc.content.size}`;
    if (now === told && Date.now() - at < tellAgain) return;
    told = now;
    at = Date.now();
    session.sendPresence({ anchor, head });
  }, tellEvery);
  addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    removeEventListener('pagehide', leave);
    leave();
  };
}
