import { history } from 'prosemirror-history';
import { EditorState, type Transaction } from 'prosemirror-state';
import { createFetchTransport } from '#app/components/drafting/collab/fetch-transport.client.ts';
import { type CollabClient, createCollabClient } from '#editor/collab/collab-client.ts';
import { collabPlugin, collabState } from '#editor/collab/collab-plugin.ts';
import type { LetterSnapshot } from '#editor/collab/protocol.ts';
import { foreignText } from '#editor/plugins/foreign-text.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { createMemoryOutbox, type MemoryOutbox } from './memory-outbox.ts';

/** A clock that only the test moves. */
export interface FakeClock {
  later(ms: number, run: () => void): () => void;
  /** Lets this many milliseconds pass. */
  pass(ms: number): void;
}

export function createFakeClock(): FakeClock {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    later(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)) {
        timers.delete(timer);
        timer.run();
      }
    },
  };
}

/** What the line does to a request; `send` is the real one. */
export type Line = (send: () => Promise<Response>, init: RequestInit | undefined) => Promise<Response>;

/** An editor of one person (one tab) on a collaboration server, over HTTP, with the real client and no browser. */
export interface HttpWriter {
  clientId: string;
  clock: FakeClock;
  client: CollabClient;
  outbox: MemoryOutbox;
  state(): EditorState;
  edit(make: (state: EditorState) => Transaction): void;
  /** Types at the end of the first paragraph of a part of the letter. */
  type(text: string, part?: number): void;
  /** Reads what the stream has for it now. */
  hear(): Promise<void>;
  /** Batches that were answered, as "client/seq". */
  acknowledged: Set<string>;
  /** Milliseconds from sending a batch to its answer. */
  waits: number[];
  /** What happens to its requests; undefined lets them through. */
  line: Line | undefined;
}

export interface HttpWriterOptions {
  /** Asked at each request, since a server may come back at another address. */
  url(): string;
  personId: string;
  clientId: string;
  clock: FakeClock;
  outbox?: MemoryOutbox;
  documentId?: string;
  /** What says who asks; the fake server takes the person's name. */
  headers?: Record<string, string>;
}

export async function openWriter(options: HttpWriterOptions): Promise<HttpWriter> {
  const { url, personId, clientId, clock } = options;
  const documentId = options.documentId ?? 'brief';
  const outbox = options.outbox ?? createMemoryOutbox();
  const headers = options.headers ?? { 'x-person': personId };
  const first = await fetch(`${url()}/letters/${documentId}`, { headers });
  const snapshot = (await first.json()) as LetterSnapshot;
  let ids = 0;
  let state = EditorState.create({
    doc: letterSchema.nodeFromJSON(snapshot.doc),
    plugins: [collabPlugin(snapshot.version), history(), foreignText()],
  });
  outbox.open.add(clientId);

  const fetcher: typeof fetch = async (path, init) => {
    const send = () => fetch(url() + String(path), { ...init, headers: { ...init?.headers, ...headers } });
    const start = performance.now();
    const response = await (writer.line ? writer.line(send, init) : send());
    if (init?.method === 'POST' && response.ok) {
      writer.waits.push(performance.now() - start);
      const { seq } = JSON.parse(String(init.body)) as { seq: number };
      writer.acknowledged.add(`${clientId}/${seq}`);
    }
    return response;
  };

  const writer: HttpWriter = {
    clientId,
    clock,
    outbox,
    line: undefined,
    acknowledged: new Set(),
    waits: [],
    state: () => state,
    edit(make) {
      dispatch(make(state));
    },
    type(text, part = 0) {
      dispatch(state.tr.insertText(text, endOfFirstParagraph(state, part)));
    },
    async hear() {
      const since = collabState(state).version;
      const response = await fetcher(`/letters/${documentId}?since=${since}`, {});
      const body = (await response.json()) as { version: number; entries?: [] };
      if (body.entries) writer.client.receive({ kind: 'entries', entries: body.entries });
      else writer.client.receive({ kind: 'behind', version: body.version });
    },
    client: createCollabClient({
      host: { state: () => state, dispatch: (tr) => dispatch(tr) },
      clientId,
      personId,
      transport: createFetchTransport('', documentId, fetcher),
      outbox,
      onStatus: () => undefined,
      newId: () => `${clientId}-${ids++}`,
      random: () => 0.5,
      later: clock.later,
    }),
  };

  function dispatch(tr: Transaction): void {
    state = state.apply(tr);
    writer.client.changed();
  }

  return writer;
}

function endOfFirstParagraph({ doc }: EditorState, part: number): number {
  let at = 1;
  for (let index = 0; index < part; index++) at += doc.child(index).nodeSize;
  return at + doc.child(part).child(0).nodeSize - 1;
}

/** Waits until `isSo`; the test's own time limit ends a wait for what never comes. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/**
 * Waits until each writer has everything on the server's disk, and everybody has read it. The clocks go on
 * meanwhile: a request that was under way on a bad line may fail only now, and its writer tries again later.
 */
export async function allSaved(writers: readonly HttpWriter[]): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await until(() => {
      for (const { clock } of writers) clock.pass(1_000);
      return writers.every(
        ({ client }) => client.status().phase === 'synced' && client.status().unsaved === 0,
      );
    });
    for (const writer of writers) await writer.hear();
  }
  const version = Math.max(...writers.map(({ state }) => collabState(state()).version));
  await until(() => writers.every(({ state }) => collabState(state()).version >= version));
}
