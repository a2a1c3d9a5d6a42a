import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Authority, createAuthority } from '#app/domain/drafting/collab/authority.server.ts';
import { createLetterDocument } from '#app/domain/drafting/collab/stored-letter.server.ts';
import {
  type CollabLimits,
  createCollabHandlers,
  letterTopic,
  replayLetter,
  stepsEvent,
} from '#app/http/collab-handlers.server.ts';
import { createEventHub, type EventHub, type HubLimits } from '#app/http/event-hub.server.ts';
import { openLetterDb } from './letter-db.ts';

/** A collaboration server on a free port. A request names its person in the header `x-person` or in `?person=`. */
export interface CollabServer {
  url: string;
  authority: Authority;
  hub: EventHub;
  sqlite: ReturnType<typeof openLetterDb>['sqlite'];
  db: ReturnType<typeof openLetterDb>['db'];
  /** Persons who may not write, or (null) not even read. */
  rights: Map<string, { read: boolean; write: boolean }>;
  close(): Promise<void>;
}

export interface CollabServerOptions {
  file?: string;
  documents?: string[];
  limits?: Partial<CollabLimits>;
  hubLimits?: Partial<HubLimits>;
  idleMs?: number;
  wrapAuthority?(authority: Authority): Authority;
}

const all = { read: true, write: true };

export async function startCollabServer(options: CollabServerOptions = {}): Promise<CollabServer> {
  const { db, sqlite, close } = openLetterDb(options.file);
  const rights: CollabServer['rights'] = new Map();
  for (const id of options.documents ?? ['brief']) {
    const isThere = sqlite.prepare('SELECT 1 FROM letter_document WHERE id = ?').get(id);
    if (!isThere) createLetterDocument(db, { id, caseId: 'zaak', now: 0 });
  }
  const hub = createEventHub({
    mayHear: (_council, personId) => (rights.get(personId) ?? all).read,
    replay: (_council, topic, since) => replayLetter(authority, topic, since),
    ...(options.hubLimits ? { limits: options.hubLimits } : {}),
  });
  const plain = createAuthority({
    db,
    now: Date.now,
    onCommitted: (committed) => hub.publish('raad', letterTopic(committed.documentId), stepsEvent(committed)),
    onFailure: () => undefined,
    ...(options.idleMs === undefined ? {} : { idleMs: options.idleMs }),
  });
  const authority = options.wrapAuthority?.(plain) ?? plain;
  const server = createServer(
    createCollabHandlers({
      authenticate: async (req) => personOf(req, rights),
      authorityFor: () => authority,
      hub,
      now: Date.now,
      onError: (error) => {
        throw error;
      },
      ...(options.limits ? { limits: options.limits } : {}),
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, authority, hub, sqlite, db, rights, close: () => stop(server, hub, close) };
}

function personOf(req: IncomingMessage, rights: CollabServer['rights']) {
  const query = new URL(req.url ?? '/', 'http://local').searchParams.get('person');
  const personId = String(req.headers['x-person'] ?? query ?? '');
  if (personId === '') return null;
  return { personId, name: personId, councilId: 'raad', can: rights.get(personId) ?? all };
}

async function stop(server: Server, hub: EventHub, closeDb: () => void): Promise<void> {
  hub.close();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
  closeDb();
}
