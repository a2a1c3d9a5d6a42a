import { history, undo } from 'prosemirror-history';
import { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { type Authority, createAuthority } from '#app/domain/drafting/collab/authority.server.ts';
import {
  createLetterDocument,
  readLetter,
  readLetterAt,
} from '#app/domain/drafting/collab/stored-letter.server.ts';
import { overwritingSteps, stepsBetween } from '#db/queries/letter-steps.ts';
import { type CollabClient, createCollabClient } from '#editor/collab/collab-client.ts';
import { collabPlugin, collabState } from '#editor/collab/collab-plugin.ts';
import { letterProblem } from '#editor/collab/letter-invariants.ts';
import type { OutboxRecord } from '#editor/collab/outbox.ts';
import type { OverwrittenText } from '#editor/collab/protocol.ts';
import { replayOrphan } from '#editor/collab/replay-orphan.ts';
import { type Anchor, mapAnchor } from '#editor/margin/anchor.ts';
import { applySuggestion } from '#editor/margin/apply-suggestion.ts';
import { foreignText } from '#editor/plugins/foreign-text.ts';
import { marginMarks } from '#editor/plugins/margin-marks.ts';
import { caretsHere, caretToTell, moveCaret, remoteCarets } from '#editor/plugins/remote-carets.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { openLetterDb } from '../fakes/letter-db.ts';
import { createMemoryOutbox, type MemoryOutbox } from '../fakes/memory-outbox.ts';
import {
  createUnreliableNetwork,
  settled,
  transportOver,
  type UnreliableNetwork,
} from '../fakes/unreliable-network.ts';
import {
  type CharacterAccount,
  doubledIn,
  emptyAccount,
  keepAccount,
  vanishedFrom,
} from './character-account.ts';
import { randomEdit } from './random-edit.ts';
import { type Chance, seededChance } from './seeded-random.ts';
import { createStoryMargin, type LetterOnServer, type PlacedRow } from './story-margin.ts';

const documentId = 'brief';

/** One person at one keyboard. */
interface Writer {
  personId: string;
  clientId: string;
  state: EditorState;
  client: CollabClient;
  outbox: MemoryOutbox;
  online: boolean;
  timers: (() => void)[];
  account: CharacterAccount;
}

/** How a story ends: the letter on disk, and what each writer was told about lost words. */
export interface Ending {
  text: string;
  version: number;
  states: EditorState[];
  /** Words in conflicts, per writer. */
  told: string[][];
  /** Characters that are nowhere: not in the letter, not removed knowingly, and told to nobody. Must be empty. */
  vanished: string[];
  /**
   * Characters that stand in the letter twice though nobody's undo put them in again: a batch that was written twice.
   * (Who undoes a deletion that found nothing to delete any more gets its words a second time, in sight.) Must be empty.
   */
  doubled: string[];
  replayed: Node;
  stored: Node;
  suggestions: readonly ToldSuggestion[];
  /** Comments and suggestions with a place on the screens. */
  margin: readonly PlacedRow[];
  carets: readonly SeenCaret[];
}

/** Where a writer's caret is, and where somebody else sees it; null when not at all. */
export interface SeenCaret {
  own: number;
  seen: number | null;
}

/** A suggestion in a story; `place` belongs to `version`. */
export interface ToldSuggestion {
  place: Anchor;
  version: number;
  words: string;
  state: 'open' | 'accepted' | 'orphaned';
}

/**
 * People who write in one letter over a bad network, told as a story:
 * `await coWriters(3).type(0, 'Geacht').offline(1).type(1, 'college').online(1).crash(2).converge()`.
 * Everything happens in virtual time, from one seed.
 */
export function coWriters(count: number, options: { seed?: number; doc?: Node } = {}): Story {
  return new Story(count, options);
}

/** The steps of a story; nothing happens until `converge`. */
export class Story {
  private readonly acts: (() => void | Promise<void>)[] = [];
  private readonly chance: Chance;
  private readonly net: UnreliableNetwork;
  private readonly handle = openLetterDb();
  private readonly writers: Writer[] = [];
  private authority: Authority;
  private ids = 0;
  private characters = 0x4e00;
  private readonly suggestions: ToldSuggestion[] = [];
  private readonly margin;

  constructor(count: number, { seed = 1, doc }: { seed?: number; doc?: Node }) {
    this.chance = seededChance(seed);
    this.net = createUnreliableNetwork(this.chance);
    this.margin = createStoryMargin(this.chance);
    createLetterDocument(this.handle.db, { id: documentId, caseId: 'zaak', now: 0, ...(doc ? { doc } : {}) });
    this.authority = this.newAuthority();
    for (let at = 0; at < count; at++) this.writers.push(this.newWriter(`p${at}`, createMemoryOutbox()));
  }

  /** Types at the end of the given part of the letter (the first, unless said otherwise). */
  type(who: number, text: string, part = 0): this {
    return this.act(() =>
      this.perform(who, (state) => state.tr.insertText(text, endOfPart(state.doc, part))),
    );
  }

  /** Puts text at a position. */
  insert(who: number, at: number, text: string): this {
    return this.act(() => this.perform(who, (state) => state.tr.insertText(text, at)));
  }

  /** Puts the caret of a writer at a position. */
  caret(who: number, at: number): this {
    return this.act(() => {
      const writer = this.writers[who]!;
      const { tr, doc } = writer.state;
      writer.state = writer.state.apply(tr.setSelection(TextSelection.create(doc, at)));
    });
  }

  /** Puts the caret of a writer at the end of a part of the letter. */
  caretAtEnd(who: number, part: number): this {
    return this.act(() => {
      const writer = this.writers[who]!;
      const { tr, doc } = writer.state;
      writer.state = writer.state.apply(tr.setSelection(TextSelection.create(doc, endOfPart(doc, part))));
    });
  }

  /** Tells the others where the caret of this writer is, as the page does while somebody is in the text. */
  tell(who: number): this {
    return this.act(() => this.tellCaret(this.writers[who]!));
  }

  /** Types where the caret is. */
  typeOn(who: number, text: string): this {
    return this.act(() => this.perform(who, (state) => state.tr.insertText(text)));
  }

  delete(who: number, from: number, to: number): this {
    return this.act(() => this.perform(who, (state) => state.tr.delete(from, to)));
  }

  replace(who: number, from: number, to: number, text: string): this {
    return this.act(() => this.perform(who, (state) => state.tr.insertText(text, from, to)));
  }

  undo(who: number): this {
    return this.act(() => {
      undo(this.writers[who]!.state, (tr) => this.perform(who, () => tr));
    });
  }

  /** Does one thing at random. */
  fumble(who: number): this {
    return this.act(() => {
      this.perform(who, (state) => randomEdit(state, this.chance, () => this.newCharacters(1)));
    });
  }

  /** Proposes other words for a place in the letter as it is on disk, without writing in it. */
  suggest(): this {
    return this.act(() => {
      const { doc, version } = this.authority.current(documentId)!;
      const { from, to } = somePassage(doc, this.chance);
      const words = this.chance.happens(0.25) ? '' : this.newCharacters(1 + this.chance.below(4));
      if (words !== '' || to > from)
        this.suggestions.push({ place: { from, to, orphaned: false }, version, words, state: 'open' });
    });
  }

  /** The server takes a suggestion over while people type; one whose words are gone stays in the list. */
  accept(): this {
    return this.act(() => {
      const open = this.suggestions.filter(({ state }) => state === 'open');
      const chosen = open[this.chance.below(open.length)];
      if (chosen) this.takeOver(chosen);
    });
  }

  /** Comments on words of one's screen, or proposes others for them; everybody who is there is told. */
  remark(who: number): this {
    return this.act(() => {
      this.margin.place(this.writers[who]!.state, this.onServer());
      for (const writer of this.writers) {
        this.net.post(() => {
          if (writer.online && !this.chance.happens(this.net.faults.loss)) this.listMargin(writer);
        });
      }
    });
  }

  offline(who: number): this {
    return this.act(() => {
      this.writers[who]!.online = false;
    });
  }

  online(who: number): this {
    return this.act(() => this.connect(this.writers[who]!));
  }

  /** Lets some messages arrive, in any order. */
  delay(messages = 1): this {
    return this.act(() => this.net.deliver(messages));
  }

  /** From now on messages get lost or arrive twice, with these probabilities. */
  faults(loss: number, duplication: number): this {
    return this.act(() => {
      this.net.faults = { loss, duplication };
    });
  }

  /** The browser of a writer dies and is opened again; what it had in its outbox is all that it has. */
  crash(who: number): this {
    return this.act(async () => {
      const old = this.writers[who]!;
      old.client.stop();
      old.outbox.open.delete(old.clientId);
      await settled();
      const fresh = this.newWriter(old.personId, old.outbox);
      Object.assign(fresh, { account: old.account, online: old.online });
      this.writers[who] = fresh;
      if (fresh.online) await this.replayOrphans(fresh);
    });
  }

  /** The server dies and starts again from its database. */
  restart(): this {
    return this.act(() => {
      this.authority = this.newAuthority();
    });
  }

  /** Takes a look at the carets in the middle of the story. */
  lookAtCarets(see: (carets: SeenCaret[]) => void): this {
    return this.act(() => see(this.seenCarets()));
  }

  /** Takes a look at the writers in the middle of the story. */
  look(see: (states: EditorState[], clients: CollabClient[]) => void): this {
    return this.act(() =>
      see(
        this.writers.map(({ state }) => state),
        this.writers.map(({ client }) => client),
      ),
    );
  }

  /** Plays the story, repairs the network, and lets everybody catch up. */
  async converge(): Promise<Ending> {
    for (const act of this.acts) {
      await act();
      await settled();
    }
    this.net.faults = { loss: 0, duplication: 0 };
    for (let round = 0; round < 200 && (round < 2 || !this.isQuiet()); round++) {
      for (const writer of this.writers) this.connect(writer);
      for (const writer of this.writers) await this.replayOrphans(writer);
      await this.net.deliver(10_000);
      await settled();
    }
    for (const writer of this.writers) {
      this.listMargin(writer);
      this.dispatch(writer, this.margin.look(writer.state));
      this.tellCaret(writer);
    }
    await this.net.deliver(10_000);
    const ending = this.ending();
    this.handle.close();
    return ending;
  }

  private newCharacters(count: number): string {
    return Array.from({ length: count }, () => String.fromCodePoint(this.characters++)).join('');
  }

  /** The letter on the server's disk, with the maps that places in it need. */
  private onServer(): LetterOnServer {
    const { doc, version } = this.authority.current(documentId)!;
    return {
      doc,
      version,
      mapsSince: (since) =>
        stepsBetween(this.handle.db, documentId, since, version).map(({ step }) =>
          Step.fromJSON(letterSchema, JSON.parse(step)).getMap(),
        ),
    };
  }

  private listMargin(writer: Writer): void {
    this.dispatch(writer, this.margin.list(writer.state, this.onServer()));
  }

  /** What is taken out by a decision was read by the person who decided: the first writer's account. */
  private takeOver(suggestion: ToldSuggestion): void {
    void this.authority.edit(
      documentId,
      { personId: 'p0', clientId: `suggestion-${this.suggestions.indexOf(suggestion)}-00` },
      ({ doc, mapsSince }) => {
        const place = mapAnchor(suggestion.place, mapsSince(suggestion.version));
        suggestion.state = place.orphaned ? 'orphaned' : 'accepted';
        if (place.orphaned) return { steps: [] };
        for (const char of doc.textBetween(place.from, place.to)) this.writers[0]!.account.removed.add(char);
        for (const char of suggestion.words) this.writers[0]!.account.typed.add(char);
        return {
          steps: applySuggestion(doc, { ...place, words: suggestion.words, isParagraph: false }).steps,
        };
      },
    );
  }

  /** Nothing sends a lost caret again: the page tells it anew when it changes. */
  private tellCaret({ clientId, personId, state, online }: Writer): void {
    if (!online) return;
    const caret = { clientId, name: personId, slot: 0, ...caretToTell(state) };
    for (const other of this.writers) {
      if (other.clientId === clientId) continue;
      this.net.post(() => {
        if (other.online) this.dispatch(other, moveCaret(other.state.tr, caret));
      });
    }
  }

  private act(run: () => void | Promise<void>): this {
    this.acts.push(run);
    return this;
  }

  private newAuthority(): Authority {
    return createAuthority({
      db: this.handle.db,
      now: () => 0,
      onFailure: (error) => {
        throw error;
      },
      onCommitted: ({ wires }) => {
        const entries = wires.map((wire) => JSON.parse(wire));
        for (const writer of this.writers) {
          this.net.post(() => {
            if (writer.online && !this.chance.happens(this.net.faults.loss)) {
              writer.client.receive({ kind: 'entries', entries });
            }
          });
        }
      },
    });
  }

  private newWriter(personId: string, outbox: MemoryOutbox): Writer {
    const clientId = `client-${personId}-${this.ids++}`;
    const { version, doc } = this.authority.current(documentId)!;
    const plugins = [
      collabPlugin(version),
      history(),
      foreignText(),
      remoteCarets(),
      marginMarks(() => undefined),
    ];
    const state = EditorState.create({ doc, plugins });
    const self = { personId, clientId, state, outbox, online: true, timers: [], account: emptyAccount() };
    const writer = self as unknown as Writer;
    outbox.open.add(clientId);
    writer.client = createCollabClient({
      host: { state: () => writer.state, dispatch: (tr) => this.dispatch(writer, tr) },
      clientId,
      personId,
      transport: this.transport(writer),
      outbox,
      onStatus: () => undefined,
      newId: () => `id-${this.ids++}`,
      random: () => this.chance.next(),
      later: (_ms, run) => {
        writer.timers.push(run);
        return () => writer.timers.splice(writer.timers.indexOf(run) >>> 0, 1);
      },
    });
    return writer;
  }

  private transport(writer: Writer) {
    return transportOver(this.net, this.chance, {
      documentId,
      personId: writer.personId,
      authority: () => this.authority,
      isOnline: () => writer.online,
    });
  }

  private perform(who: number, make: (state: EditorState) => Transaction | null): void {
    const writer = this.writers[who]!;
    const tr = make(writer.state);
    if (tr?.docChanged && letterProblem(tr.doc) === null) this.dispatch(writer, tr);
  }

  /** Applies a transaction as an editor would. */
  private dispatch(writer: Writer, tr: Transaction): void {
    const next = writer.state.apply(tr);
    keepAccount(writer.account, tr, next.doc);
    writer.state = next;
    writer.client.changed();
  }

  /** Opens the stream again from the version the writer has, and lets waiting retries run. */
  private connect(writer: Writer): void {
    writer.online = true;
    const since = collabState(writer.state).version;
    const found = this.authority.entriesSince(documentId, since)!;
    if (found.wires === null) writer.client.receive({ kind: 'behind', version: found.version });
    else if (found.wires.length > 0) {
      writer.client.receive({ kind: 'entries', entries: found.wires.map((wire) => JSON.parse(wire)) });
    }
    this.listMargin(writer);
    for (const run of writer.timers.splice(0)) run();
    writer.client.resume();
  }

  /** What a page does when it opens: sends what earlier editors of this person left behind. */
  private async replayOrphans(writer: Writer): Promise<void> {
    for (const record of await writer.outbox.orphans()) {
      let isDone = false;
      const replaying = replayOrphan(record, {
        schema: letterSchema,
        transport: this.transport(writer),
        save: (next) => writer.outbox.save(next),
        newId: () => `id-${this.ids++}`,
      }).then((replayed) => {
        isDone = true;
        return replayed;
      });
      for (let turn = 0; turn < 100 && !isDone; turn++) await this.net.deliver(10);
      await this.finishOrphan(writer, await replaying);
    }
  }

  private async finishOrphan(
    writer: Writer,
    { record, trouble }: { record: OutboxRecord; trouble: unknown },
  ): Promise<void> {
    if (trouble) return;
    await writer.client.adopt(record);
    writer.outbox.records.delete(record.clientId);
  }

  private seenCarets(): SeenCaret[] {
    return this.writers.flatMap(({ clientId, state: { selection } }) =>
      this.writers
        .filter((other) => other.clientId !== clientId)
        .map(({ state }) => ({
          own: selection.head,
          seen: caretsHere(state).get(clientId)?.head ?? null,
        })),
    );
  }

  private isQuiet(): boolean {
    const { version } = this.authority.current(documentId)!;
    return (
      this.net.waiting === 0 &&
      this.writers.every(({ state, client, outbox }) => {
        const local = collabState(state);
        const orphans = [...outbox.records.keys()].some((id) => !outbox.open.has(id));
        return local.version === version && client.status().phase === 'synced' && !orphans;
      })
    );
  }

  private ending(): Ending {
    const stored = readLetter(this.handle.db, documentId)!;
    const start = this.handle.sqlite.prepare('SELECT doc FROM letter_snapshot WHERE version = 0').get() as {
      doc: string;
    };
    const fromStart = readLetterAt(this.handle.db, documentId, 0)!;
    if (!fromStart.doc.eq(Node.fromJSON(letterSchema, JSON.parse(start.doc))))
      throw new Error('version 0 has moved');
    const overwritten = overwritingSteps(this.handle.db, documentId).flatMap(
      ({ overwrote }) => JSON.parse(overwrote) as OverwrittenText[],
    );
    const told = this.writers.map(({ client, personId }) => [
      ...client.status().conflicts.flatMap(({ mine, theirs }) => [mine, theirs]),
      ...overwritten.filter(({ author }) => author === personId).map(({ text }) => text),
    ]);
    const accounts = this.writers.map(({ account }) => account);
    return {
      text: stored.doc.textBetween(0, stored.doc.content.size, '\n'),
      version: stored.version,
      states: this.writers.map(({ state }) => state),
      told,
      vanished: vanishedFrom(stored.doc.textContent, accounts, told),
      doubled: doubledIn(stored.doc.textContent, accounts),
      replayed: readLetterAt(this.handle.db, documentId, stored.version)!.doc,
      stored: stored.doc,
      suggestions: this.suggestions,
      carets: this.seenCarets(),
      margin: this.margin.ending(
        this.writers.map(({ state }) => state),
        this.onServer(),
      ),
    };
  }
}

/** Some words of one paragraph, or a place between two. */
function somePassage(doc: Node, chance: Chance): { from: number; to: number } {
  const blocks: { start: number; size: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ start: pos + 1, size: node.content.size });
  });
  const { start, size } = blocks[chance.below(blocks.length)]!;
  const from = start + chance.below(size + 1);
  return { from, to: Math.min(start + size, from + chance.below(6)) };
}

function endOfPart(doc: Node, part: number): number {
  let at = 0;
  for (let index = 0; index <= part; index++) at += doc.child(index).nodeSize;
  return at - 2;
}
