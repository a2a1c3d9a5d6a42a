import { history } from 'prosemirror-history';
import { Node } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { type CollabClient, createCollabClient } from '#editor/collab/collab-client.ts';
import { collabPlugin, collabState } from '#editor/collab/collab-plugin.ts';
import type { CollabStatus } from '#editor/collab/collab-status.ts';
import { isEmptyRecord, type OutboxRecord } from '#editor/collab/outbox.ts';
import type { LetterSnapshot } from '#editor/collab/protocol.ts';
import { replayOrphan } from '#editor/collab/replay-orphan.ts';
import type { CollabTransport } from '#editor/collab/transport.ts';
import { fixedParts } from '#editor/plugins/fixed-parts.ts';
import { foreignText } from '#editor/plugins/foreign-text.ts';
import { stepSizeLimit } from '#editor/plugins/step-size-limit.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { hearRelease } from '../../layout/new-release.tsx';
import { createFetchTransport } from './fetch-transport.client.ts';
import {
  createIndexedOutbox,
  holdEditorLock,
  type OutboxOwner,
  withOrphanLock,
} from './indexed-outbox.client.ts';
import { openSharedStream } from './shared-stream.client.ts';
import type { StreamNews } from './stream-source.client.ts';

/** Another person's caret, as it was sent; map it from `version` before drawing. */
export interface RemotePresence {
  clientId: string;
  personId: string;
  name: string;
  version: number;
  selection: { anchor: number; head: number } | null;
}

export interface OpenLetterOptions extends OutboxOwner {
  /** Where the collaboration handlers are mounted, "/api/collab". */
  base: string;
  /** The letter as the page's loader gave it. */
  snapshot: LetterSnapshot;
  onStatus(status: CollabStatus): void;
  onPresence(presence: RemotePresence): void;
  /** Something beside the letter changed, or may have while there was no connection. */
  onMargin(): void;
  /** Something was pasted that is too big to save in one go; it was not put in. */
  onTooLarge(): void;
}

/** A letter that is ready to be edited: make the EditorState from `doc` and `plugins`, then call `start`. */
export interface LetterSession {
  clientId: string;
  doc: Node;
  plugins: Plugin[];
  /** Begins to send and to receive. `host` is the view: `{ state: () => view.state, dispatch: (tr) => view.dispatch(tr) }`. */
  start(host: { state(): EditorState; dispatch(tr: Transaction): void }): CollabClient;
  /** Tells the others where the caret is in a confirmed version; null when leaving. */
  sendPresence(caret: { version: number; anchor: number; head: number } | null): void;
  close(): void;
}

/**
 * Opens a letter for writing in this tab. First of all it sends what closed or crashed tabs of this person left
 * behind; that arrives in the editor through the stream, like the words of anybody else.
 */
export function openLetterSession(options: OpenLetterOptions): LetterSession {
  const { base, documentId, snapshot } = options;
  const clientId = crypto.randomUUID();
  const outbox = createIndexedOutbox(options);
  const transport = createFetchTransport(base, documentId);
  const releaseLock = holdEditorLock(clientId);
  const topic = `letter:${documentId}`;
  let client: CollabClient | null = null;
  let host: { state(): EditorState } | null = null;

  const stream = openSharedStream(base, hear);

  function hear(news: StreamNews): void {
    if (news.kind === 'release') hearRelease(news.release);
    if (!client || !host) return;
    if (news.kind === 'open') {
      client.resume();
      options.onMargin();
    }
    if (news.kind !== 'event' || news.topic !== topic) return;
    const event = news.event as never;
    if (news.type === 'steps')
      client.receive({ kind: 'entries', entries: (event as { entries: never }).entries });
    if (news.type === 'behind')
      client.receive({ kind: 'behind', version: (event as { version: number }).version });
    if (news.type === 'changed') options.onMargin();
    if (news.type === 'presence' && (event as RemotePresence).clientId !== clientId)
      options.onPresence(event);
  }

  const resume = () => client?.resume();

  return {
    clientId,
    doc: Node.fromJSON(letterSchema, snapshot.doc),
    plugins: [
      collabPlugin(snapshot.version),
      history(),
      foreignText(),
      fixedParts(),
      stepSizeLimit(options.onTooLarge),
    ],
    start(view) {
      host = view;
      const started = createCollabClient({
        host: view,
        clientId,
        personId: options.personId,
        transport,
        outbox,
        onStatus: options.onStatus,
        newId: () => crypto.randomUUID(),
        random: Math.random,
        later: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      });
      client = started;
      stream.want(new Map([[topic, collabState(view.state()).version]]));
      addEventListener('online', resume);
      void withOrphanLock(documentId, () => replayOrphans(outbox, transport, started));
      return started;
    },
    sendPresence(caret) {
      if (!host) return;
      const version = caret?.version ?? collabState(host.state()).version;
      const selection = caret && { anchor: caret.anchor, head: caret.head };
      void fetch(`${base}/letters/${documentId}/presence`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ clientId, version, selection }),
        keepalive: true,
      }).catch(() => undefined);
    },
    close() {
      removeEventListener('online', resume);
      client?.stop();
      stream.close();
      releaseLock();
    },
  };
}

/** Sends what earlier editors left; what cannot be sent any more is handed to the person as a private copy. */
async function replayOrphans(
  outbox: ReturnType<typeof createIndexedOutbox>,
  transport: CollabTransport,
  client: CollabClient,
): Promise<void> {
  for (const orphan of await outbox.orphans()) {
    const { record, trouble } = await replayOrphan(orphan, {
      schema: letterSchema,
      transport,
      save: (next) => outbox.save(next),
      newId: () => crypto.randomUUID(),
    });
    const isHopeless = trouble?.status === 'denied' || trouble?.status === 'refused';
    if (trouble && !isHopeless) return;
    await handOver(record, client, outbox);
  }
}

/** Moves conflicts and text to the living editor's own record before the orphan goes. */
async function handOver(
  record: OutboxRecord,
  client: CollabClient,
  outbox: ReturnType<typeof createIndexedOutbox>,
): Promise<void> {
  if (!isEmptyRecord(record)) await client.adopt(record);
  await outbox.remove(record.clientId);
}
